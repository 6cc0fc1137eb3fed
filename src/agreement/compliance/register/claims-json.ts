import type { Day } from '#agreement/terms';
import type { ClaimStatus, RegisterState } from './register-state.ts';

/** The claims of a register as programs read them: how many stand at each stage, each counted once, and every one of them. */
export interface ClaimsJson {
  readonly register: string;
  readonly state: RegisterState['state'];
  readonly submitted: number;
  readonly checked: number;
  readonly recorded: number;
  readonly notRecorded: number;
  readonly claims: readonly ClaimJson[];
}

/** A claim, the stage that it has come to, and what it shows by itself, which decides nothing. */
export interface ClaimJson {
  readonly id: string;
  readonly state: ClaimStatus;
  readonly since: Day;
  readonly remarks: RegisterState['claims'][number]['remarks'];
}

/** Writes a register's claims as programs read them, in the order in which they were made. */
export function claimsJson({ id, state, claims }: RegisterState): ClaimsJson {
  const count = (status: ClaimStatus) => claims.filter((each) => each.state === status).length;
  return {
    register: id,
    state,
    submitted: count('submitted'),
    checked: count('checked'),
    recorded: count('recorded'),
    notRecorded: count('not-recorded'),
    claims: claims.map((each) => ({
      id: each.claim.id,
      state: each.state,
      since: each.since,
      remarks: each.remarks,
    })),
  };
}
