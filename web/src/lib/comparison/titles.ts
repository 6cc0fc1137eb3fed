import { type Pair, placeOf, placesOf, type Redline, type Side, sayPair } from '#agreement/text';

/** What a pair is called at the head of its row: its heading in the later text, or one above it, or its place. */
export function titleOf(redline: Redline, pair: Pair): string {
  const [later, earlier] = [pair.b[0], pair.a[0]];
  if (later !== undefined) return headingOf(redline.later, later) ?? placeAt(redline.later, pair.b);
  return earlier === undefined ? '' : (headingOf(redline.earlier, earlier) ?? placeAt(redline.earlier, pair.a));
}

/** What became of a pair, to stand beside its title: without the place where the title is that place. */
export function besideTitle(redline: Redline, pair: Pair): string {
  const said = sayPair(redline, pair);
  const place = `. ${titleOf(redline, pair)}`;
  return said.endsWith(place) ? said.slice(0, -place.length) : said;
}

/** Where units of one side stand, as one would cite them. */
export function placeAt(side: Side, indices: readonly number[]): string {
  return placesOf(indices.map((i) => side.units[i]).filter((unit) => unit !== undefined));
}

function headingOf(side: Side, index: number): string | undefined {
  const unit = side.units[index];
  if (unit === undefined) return undefined;
  return unit.heading ?? unit.path.findLast((above) => above.heading !== undefined)?.heading;
}

/** A unit in a list to choose from: its place and its first words. */
export function choiceOf(side: Side, index: number): string {
  const unit = side.units[index];
  if (unit === undefined) return '';
  const words = unit.text.replace(/\s+/g, ' ');
  const first = words.length > 60 ? `${words.slice(0, 60).replace(/\s\S*$/, '')} …` : words;
  return `${placeOf(unit)}: ${first}`;
}
