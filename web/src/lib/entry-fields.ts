import { STANCES, STRENGTHS } from '#agreement/positions';
import { RELIABILITIES } from '#agreement/sources';
import { sayStance } from '#lib/stances.ts';

/** One thing that is typed when an entry is told or corrected. */
export interface EntryField {
  readonly name: string;
  readonly label: string;
  readonly as: 'line' | 'long' | 'day' | 'choice';
  readonly required?: true;
  /** Stands beside another where the page is wide. */
  readonly half?: true;
  readonly hint?: string;
  readonly among?: readonly (readonly [value: string, words: string])[];
}

/** What is told of something that happened, or is due. */
export const EVENT_FIELDS: readonly EntryField[] = [
  {
    name: 'kind',
    label: 'Kind',
    as: 'line',
    required: true,
    hint: 'In a word: note, meeting, call, deadline, stage …',
  },
  { name: 'title', label: 'What happened, or is due', as: 'line', required: true },
  { name: 'occurred', label: 'Day', as: 'day', half: true, required: true },
  { name: 'end', label: 'Last day, if it went on', as: 'day', half: true },
  { name: 'place', label: 'Place', as: 'line', half: true },
  { name: 'format', label: 'Form of the meeting', as: 'line', half: true, hint: 'Plenary, shuttle, proximity talks …' },
  { name: 'effect', label: 'Effect', as: 'line' },
  { name: 'note', label: 'Note', as: 'long' },
];

/** What is told of something that was read. */
export const SOURCE_FIELDS: readonly EntryField[] = [
  { name: 'publisher', label: 'Publisher, or who handed it over', as: 'line', required: true },
  { name: 'about', label: 'What it is', as: 'line', required: true },
  {
    name: 'date',
    label: 'Its date',
    as: 'line',
    half: true,
    required: true,
    hint: 'A day, a month or a year: 2026-11-24, 2026-11, 2026.',
  },
  {
    name: 'reliability',
    label: 'How far the publisher can be relied on',
    as: 'choice',
    half: true,
    required: true,
    hint: 'F means that it cannot be judged, which is not the same as bad.',
    among: RELIABILITIES.map((letter) => [letter, letter] as const).reverse(),
  },
  { name: 'address', label: 'Address', as: 'line' },
  { name: 'lang', label: 'Language', as: 'line', half: true, hint: 'As a short sign: en, uk, ru, ar …' },
];

/** What can be corrected in how a person is named. */
export const PERSON_FIELDS: readonly EntryField[] = [
  { name: 'name', label: 'Name', as: 'line', required: true },
  { name: 'note', label: 'Note', as: 'long' },
];

/** What can be corrected in how a party is named. */
export const PARTY_FIELDS: readonly EntryField[] = [
  { name: 'name', label: 'Name', as: 'line', required: true },
  { name: 'short', label: 'Short name', as: 'line' },
  { name: 'note', label: 'Note', as: 'long' },
];

/** The names of fields. */
export function namesOf(fields: readonly EntryField[]): readonly string[] {
  return fields.map((field) => field.name);
}

/** What can be corrected in a way on which the sides talk. */
export const CHANNEL_FIELDS: readonly EntryField[] = [
  { name: 'kind', label: 'Kind', as: 'line', required: true },
  { name: 'track', label: 'Track', as: 'line', required: true },
  { name: 'from', label: 'From', as: 'day', half: true, required: true },
  { name: 'to', label: 'To, if it ended', as: 'day', half: true },
  { name: 'note', label: 'Note', as: 'long' },
];

/** What can be corrected in a question in dispute. */
export const QUESTION_FIELDS: readonly EntryField[] = [
  { name: 'title', label: 'Title', as: 'line', required: true },
  { name: 'inDispute', label: 'What is in dispute', as: 'long', required: true },
  { name: 'orderAxis', label: 'From what to what its options run, if they are a scale', as: 'line' },
];

/** What can be corrected in an option of a question. */
export const OPTION_FIELDS: readonly EntryField[] = [{ name: 'text', label: 'The option', as: 'line', required: true }];

/** What can be corrected in which option a text picks. */
export const PICK_FIELDS: readonly EntryField[] = [{ name: 'note', label: 'Note', as: 'long' }];

/** What can be corrected in how a statement is read. */
export const READING_FIELDS: readonly EntryField[] = [
  {
    name: 'stance',
    label: 'Stance',
    as: 'choice',
    half: true,
    required: true,
    among: STANCES.map((stance) => [stance, sayStance(stance)] as const),
  },
  {
    name: 'strength',
    label: 'How firmly it is meant',
    as: 'choice',
    half: true,
    among: [['', 'not said'], ...STRENGTHS.map((strength) => [strength, strength] as const)],
  },
  { name: 'reason', label: 'Why it is read so', as: 'long' },
  { name: 'annotatedBy', label: 'Who reads it so', as: 'line', required: true },
];
