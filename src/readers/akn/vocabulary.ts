import type { UnitKind } from '#agreement/text';

/** Elements of the legal hierarchy, by the kind of unit that they are read as. */
export const HIERARCHY: Readonly<Record<string, UnitKind>> = {
  part: 'part',
  book: 'part',
  tome: 'part',
  subpart: 'part',
  title: 'title',
  subtitle: 'title',
  chapter: 'chapter',
  subchapter: 'chapter',
  section: 'section',
  division: 'section',
  subdivision: 'section',
  level: 'section',
  transitional: 'section',
  article: 'article',
  clause: 'article',
  rule: 'article',
  paragraph: 'paragraph',
  subsection: 'paragraph',
  subclause: 'paragraph',
  subrule: 'paragraph',
  subparagraph: 'paragraph',
  alinea: 'paragraph',
  proviso: 'paragraph',
  point: 'point',
  indent: 'point',
};

/** Other elements that are a unit each, whether numbered or not. */
export const UNITS: Readonly<Record<string, UnitKind>> = {
  preamble: 'preamble',
  recital: 'pp',
  citation: 'pp',
  conclusions: 'final',
  item: 'point',
  li: 'point',
  tblock: 'section',
  speech: 'paragraph',
  question: 'paragraph',
  answer: 'paragraph',
  attachment: 'annex',
  component: 'annex',
  table: 'table',
  tr: 'row',
  td: 'cell',
  th: 'cell',
};

/** Elements that are just what their kind of unit is. */
export const EXACT: ReadonlySet<string> = new Set('tr td recital item li attachment component'.split(' '));

/** Kinds of documents. */
export const DOCUMENTS: ReadonlySet<string> = new Set(
  'act amendment amendmentList bill debate debateReport doc documentCollection judgement judgment officialGazette portion statement'.split(
    ' ',
  ),
);

/** Elements that group others: a unit if they bear a number or a heading, else their parts take their place. */
const GROUPS: ReadonlySet<string> = new Set(
  [
    'akomaNtoso body mainBody debateBody judgmentBody judgementBody amendmentBody collectionBody portionBody components attachments',
    'coverPage preface header longTitle formula container recitals citations interstitial',
    'content intro wrapUp list sublist blockList blockContainer ul ol toc div other foreign',
    'administrationOfOath rollCall prayers oralStatements writtenStatements personalStatements ministerialStatements resolutions',
    'nationalInterest declarationOfVote communication petitions papers noticesOfMotion questions address proceduralMotions',
    'pointOfOrder adjournment debateSection speechGroup',
    'introduction background arguments remedies motivation decision',
    'amendmentHeading amendmentContent amendmentReference amendmentJustification',
  ]
    .join(' ')
    .split(' '),
);

/** Elements whose words stand as a paragraph of their own. */
export const PARAGRAPHS: ReadonlySet<string> = new Set(
  'p block listIntroduction listWrapUp scene narrative summary tocItem from crossHeading num heading subheading caption documentRef componentRef'.split(
    ' ',
  ),
);

/** Groups that every document has, and that say nothing of what is in them. */
export const SCAFFOLD: ReadonlySet<string> = new Set(
  'doc body mainBody debateBody judgmentBody judgementBody amendmentBody collectionBody portionBody components attachments preface hcontainer'.split(
    ' ',
  ),
);

/** Groups whose words are the words of the unit around them; what other groups hold stays apart. */
export const CARRIERS: ReadonlySet<string> = new Set('content intro list sublist blockList'.split(' '));

/** Structure that stands amid a sentence: what it holds becomes units below the unit of that sentence. */
export const QUOTED: ReadonlySet<string> = new Set('quotedStructure embeddedStructure subFlow'.split(' '));

/** Elements that set words in one way or another. */
export const MARK_OF = { b: 'bold', i: 'italic', u: 'underline', sup: 'superscript', sub: 'subscript' } as const;

/** Attributes that are read, or that say nothing of the text. */
export const READ_ATTRIBUTES: ReadonlySet<string> = new Set(
  'eId wId GUID id evolvingId href marker colspan rowspan name contains startQuote endQuote src alt showAs'.split(' '),
);

/** Whether an element stands between paragraphs rather than within one. */
export function isStructure(name: string): boolean {
  return (
    name in HIERARCHY ||
    name in UNITS ||
    name === 'hcontainer' ||
    [DOCUMENTS, GROUPS, PARAGRAPHS].some((set) => set.has(name))
  );
}
