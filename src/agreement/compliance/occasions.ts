import type { Occasion } from './assessment.ts';
import type { Borne } from './bearers.ts';
import type { Expression } from './expression.ts';
import type { Notice } from './happening.ts';
import type { Moment } from './moment.ts';
import { before, isBy } from './period.ts';
import type { Reckoning } from './reckoning.ts';

/** The acts that a bearer announced by a notice that is due before each of them, in the order of the notices. */
export function occasionsOf({ norm, bearer }: Borne, r: Reckoning): readonly Occasion[] {
  const { due } = norm;
  if (due?.kind !== 'before') return [];
  const notices = r.known.logs.get(norm.id)?.notices ?? [];
  return notices.flatMap((notice) => {
    if (notice.by !== bearer || r.known.withdrawn.has(notice.id)) return [];
    const begins = beginningOf(notice);
    return begins === undefined ? [] : [occasion(notice, begins, due, r)];
  });
}

function beginningOf({ begins, window }: Notice): Moment | undefined {
  return begins ?? window?.from;
}

function occasion(notice: Notice, begins: Moment, due: Expression & { kind: 'before' }, r: Reckoning): Occasion {
  const { clock } = r.agreement;
  const last = before(begins, due.by, clock);
  const given = notice.occurred.from;
  const until = notice.window?.to;
  const dates = { notice: notice.id, begins, due: last, given, late: !isBy(given, last, clock) };
  return until === undefined ? dates : { ...dates, until };
}
