import type { Cases, CheckCodes, Duties, Positions, Rooms, RoomView, Visits } from '#cases';

declare global {
  namespace App {
    interface Platform {
      /** The request as Node has it; the server hangs on it what it hands to the screens. */
      req: import('node:http').IncomingMessage & {
        readonly cases: Cases;
        readonly checkCodes?: CheckCodes;
        readonly rooms?: Rooms;
        readonly positions?: Positions;
        readonly duties?: Duties;
        readonly visits?: Visits;
      };
    }
    interface PageData {
      /** The room that a page shows, where it shows one alone. */
      readonly inRoom?: RoomView;
    }
    interface Locals {
      /** The cases as who asks may see them. */
      readonly cases: Cases;
      /** The check codes of the drafts that he may read. */
      readonly checkCodes: CheckCodes;
      /** The rooms that he may enter, and what he may do there. */
      readonly rooms: Rooms;
      /** Who said what and who holds what, as he may read it. */
      readonly positions: Positions;
      /** What texts make of whom, and whether it is kept, as he may read it. */
      readonly duties: Duties;
      /** Who he is, and what he may do about it. */
      readonly visits: Visits;
    }
  }
}
