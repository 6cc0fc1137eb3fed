import { type CueForm, cueFormsOf } from './cues/forms.ts';
import type { Inflection } from './cues/inflection.ts';
import { isNominal, isTime } from './noun-phrase.ts';
import { type Subject, subjectAfter, subjectBefore, subjectOfClauseBefore } from './subject.ts';
import { type VerbGroup, verbGroupBefore } from './verb-group.ts';
import type { Range, Word } from './words.ts';

/** A verb of a sentence that may report, with who does so. */
export interface CueVerbPlace {
  readonly form: CueForm;
  /** The verb with its particle. */
  readonly verb: Range;
  readonly group: VerbGroup;
  readonly subject: Subject;
}

/** Finds the verbs that may report, in order. What stands within quotation marks is somebody's words and is passed over. */
export function cueVerbsIn(words: readonly Word[]): readonly CueVerbPlace[] {
  const places: CueVerbPlace[] = [];
  for (const [at, word] of words.entries()) {
    const form = word.quoted ? undefined : cueFormAt(words, at);
    if (form === undefined || !isVerbHere(words, at, form)) continue;
    const end = at + 1 + (form.particle?.split(' ').length ?? 0);
    const group = verbGroupBefore(words, at);
    const subject = subjectOf(words, at, end, form, group);
    if (subject !== undefined) places.push({ form, verb: [at, end], group, subject: reporter(subject, form, places) });
  }
  return places;
}

/** "Lund replied that nobody could know, and | requested a vote": who reported before goes on to do so. */
function reporter(subject: Subject, form: CueForm, before: readonly CueVerbPlace[]): Subject {
  if (subject.how !== 'shared' || !is(form, 'past')) return subject;
  const other = before.findLast(
    (place) => place.subject.how === 'own' && is(place.form, 'past') && !place.group.infinitive,
  );
  return other === undefined ? subject : { ...subject, range: other.subject.range };
}

/** The longest form of a verb that reports at a place, with its particle. */
export function cueFormAt(words: readonly Word[], at: number): CueForm | undefined {
  return cueFormsOf(words[at]?.word ?? '').find((form) => {
    const particle = form.particle?.split(' ') ?? [];
    return particle.every((word, i) => words[at + 1 + i]?.word === word && !words[at + 1 + i]?.quoted);
  });
}

/** The tagger is asked, and overruled where the place of a word leaves no doubt. */
function isVerbHere(words: readonly Word[], at: number, form: CueForm): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined) return false;
  if (isModifier(before, word, next)) return false;
  if (word.pos === 'VERB') return true;
  if (word.pos === 'AUX' || word.pos === 'PUNCT' || word.pos === 'QUOTE') return false;
  if (form.particle !== undefined) return true;
  const beside = before?.pos === 'QUOTE' || next?.pos === 'QUOTE' || next?.text === ':';
  const named = word.pos === 'PROPN' && before?.pos === 'PROPN';
  if (beside && !named && before?.pos !== 'DET' && before?.pos !== 'ADJ') return true;
  if (/^(?:said|says|told|wrote|tweeted)$/.test(word.word)) return true;
  const ends = next === undefined || next.pos === 'PUNCT' || next.pos === 'QUOTE';
  if (/ed$/.test(word.word) && isNominal(before) && ends) return true;
  if (
    isNominal(before) &&
    !/^['’]/.test(before?.text ?? '') &&
    (next?.pos === 'DET' || next?.pos === 'PRON') &&
    /^(?:NOUN|PROPN)$/.test(word.pos)
  )
    return true;
  if (
    before?.text === ',' &&
    form.inflections.has('third') &&
    next !== undefined &&
    (/^(?:DET|PRON)$/.test(next.pos) || next.word === 'that')
  )
    return true;
  if (
    /^(?:says|reports|writes|notes|adds|argues|insists|claims|warns|admits|recalls|suspects)$/.test(word.word) &&
    isNominal(before) &&
    ends &&
    followsComma(words, at)
  )
    return true;
  const plural = (isNominal(before) && !/^(?:DET|ADJ)$/.test(words[at - 2]?.pos ?? '')) || before?.pos === 'PRON';
  return plural && next?.word === 'that' && !/['’]s?$/.test(before?.text ?? '');
}

/** "…, the agency reports." */
function followsComma(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 6), at).some(({ text }) => text === ',');
}

/** "the proposed plan", "a stated aim": a participle that belongs to the noun after it. */
function isModifier(before: Word | undefined, { word }: Word, next: Word | undefined): boolean {
  if (before === undefined || next === undefined || !/(?:ed|ing)$/.test(word)) return false;
  const determined =
    before.pos === 'DET' ||
    before.pos === 'ADJ' ||
    /^['’]s$/.test(before.text) ||
    /^(?:his|her|its|their|our|my|your)$/.test(before.word);
  return determined && /^(?:NOUN|PROPN|ADJ)$/.test(next.pos);
}

function subjectOf(
  words: readonly Word[],
  at: number,
  end: number,
  form: CueForm,
  group: VerbGroup,
): Subject | undefined {
  if (group.infinitive) return subjectOfInfinitive(words, group);
  if (isGerund(form, words, at, group)) return subjectOfGerund(words, group);
  const before = words[group.start - 1];
  const mayInvert =
    group.start === at && before !== undefined && (before.pos === 'QUOTE' || /^[,—–?!]$/.test(before.text));
  if (mayInvert && before.pos === 'QUOTE') {
    const inverted = invertedSubject(words, end, before);
    if (inverted !== undefined) return inverted;
  }
  const own = subjectBefore(words, group.start);
  if (own !== undefined) return own;
  const inverted = mayInvert ? invertedSubject(words, end, before) : undefined;
  if (inverted !== undefined) return inverted;
  if (before === undefined) return undefined;
  if (group.start === at && !is(form, 'past') && is(form, 'participle')) return undefined;
  const joins = before.pos === 'CCONJ' || /^[,;]$/.test(before.text) || /^(?:then|also)$/.test(before.word);
  return joins ? shared(words, group.start, before.pos === 'CCONJ' ? group.start - 1 : group.start) : undefined;
}

/** After a quotation or a comma the speaker may follow the verb; not where the verb opens its sentence as an order. */
function invertedSubject(words: readonly Word[], end: number, before: Word | undefined): Subject | undefined {
  if (before === undefined) return undefined;
  const subject = subjectAfter(words, end);
  if (subject === undefined) return undefined;
  const next = words[subject.range[1]];
  return before.pos === 'QUOTE' ||
    next === undefined ||
    /^[.,:;—–?!]$/.test(next.text) ||
    /^(?:ADP|QUOTE|ADV|CCONJ)$/.test(next.pos) ||
    isTime(words, subject.range[1]) ||
    next.word === 'who'
    ? subject
    : undefined;
}

function isGerund(form: CueForm, words: readonly Word[], at: number, group: VerbGroup): boolean {
  return (
    is(form, 'ing') &&
    /ing$/.test(words[at]?.word ?? '') &&
    !group.passive &&
    !words.slice(group.start, at).some((w) => /^(?:been|be|is|are|was|were|'s|'re|am|'m)$/.test(w.word))
  );
}

function is(form: CueForm, inflection: Inflection): boolean {
  return form.inflections.has(inflection);
}

/** ", adding that …" hangs on the subject before; "a letter urging …" on its noun; "after saying …" on either. */
function subjectOfGerund(words: readonly Word[], group: VerbGroup): Subject | undefined {
  const before = words[group.start - 1];
  if (before === undefined || before.text === ',' || /^[—–]$/.test(before.text) || before.pos === 'CCONJ')
    return shared(words, group.start, before === undefined ? group.start : group.start - 1);
  if (/^(?:while|when|after|before|by|in|since)$/.test(before.word))
    return shared(words, group.start - 1, group.start - 1);
  const own = subjectBefore(words, group.start);
  if (own === undefined || own.how !== 'own') return undefined;
  const issued = words[own.range[0] - 1]?.pos === 'VERB' && ISSUED.has(before.word);
  const issuer = issued ? shared(words, own.range[0], group.start) : undefined;
  return issuer ?? { ...own, how: 'relative' };
}

/** What is issued to speak by: "released a statement urging …". */
const ISSUED = new Set(
  'statement statements letter letters communique communiqué declaration appeal petition'.split(' '),
);

function shared(words: readonly Word[], at: number, clause: number): Subject | undefined {
  const range = subjectOfClauseBefore(words, at);
  return range === undefined
    ? undefined
    : { range, how: 'shared', clause: words[clause - 1]?.text === ',' ? clause - 1 : clause };
}

/** What people hold or take up to speak: "called a news conference to demand …". */
const OCCASIONS = new Set(
  'conference statement interview speech letter address briefing facebook twitter telegram x television article floor stage opportunity occasion'.split(
    ' ',
  ),
);

/** Verbs after which what is told in the infinitive has not been told, or is told to be wanted only. */
const UNTOLD = new Set(
  'decline declined declines declining refuse refused refuses refusing fail failed fails expected set due likely unlikely scheduled plan plans planned planning want wants wanted wanting need needs intend intends intended try tries tried trying seek seeks sought hope hopes hoped promise promised promises vowed agreed able unable ready willing prepared like reluctant hesitated urge urged asked ask told order ordered'.split(
    ' ',
  ),
);

function subjectOfInfinitive(words: readonly Word[], group: VerbGroup): Subject | undefined {
  const governing = words[group.start - 1];
  if (governing === undefined || UNTOLD.has(governing.word) || group.negated) return undefined;
  if (/^(?:VERB|ADV)$/.test(governing.pos)) {
    const main = verbGroupBefore(words, group.start - 1);
    const own = main.unsaid || main.negated ? undefined : subjectBefore(words, main.start);
    if (own !== undefined) return own;
  }
  if (governing.pos !== 'VERB' && !OCCASIONS.has(governing.word) && governing.pos !== 'ADV') return undefined;
  return shared(words, group.start, group.start);
}
