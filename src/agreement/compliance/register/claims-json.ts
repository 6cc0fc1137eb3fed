import type { ClaimStatus, RegisterState } from './register-state.ts';

/** The claims of a register as programs read them: by how far each has come, each in one list, in the order in which they were made. */
export interface ClaimsJson {
  readonly register: string;
  readonly state: RegisterState['state'];
  readonly submitted: readonly string[];
  readonly checked: readonly string[];
  readonly recorded: readonly string[];
  readonly notRecorded: readonly string[];
  /** What claims show by themselves, which decides nothing. */
  readonly remarks: readonly { readonly claim: string; readonly kind: string }[];
}

/** Writes a register's claims as programs read them. */
export function claimsJson({ id, state, claims }: RegisterState): ClaimsJson {
  const inState = (status: ClaimStatus) => claims.filter((each) => each.state === status).map(({ claim }) => claim.id);
  return {
    register: id,
    state,
    submitted: inState('submitted'),
    checked: inState('checked'),
    recorded: inState('recorded'),
    notRecorded: inState('not-recorded'),
    remarks: claims.flatMap(({ claim, remarks }) => remarks.map((remark) => ({ claim: claim.id, ...remark }))),
  };
}
