import { absurd, ok, type Result, refuse } from '#agreement/terms';
import type { LonLat, Where } from '../happening.ts';
import { areaRegion } from './area-region.ts';
import { IN, judgeRegion, type ZoneJudgement } from './judge.ts';
import { judgeDisc } from './judge-disc.ts';
import type { Edge } from './leg.ts';
import { sectorRegion } from './sector-region.ts';
import { stretchRegion } from './stretch-region.ts';
import type { PreparedZone } from './zone.ts';

/** The line on which a stretch was reported. */
export interface StretchLine {
  readonly points: readonly LonLat[];
  readonly edge: Edge;
  /** Whether it is the very line of the zone, on which every place is in. */
  readonly isOfZone: boolean;
}

/**
 * Judges where something was reported against a zone. `line` is the line that a stretch is of. Refuses a site that is
 * only named, a stretch of a line that is not given or has no such vertices, and an area that is none.
 */
export function judgePlace(zone: PreparedZone, where: Where, line?: StretchLine): Result<ZoneJudgement> {
  switch (where.kind) {
    case 'point':
      return ok(judgeDisc(zone, where.point, where.radius));
    case 'sector': {
      const { observer, bearing, spread, range } = where;
      const half = Math.min(180, spread);
      const [from, to] = [bearing - half, bearing + half];
      return ok(judgeRegion(zone, sectorRegion({ centre: observer, from, to, least: range[0], most: range[1] })));
    }
    case 'area': {
      const region = areaRegion(where.ring);
      return region.ok ? ok(judgeRegion(zone, region.value)) : region;
    }
    case 'stretch':
      return judgeStretch(zone, where.vertices, line);
    case 'site':
      return refuse('where', `"${where.site}" is a name; give the point, sector, stretch or area that it stands for.`);
    default:
      return absurd(where);
  }
}

function judgeStretch(
  zone: PreparedZone,
  [from, to]: readonly [number, number],
  line: StretchLine | undefined,
): Result<ZoneJudgement> {
  const points = line?.points.slice(from, to + 1);
  if (line === undefined || points === undefined || points.length < 2 || points.length !== to - from + 1)
    return refuse('where', `The line has no stretch from point ${from} to point ${to}; count its points from 0.`);
  if (line.isOfZone) return ok(IN);
  const region = stretchRegion(points, line.edge);
  return region.ok ? ok(judgeRegion(zone, region.value)) : region;
}
