import { isInZone, judgePlace, type PreparedZone, type ZoneJudgement, type ZoneVerdict } from '#agreement/compliance';
import { ok, type Result } from '#agreement/terms';
import type { ReportRow } from './zones-rows.ts';

/** How many reports have each verdict. */
export type VerdictCounts = Record<ZoneVerdict, number>;

/** Judges a report; a point without radius by the cells of the zone, which answer at once for nearly all. */
export function judgeReport(zone: PreparedZone, { where }: ReportRow): Result<ZoneJudgement> {
  if (where.kind !== 'point' || where.radius > 0) return judgePlace(zone, where);
  return ok(isInZone(zone, where.point) ? { verdict: 'in', share: 1 } : { verdict: 'out', share: 0 });
}
