import { type Entry, entrySchemas } from '#agreement/entry';
import { ok, type Result, refuse } from '#agreement/terms';
import { withTypeOfBody } from './correction-steps.ts';
import type { SealedPart } from './sealed-part.ts';

/** Makes of a body of one version the body of the next. */
export type Upcaster = (body: unknown) => unknown;

/**
 * For each type of entry, the steps from version 1 to the one that is written today; none as long as nothing changed.
 * What a past version looked like is frozen in fixtures/entries.
 */
export type Upcasters = ReadonlyMap<string, readonly Upcaster[]>;

/** The steps of today. Each makes the version one higher, up to the core's `versionOf`. */
export const UPCASTERS: Upcasters = new Map<string, readonly Upcaster[]>([
  ...Object.keys(entrySchemas).map((type) => [type, []] as const),
  ['EntryCorrected', [withTypeOfBody]],
]);

/**
 * Brings a sealed part, of whatever past version, to today's. Refuses an unknown type, and a version that is newer than
 * this program, with its number: unknown history is never skipped. The body that a correction brings goes up with it.
 */
export function upcast(sealed: SealedPart, upcasters: Upcasters = UPCASTERS): Result<SealedPart> {
  const { type, version } = sealed;
  const steps = upcasters.get(type);
  if (steps === undefined)
    return refuse(
      'unknown-entry',
      `The record holds an entry of the type ${type} (version ${version}), which this version of Travaux does not know; use a newer one.`,
    );
  const today = steps.length + 1;
  if (version === today && type !== 'EntryCorrected') return ok(sealed); // as most are, of a million
  if (!Number.isInteger(version) || version < 1 || version > today)
    return refuse(
      'unknown-entry',
      `The record holds ${type} in version ${version}; this version of Travaux reads versions 1 to ${today}; use a newer one.`,
    );
  const body = steps.slice(version - 1).reduce((before, step) => step(before), sealed.body as unknown);
  const risen = { ...sealed, version: today, body } as SealedPart;
  return type === 'EntryCorrected' ? withRisenBody(risen, body as Correction, upcasters) : ok(risen);
}

type Correction = Extract<Entry, { type: 'EntryCorrected' }>['body'];

function withRisenBody(sealed: SealedPart, correction: Correction, upcasters: Upcasters): Result<SealedPart> {
  const { type, version, body } = correction;
  const risen = upcast({ ...sealed, type, version, body } as SealedPart, upcasters);
  if (!risen.ok) return risen;
  return ok({
    ...sealed,
    body: { ...correction, version: risen.value.version, body: risen.value.body },
  } as SealedPart);
}
