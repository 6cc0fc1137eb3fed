import type { LonLat, Where } from '../../src/agreement/compliance/happening.ts';
import { isInZone, judgePlace, prepareZone, signedDistance } from '../../src/agreement/compliance/zone/index.ts';
import { stopwatch, type Took } from '../record/stopwatch.ts';
import { linesOfTable } from '../redline/table.ts';
import { placesAbout, reportsAbout, windingLine } from './scene.ts';
import { turfWays } from './turf.ts';

// Processor time, as the machine is shared.
const DEPTH = 20_000;
const MILLION = 1_000_000;

const [{ points, line }, drawing] = timed(() => windingLine(3000));
const zone = prepareZone(line, DEPTH);
const [cold, warm] = [5, 7].map((seed) => placesAbout(points, MILLION, seed)).map((places) => judged(places));
const uncertain = reportsAbout(points, 40_000, 11);
judgeAll(uncertain.slice(0, 4000));
const [verdicts, mixed] = timed(() => judgeAll(uncertain));
const crossing = uncertain.filter((_, i) => verdicts[i] === 'possible');
const [, crossed] = timed(() => judgeAll(crossing));
const near = placesAbout(points, 60_000, 13).filter((at) => Math.abs(Math.abs(signedDistance(line, at)) - DEPTH) < 500);
const [, distances] = timed(() => near.map((at) => signedDistance(line, at)));

const perSecond = (count: number, took: Took) => Math.round(count / took.cpu);
const rate = perSecond(uncertain.length, mixed);
const rows = [
  ['a line of 3,000 segments made ready', seconds(drawing), '', ''],
  ['a million points, the first', seconds(cold?.took), '', `${cold?.inside} in`],
  ['a million other points', seconds(warm?.took), '0.300 s', met((warm?.took.cpu ?? Infinity) <= 0.3)],
  ['uncertain reports a second', String(rate), '50000', met(rate >= 50_000)],
  ['of those across the edge, a second', String(perSecond(crossing.length, crossed)), '', `${crossing.length} of them`],
  ['exact distances a second, near the edge', String(perSecond(near.length, distances)), '', ''],
];
for (const text of linesOfTable([['what', 'reached', 'goal', ''], ...rows])) console.log(text);

const sample = near.slice(0, 1000);
const truth = sample.map((at) => isInZone(zone, at));
console.log(
  `\n${sample.length} points within 500 m of the edge, beside a peer (ours is held against GeographicLib by the tests):`,
);
const [, own] = timed(() => sample.map((at) => isInZone(zone, at)));
const peers = (await turfWays(points, DEPTH)).map(({ name, verdicts }) => {
  const [said, took] = timed(() => verdicts(sample));
  return [name, seconds(took), String(said.filter((each, i) => each !== truth[i]).length)];
});
for (const text of linesOfTable([['', 'took', 'wrong verdicts'], ['travaux', seconds(own), '0'], ...peers]))
  console.log(text);
if ((warm?.took.cpu ?? Infinity) > 0.3 || rate < 50_000) process.exitCode = 1;

function judged(places: readonly LonLat[]): { readonly inside: number; readonly took: Took } {
  const [inside, took] = timed(() => {
    let count = 0;
    for (const at of places) if (isInZone(zone, at)) count++;
    return count;
  });
  return { inside, took };
}

function judgeAll(reports: readonly Where[]): readonly (string | undefined)[] {
  return reports.map((where) => {
    const judgement = judgePlace(zone, where);
    return judgement.ok ? judgement.value.verdict : undefined;
  });
}

function timed<A>(work: () => A): readonly [A, Took] {
  const read = stopwatch();
  const answer = work();
  return [answer, read()];
}

function seconds(took: Took | undefined): string {
  return `${(took?.cpu ?? Number.NaN).toFixed(3)} s`;
}

function met(is: boolean): string {
  return is ? 'met' : 'missed';
}
