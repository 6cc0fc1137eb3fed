import { absurd, type UnitId } from '#agreement/terms';
import type { Draft, Inline, Redline, Unit } from '#agreement/text';
import { docxLosses } from './docx/losses.ts';

/** The formats that a redline is written in for people. */
export type RedlineFormat = 'html' | 'docx' | 'pdf' | 'md' | 'akn';

/**
 * What a redline in that format will not show of the two drafts, in sentences. Web page, PDF and Markdown set the words
 * of both sides in the notation and nothing else of them; Akoma Ntoso keeps all of the later draft, and of what went
 * from a unit that stayed only the words; for Word see `docxLosses`.
 */
export function redlineLosses(
  format: RedlineFormat,
  earlier: Draft,
  later: Draft,
  redline: Redline,
): readonly string[] {
  switch (format) {
    case 'docx':
      return [...new Set([earlier, later].flatMap((draft) => docxLosses(draft, 'redline')))];
    case 'html':
    case 'pdf':
    case 'md':
      return sentencesOf([...placesOf(earlier), ...placesOf(later)], SHOWN);
    case 'akn':
      return [...sentencesOf(placesOf(earlier, shortened(redline)), STRUCK), ...sentencesOf(placesOf(later), KEPT)];
    default:
      return absurd(format);
  }
}

/** What content may bear beside words in the notation. */
type Trait = 'marks' | 'link' | 'noteRef' | 'comment' | 'foreign' | 'tracked' | 'table';
type Sayings = Readonly<Partial<Record<Trait, string>>>;

const SHOWN: Sayings = {
  marks: 'How words are set (bold, italics and the like) is not shown',
  link: 'Where links lead is not shown',
  noteRef: 'Where notes are called is not shown; the notes stand as units of their own',
  comment: 'Margin comments are not shown',
  foreign: 'What is not words, such as a picture, is not shown',
  tracked: 'Earlier tracked changes are taken as accepted',
  table: 'Tables are shown cell by cell',
};
const STRUCK: Sayings = {
  marks: 'How words are set (bold, italics and the like) is not shown where they went',
  link: 'Where links lead is not shown where their words went',
  noteRef: 'Calls of notes are not shown among words that went',
  comment: 'Margin comments on words that went are not shown',
  foreign: 'What is not words, such as a picture, is not shown where it went',
  tracked: 'Tracked changes of the earlier draft are taken as accepted',
};
const KEPT: Sayings = { tracked: 'Tracked changes of the later draft are taken as accepted' };

/** One trait of a unit, with the place of that unit. */
interface Place {
  readonly trait: Trait;
  readonly where: string;
}

/** The earlier units that stayed, and lost words. */
function shortened({ pairs, earlier }: Redline): ReadonlySet<UnitId> {
  const pairsShort = pairs.filter(({ b, edits }) => b.length > 0 && edits.some(({ op }) => op === '-'));
  return new Set(pairsShort.flatMap(({ a }) => a.flatMap((index) => earlier.units[index]?.id ?? [])));
}

/** The traits of a draft's units; where some are named, of those alone. */
function placesOf(draft: Draft, only?: ReadonlySet<UnitId>): readonly Place[] {
  const places: Place[] = [];
  const walk = (unit: Unit, above: string) => {
    const where = [unit.num, unit.heading].filter((part) => part !== undefined && part !== '').join(' ') || above;
    const traits = new Set(unit.content.flatMap(traitsOf));
    if (unit.kind === 'table') traits.add('table');
    if (unit.tracked !== undefined) traits.add('tracked');
    if (only?.has(unit.id) ?? true) for (const trait of traits) places.push({ trait, where });
    for (const below of unit.units) walk(below, where);
  };
  for (const unit of draft.units) walk(unit, 'the first lines');
  return places;
}

function traitsOf(node: Inline): readonly Trait[] {
  switch (node.kind) {
    case 'text':
      return node.marks === undefined ? [] : ['marks'];
    case 'placeholder':
      return [];
    case 'noteRef':
    case 'foreign':
      return [node.kind];
    case 'bracket':
      return node.content.flatMap(traitsOf);
    case 'alternatives':
      return node.alternatives.flatMap((alternative) => alternative.content.flatMap(traitsOf));
    case 'link':
    case 'comment':
      return [node.kind, ...node.content.flatMap(traitsOf)];
    case 'inserted':
    case 'deleted':
      return ['tracked', ...node.content.flatMap(traitsOf)];
    default:
      return absurd(node);
  }
}

/** A sentence for each trait that has one: how often it occurs, and where first. */
function sentencesOf(places: readonly Place[], sayings: Sayings): readonly string[] {
  return Object.entries(sayings).flatMap(([trait, saying]) => {
    const found = places.filter((place) => place.trait === trait);
    const [first] = found;
    if (first === undefined) return [];
    const times = found.length === 1 ? `in ${first.where}` : `in ${found.length} places, as of ${first.where}`;
    return [`${saying}: ${times}.`];
  });
}
