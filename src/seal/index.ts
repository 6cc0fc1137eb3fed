export type { Sha256 } from './bytes.ts';
export { fromHex, sameBytes, toHex } from './bytes.ts';
export { canonicalJson } from './canonical.ts';
export type { Header } from './chain.ts';
export { firstLink, leafOf, leafOfWords, linkOf } from './chain.ts';
export type { BundleToCheck, Check, RoomToCheck } from './check-bundle.ts';
export { checkBundle, receiptsOf, withMissing } from './check-bundle.ts';
export { checkCode } from './check-code.ts';
export {
  blobFaults,
  blobOf,
  branchFaults,
  missingStoneFaults,
  signatureFaults,
  strayFaults,
  tombstoneFaults,
} from './faults.ts';
export type { Head, Receipt } from './head.ts';
export { signedWords } from './head.ts';
export { isCanonicalObject } from './is-canonical-object.ts';
export type { Means } from './means.ts';
export { readReceipt } from './read-receipt.ts';
export { Sights } from './sights.ts';
export type { Tombstone } from './tombstone.ts';
export { tombstoneHash, tombstoneWords } from './tombstone.ts';
export type { Fault, RoomCheck, Sealed, Step, VerifySignature, Walk } from './verify.ts';
export { isSigned, isTombstoneSigned, verifyRoom, walkRoom } from './verify.ts';
