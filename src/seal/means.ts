import type { Sha256 } from './bytes.ts';
import type { VerifySignature } from './verify.ts';

/** The two reckonings that seals rest on: handed in by the platform in the program, by a library in the stand-alone verifier. */
export interface Means {
  readonly sha256: Sha256;
  /** Whether an Ed25519 signature over words is a key's. */
  readonly isSignature: VerifySignature;
}
