import type { Cases, CheckCodes } from '#cases';

declare global {
  namespace App {
    interface Platform {
      /** The request as Node has it; the server hangs on it what it hands to the screens. */
      req: import('node:http').IncomingMessage & { readonly cases: Cases; readonly checkCodes?: CheckCodes };
    }
    interface Locals {
      /** The cases as who asks may see them. */
      readonly cases: Cases;
      /** The check codes of the drafts that he may read. */
      readonly checkCodes: CheckCodes;
    }
  }
}
