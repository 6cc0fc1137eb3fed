import type { Draft } from '#agreement/text';
import { draftOf } from './word-files.ts';

const text = (words: string) => [{ kind: 'text', text: words }];
const cell = (words: string, span?: object) => ({ kind: 'cell', text: words, ...(span === undefined ? {} : { span }) });
const row = (...cells: readonly object[]) => ({ kind: 'row', units: cells });

/**
 * Two drafts with what is hard to track: rows put in and taken out, cells that reach over others, a table that went,
 * notes that changed, came and went, links, a split, a merge, an article that moved, words added at the end of one.
 */
export const tableDrafts: readonly [Draft, Draft] = [
  draftOf({
    title: 'Schedule, first version',
    lang: 'en',
    units: [
      { kind: 'article', num: 'Article 1', heading: 'Crossings', text: 'The crossings in the schedule are open.' },
      {
        kind: 'table',
        units: [
          row(cell('Crossing'), cell('Hours of opening')),
          row(cell('The ferry at Orr Ford'), cell('from 06:00 to 20:00')),
          row(cell('The bridge at Selm'), cell('closed')),
          row(cell('Both banks of the upper reach', { columns: 2 })),
        ],
      },
      {
        kind: 'article',
        num: 'Article 2',
        heading: 'Monitors',
        content: [
          ...text('The monitors count every crossing'),
          { kind: 'noteRef', note: 'n1' },
          ...text(' and report to '),
          { kind: 'link', href: 'https://example.org/mission', content: text('the mission') },
          ...text(' each week'),
          { kind: 'noteRef', note: 'n2' },
          ...text('.'),
        ],
        units: [
          { kind: 'note', id: 'n1', text: 'On foot and by vehicle.' },
          { kind: 'note', id: 'n2', text: 'On Mondays, before noon.' },
        ],
      },
      {
        kind: 'article',
        num: 'Article 3',
        heading: 'Tolls',
        units: [
          {
            kind: 'paragraph',
            num: '1.',
            text: 'No toll is taken on either bank of the river. The parties publish the list of goods that may not cross.',
          },
          {
            kind: 'paragraph',
            num: '2.',
            text: 'Ferries are kept in good repair by the party on whose bank they lie.',
          },
          { kind: 'paragraph', num: '3.', text: 'Bridges are inspected twice a year by engineers of both parties.' },
        ],
      },
      {
        kind: 'article',
        num: 'Article 4',
        heading: 'Fishing',
        text: 'Fishing from boats is free by day to all who live on the river.',
      },
      { kind: 'table', units: [row(cell('An old list'), cell('of old names'))] },
      { kind: 'article', num: 'Article 5', heading: 'Entry', text: 'This schedule enters into force on signature' },
    ],
  }),
  draftOf({
    title: 'Schedule, second version',
    lang: 'en',
    units: [
      {
        kind: 'article',
        num: 'Article 1',
        heading: 'Fishing',
        text: 'Fishing from boats is free by day to all who live on the river.',
      },
      { kind: 'article', num: 'Article 2', heading: 'Crossings', text: 'The crossings in the schedule are open.' },
      {
        kind: 'table',
        units: [
          row(cell('Crossing'), cell('Hours of opening')),
          row(cell('The ferry at Orr Ford'), cell('from 05:00 to 22:00')),
          row(cell('The footbridge at Dunn'), cell('at all hours')),
          row(cell('Both banks of the upper reach', { columns: 2 })),
        ],
      },
      {
        kind: 'article',
        num: 'Article 3',
        heading: 'Monitors',
        content: [
          ...text('The monitors count every crossing'),
          { kind: 'noteRef', note: 'm1' },
          ...text(' and report to '),
          { kind: 'link', href: 'https://example.org/commission', content: text('the mission') },
          ...text(' each week, in writing'),
          { kind: 'noteRef', note: 'm2' },
          ...text('.'),
        ],
        units: [
          { kind: 'note', id: 'm1', text: 'On foot, by boat and by vehicle.' },
          { kind: 'note', id: 'm2', text: 'In both languages of the accord.' },
        ],
      },
      {
        kind: 'article',
        num: 'Article 4',
        heading: 'Tolls',
        units: [
          { kind: 'paragraph', num: '1.', text: 'No toll is taken on either bank of the river.' },
          { kind: 'paragraph', num: '2.', text: 'The parties publish the list of goods that may not cross.' },
          {
            kind: 'paragraph',
            num: '3.',
            text: 'Ferries are kept in good repair by the party on whose bank they lie. Bridges are inspected twice a year by engineers of both parties.',
          },
        ],
      },
      {
        kind: 'article',
        num: 'Article 5',
        heading: 'Entry',
        text: 'This schedule enters into force on signature by both parties.',
      },
      { kind: 'article', num: 'Article 6', heading: 'Term', text: 'It stays in force for two years.' },
    ],
  }),
];
