import type { Agreement } from './agreement.ts';

/**
 * The parties of which `each` and `other` speak, where a text does not list them: those whose the banks of its lines are;
 * else those that owe each other something by name; else those that hold places or share in the fund.
 */
export function partiesNamedIn({ parties, lines, norms, zones, fund }: Agreement): readonly string[] {
  if (parties.length > 0) return parties;
  const banks = Object.values(lines).flatMap((line) => Object.values(line.banks));
  const mutual = norms.flatMap(({ bearer, toward }) =>
    norms.some((other) => other.bearer === toward && other.toward === bearer && bearer !== toward) ? [bearer] : [],
  );
  const held = Object.values(zones).flatMap((zone) => (zone.kind === 'place' ? (zone.heldBy ?? []) : []));
  const paid = (fund?.tranches ?? []).flatMap(({ shares }) => Object.keys(shares));
  const found = [banks, mutual, [...held, ...paid]].find((names) => names.length > 0) ?? [];
  return [...new Set(found)].filter((name) => name !== 'each' && name !== 'other');
}
