/** The part of speech of a word, as the Universal Dependencies name them; `QUOTE` stands for a whole quotation. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'QUOTE'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word or a sign of a text, with its place, as written and in small letters. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly word: string;
  readonly pos: PartOfSpeech;
}

/** Cuts English into words and tells their parts of speech. `at` is where the stretch begins in its text. */
export type Tagger = (stretch: string, at: number) => readonly Token[];

/** Loads the trained tagger (wink-nlp, some 4 MB of rules and words), once for the whole program. */
export function loadTagger(): Promise<Tagger> {
  loaded ??= load();
  return loaded;
}

let loaded: Promise<Tagger> | undefined;

async function load(): Promise<Tagger> {
  const [{ default: winkNlp }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  const nlp = winkNlp(model, ['pos']);
  const tag = (stretch: string, at: number): readonly Token[] => {
    const spaced = stretch.replace(/[^\S ]/g, ' ');
    const tokens = nlp.readDoc(spaced).tokens();
    return placed(spaced, at, tokens.out(), tokens.out(nlp.its.pos));
  };
  return (stretch, at) =>
    isPlain(stretch) ? tag(stretch, at) : [...piecesOf(stretch)].flatMap((piece) => tagPiece(piece, at, tag));
}

/** Nearly every sentence: short, and without a run of letters that is too long for a word. */
function isPlain(stretch: string): boolean {
  if (stretch.length > LONGEST_PIECE) return false;
  for (let from = 0; from + LONGEST_WORD <= stretch.length; ) {
    const space = stretch.indexOf(' ', from);
    if ((space < 0 ? stretch.length : space) - from >= LONGEST_WORD) return false;
    from = space < 0 ? stretch.length : space + 1;
  }
  return true;
}

interface Piece {
  readonly from: number;
  readonly words: string;
  /** Longer without a space than any word: no word of a language. */
  readonly monster: boolean;
}

/** The tagger's work grows with the square of a run without spaces, and it keeps whole what it is given. */
const LONGEST_WORD = 80;
const LONGEST_PIECE = 4000;
const MONSTERS = new RegExp(`\\S{${LONGEST_WORD},}`, 'g');

function* piecesOf(stretch: string): Generator<Piece> {
  let from = 0;
  for (const monster of stretch.matchAll(MONSTERS)) {
    yield* shorter(stretch, from, monster.index);
    yield { from: monster.index, words: monster[0], monster: true };
    from = monster.index + monster[0].length;
  }
  yield* shorter(stretch, from, stretch.length);
}

function* shorter(stretch: string, start: number, end: number): Generator<Piece> {
  for (let from = start; from < end; ) {
    let to = Math.min(end, from + LONGEST_PIECE);
    while (to < end && !/\s/.test(stretch.charAt(to))) to--;
    yield { from, words: stretch.slice(from, to), monster: false };
    from = to;
  }
}

function tagPiece({ from, words, monster }: Piece, at: number, tag: Tagger): readonly Token[] {
  if (!monster) return tag(words, at + from);
  return [{ start: at + from, end: at + from + words.length, text: words, word: plain(words), pos: 'X' }];
}

/** The tagger gives words without their places; each is found after the one before it. */
function placed(stretch: string, at: number, words: readonly string[], tags: readonly string[]): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const [order, word] of words.entries()) {
    while (stretch.charAt(from) === ' ') from++;
    const found = stretch.startsWith(word, from) ? from : stretch.indexOf(word, from);
    if (found < 0 || found - from > FARTHEST) continue;
    const pos = tags[order];
    from = found + word.length;
    if (word === '' || !isPartOfSpeech(pos)) continue;
    tokens.push({ start: at + found, end: at + from, text: word, word: plain(word), pos });
  }
  return tokens;
}

/** A word that the tagger wrote otherwise than the text is passed over, not looked for on the next page. */
const FARTHEST = 40;

function plain(word: string): string {
  const small = word.toLowerCase();
  return small.includes('’') || small.includes('‘') ? small.replace(/[‘’]/g, "'") : small;
}

const PARTS = new Set<string>(
  'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' '),
);

function isPartOfSpeech(tag: string | undefined): tag is PartOfSpeech {
  return tag !== undefined && PARTS.has(tag);
}
