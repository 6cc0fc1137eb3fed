import type { Library } from '#cases';

declare global {
  namespace App {
    interface Platform {
      /** The request as Node has it; the server hangs on it what it hands to the screens. */
      req: import('node:http').IncomingMessage & { readonly library: Library };
    }
    interface Locals {
      readonly library: Library;
    }
  }
}
