import type { Agreement, Line, Place, Zone } from './agreement.ts';
import type { Report, Seen, Where } from './happening.ts';
import {
  type ClassFit,
  fitOf,
  judgePlace,
  type PreparedLine,
  type PreparedZone,
  prepareLine,
  prepareZone,
  type ZoneSide,
  type ZoneVerdict,
} from './zone/index.ts';

/** What geometry and classes say of a report: whether it is certain in place and class, and on which bank it lies. */
export interface Placing {
  readonly inPlace: (report: Report, place: Place) => ZoneVerdict;
  /** The bank by its name, where the whole place lies on one; `line` is the line's id. */
  readonly bankOf: (report: Report, line: string) => string | undefined;
  readonly fits: (seen: Seen, className: string) => ClassFit;
}

/**
 * Places reports by the agreement's own lines, zones and classes. Where a line was never drawn, or a place is known by its
 * name alone, nothing is certain: every place is possible.
 */
export function placingOf(agreement: Pick<Agreement, 'lines' | 'zones' | 'classes'>): Placing {
  const lines = kept((id: string) => preparedLine(agreement.lines[id]));
  const zones = kept((id: string) => preparedZone(agreement.zones[id], agreement, lines));
  const banks = kept((id: string) => banksOf(agreement.lines[id], lines(id)));
  const verdicts = new WeakMap<Report, Map<string, ZoneVerdict>>();
  return {
    inPlace: (report, place) => {
      const known = verdicts.get(report) ?? new Map<string, ZoneVerdict>();
      if (known.size === 0) verdicts.set(report, known);
      const key = `${place.kind}:${place.id}`;
      const verdict = known.get(key) ?? judge(report.where, place, agreement, zones, lines);
      known.set(key, verdict);
      return verdict;
    },
    bankOf: ({ where }, line) => bankAt(where, banks(line)),
    fits: (seen, className) => fitOf(seen, className, agreement.classes),
  };
}

type Lines = (id: string) => PreparedLine | undefined;
type Zones = (id: string) => PreparedZone | undefined;

/** Banks reach this far from their line, in metres: farther off, nobody can tell whose a place is by the line. */
const BANK = 300_000;

/** What lies on a line lies within this of it, in metres. */
const ON_LINE = 1;

function judge(
  where: Where | undefined,
  place: Place,
  { lines: drawn, zones: named }: Pick<Agreement, 'lines' | 'zones'>,
  zones: Zones,
  lines: Lines,
): ZoneVerdict {
  if (where === undefined || place.kind === 'words') return 'possible';
  if (place.kind === 'line') return onLine(where, place.id, lines);
  const prepared = zones(place.id);
  const zone = named[place.id];
  if (prepared === undefined || zone?.kind !== 'band') return 'possible';
  const points = drawn[zone.line]?.points;
  const own =
    points === undefined
      ? undefined
      : {
          points,
          edge: 'geodesic' as const,
          isOfZone: where.kind === 'stretch' && (where.line ?? zone.line) === zone.line,
        };
  const judged = judgePlace(prepared, where, own);
  return judged.ok ? judged.value.verdict : 'possible';
}

function onLine(where: Where, id: string, lines: Lines): ZoneVerdict {
  if (where.kind === 'stretch') return (where.line ?? id) === id ? 'in' : 'out';
  const line = lines(id);
  const judged = line === undefined ? undefined : judgePlace(prepareZone(line, ON_LINE), where);
  return judged?.ok === true ? judged.value.verdict : 'possible';
}

function preparedLine(line: Line | undefined): PreparedLine | undefined {
  if (line?.points === undefined) return undefined;
  const prepared = prepareLine({ edge: 'geodesic', parts: [line.points] });
  return prepared.ok ? prepared.value : undefined;
}

function preparedZone(
  zone: Zone | undefined,
  { lines: drawn }: Pick<Agreement, 'lines'>,
  lines: Lines,
): PreparedZone | undefined {
  if (zone?.kind !== 'band') return undefined;
  const [line, drawing] = [lines(zone.line), drawn[zone.line]];
  if (line === undefined || drawing === undefined) return undefined;
  const side = zone.side === 'both' ? 'both' : sideOfBank(bankNamed(zone.side, drawing), drawing);
  return side === undefined ? undefined : prepareZone(line, zone.depth, side);
}

/** A side of a zone is the name of a bank, or of the party whose bank it is. */
function bankNamed(side: string, { banks }: Line): string {
  return Object.entries(banks).find(([, party]) => party === side)?.[0] ?? side;
}

interface Bank {
  readonly name: string;
  readonly reach: PreparedZone;
}

function banksOf(drawing: Line | undefined, line: PreparedLine | undefined): readonly Bank[] {
  if (drawing === undefined || line === undefined) return [];
  return Object.keys(drawing.banks).flatMap((name) => {
    const side = sideOfBank(name, drawing);
    return side === undefined ? [] : [{ name, reach: prepareZone(line, BANK, side) }];
  });
}

function bankAt(where: Where | undefined, banks: readonly Bank[] | undefined): string | undefined {
  if (where === undefined || banks === undefined || where.kind === 'site' || where.kind === 'stretch') return undefined;
  return banks.find(({ reach }) => {
    const judged = judgePlace(reach, where);
    return judged.ok && judged.value.verdict === 'in';
  })?.name;
}

// A bank by the compass lies left or right of the line by where the line leads on the whole, from its first point to its last.
function sideOfBank(bank: string, { points }: Line): Exclude<ZoneSide, 'both'> | undefined {
  if (bank === 'left' || bank === 'right') return bank;
  const [first, last] = [points?.[0], points?.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [east, north] = [last[0] - first[0], last[1] - first[1]];
  switch (bank) {
    case 'west':
      return north > 0 ? 'left' : 'right';
    case 'east':
      return north > 0 ? 'right' : 'left';
    case 'north':
      return east > 0 ? 'left' : 'right';
    case 'south':
      return east > 0 ? 'right' : 'left';
    default:
      return undefined;
  }
}

function kept<T>(make: (id: string) => T): (id: string) => T {
  const made = new Map<string, T>();
  return (id) => {
    const known = made.get(id);
    if (known !== undefined || made.has(id)) return known as T;
    const value = make(id);
    made.set(id, value);
    return value;
  };
}
