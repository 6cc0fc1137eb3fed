import type { Cases } from '#cases';

declare global {
  namespace App {
    interface Platform {
      /** The request as Node has it; the server hangs on it what it hands to the screens. */
      req: import('node:http').IncomingMessage & { readonly cases: Cases };
    }
    interface Locals {
      /** The cases as who asks may see them. */
      readonly cases: Cases;
    }
  }
}
