import { type AssentEntry, assentEntries } from '#agreement/assent';
import { complianceEntries } from '#agreement/compliance';
import { type CourseEntry, courseEntries } from '#agreement/course';
import { type CorrectionEntry, correctionEntries, type Entry, isOf } from '#agreement/entry';
import { partiesEntries } from '#agreement/parties';
import { positionsEntries } from '#agreement/positions';
import { type PublicationEntry, publicationEntries } from '#agreement/publication';
import { type SourcesEntry, sourcesEntries } from '#agreement/sources';
import { absurd, sayDay } from '#agreement/terms';
import { type TextEntry, textEntries } from '#agreement/text';
import { sayCompliance } from './compliance.ts';
import type { Names } from './names.ts';
import { own, quoted } from './own-words.ts';
import { sayParties } from './parties.ts';
import { sayPositions } from './positions.ts';

/** What happened, in one plain sentence whose subject is the entry's author: "Named the party Kolvane." */
export function sayEntry(entry: Entry, names: Names): string {
  if (isOf(partiesEntries, entry)) return sayParties(entry, names);
  if (isOf(sourcesEntries, entry)) return saySources(entry);
  if (isOf(courseEntries, entry)) return sayCourse(entry, names);
  if (isOf(textEntries, entry)) return sayText(entry, names);
  if (isOf(positionsEntries, entry)) return sayPositions(entry, names);
  if (isOf(assentEntries, entry)) return sayAssent(entry, names);
  if (isOf(complianceEntries, entry)) return sayCompliance(entry, names);
  if (isOf(publicationEntries, entry)) return sayPublication(entry, names);
  if (isOf(correctionEntries, entry)) return sayCorrection(entry, names);
  return absurd(entry);
}

function saySources({ body }: SourcesEntry): string {
  return `Captured a source, ${own(body.publisher)}: ${quoted(body.about)}.`;
}

function sayCourse(entry: CourseEntry, names: Names): string {
  switch (entry.type) {
    case 'EventTold':
      return `Told of ${sayDay(entry.body.occurred)}: ${quoted(entry.body.title)}.`;
    case 'ChannelOpened':
      return `Told of a channel between ${entry.body.between.map(names.party).join(', ')}: ${quoted(entry.body.track)}.`;
    default:
      return absurd(entry);
  }
}

function sayText(entry: TextEntry, names: Names): string {
  switch (entry.type) {
    case 'DraftTabled':
      return `Tabled the draft ${quoted(entry.body.text.title ?? entry.body.id)}, of ${sayDay(entry.body.date)}.`;
    case 'PairOverruled': {
      const { earlierDraft, laterDraft } = entry.body;
      return `Said which units of ${quoted(names.draft(earlierDraft))} and ${quoted(names.draft(laterDraft))} belong together.`;
    }
    case 'AmendmentTabled': {
      const { sponsors, draft, ops } = entry.body;
      return `Told that ${sponsors.map(names.party).join(', ')} tabled an amendment to ${quoted(names.draft(draft))}: ${ops.map(({ op }) => op).join(', ')}.`;
    }
    case 'AmendmentSettled':
      return `Told that an amendment was ${entry.body.outcome.replaceAll('-', ' ')}.`;
    default:
      return absurd(entry);
  }
}

function sayAssent(entry: AssentEntry, names: Names): string {
  switch (entry.type) {
    case 'AssentGiven': {
      const { party, act, draft, occurred } = entry.body;
      return `Told that ${names.party(party)} ${act} ${quoted(names.draft(draft))} on ${sayDay(occurred)}.`;
    }
    case 'FinalClauseRead':
      return `Read in ${quoted(names.draft(entry.body.draft))} what brings it into force.`;
    default:
      return absurd(entry);
  }
}

function sayPublication(entry: PublicationEntry, names: Names): string {
  switch (entry.type) {
    case 'FrontColumnSet':
      return `Set ${quoted(names.draft(entry.body.draft))} on the front page.`;
    case 'FrontMatterSet':
      return `Set the matter ${quoted(entry.body.title)} on the front page.`;
    case 'FrontLeadWritten':
      return `Wrote the lead of the front page: ${quoted(entry.body.headline)}.`;
    case 'UpdatePosted':
      return `Posted the update ${quoted(entry.body.title)}.`;
    case 'UpdateScheduled':
      return `Had the update ${quoted(entry.body.title)} wait until ${entry.body.releaseAt} for the room ${quoted(names.room(entry.body.into))}.`;
    case 'UpdateMarked':
      return `Marked the update ${quoted(names.update(entry.body.update))} as ${sayMarks(entry.body)}.`;
    case 'UpdateCorrected':
      return `Corrected the update ${quoted(names.update(entry.body.update))}: ${quoted(entry.body.right)}.`;
    case 'UpdateWithdrawn':
      return `Withdrew the update ${quoted(names.update(entry.body.update))}: ${quoted(entry.body.reason)}.`;
    case 'UpdateTranslated':
      return `Translated the update ${quoted(names.update(entry.body.update))} into ${entry.body.lang}: ${quoted(entry.body.title)}.`;
    default:
      return absurd(entry);
  }
}

function sayMarks({ pinned, keyMoment }: { readonly pinned: boolean; readonly keyMoment: boolean }): string {
  const marks = [...(pinned ? ['pinned'] : []), ...(keyMoment ? ['a key moment'] : [])];
  return marks.join(' and ') || 'neither pinned nor a key moment';
}

function sayCorrection(entry: CorrectionEntry, names: Names): string {
  const which = names.entry(entry.body.entry);
  switch (entry.type) {
    case 'EntryCorrected':
      return `Corrected ${which}: ${quoted(entry.body.reason)}.`;
    case 'EntryWithdrawn':
      return `Withdrew ${which}: ${quoted(entry.body.reason)}.`;
    default:
      return absurd(entry);
  }
}
