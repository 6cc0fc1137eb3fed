import type { PartyId, PersonId } from '#agreement/terms';

/** A way on which the sides talk. Its very existence may be what is secret: then it lies in a closed room. */
export interface Channel {
  readonly id: string;
  readonly kind: string;
  readonly track: string;
  readonly between: readonly PartyId[];
  readonly through?: PartyId;
  readonly people?: readonly PersonId[];
  readonly from: string;
  readonly to?: string;
  readonly note?: string;
}
