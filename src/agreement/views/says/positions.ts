import { keyOfOn, type PositionsEntry } from '#agreement/positions';
import { absurd } from '#agreement/terms';
import { type Names, own, quoted } from './names.ts';

/** What was said and how it is read, in a sentence. */
export function sayPositions(entry: PositionsEntry, names: Names): string {
  switch (entry.type) {
    case 'StatementRecorded': {
      const { onBehalfOf, words, gloss } = entry.body;
      return `Recorded a statement for ${names.party(onBehalfOf)}: ${quoted(words?.join(' … ') ?? gloss ?? '')}.`;
    }
    case 'ReadingRecorded':
      return `Read the statement ${entry.body.statement} as ${entry.body.stance} on ${own(keyOfOn(entry.body.on))}.`;
    case 'NameProtected':
      return `Said who made the statement ${entry.body.statement}: ${names.person(entry.body.person)}.`;
    case 'PositionNoted':
      return `Noted where ${names.party(entry.body.party)} stands on ${quoted(names.question(entry.body.question))}: ${entry.body.stance}, ${entry.body.option}.`;
    case 'FallbackNamed':
      return `Named a fallback of ${names.party(entry.body.party)} on ${quoted(names.question(entry.body.question))}: ${entry.body.option}.`;
    case 'AmendmentReported':
      return `Reported an amendment to ${quoted(names.draft(entry.body.draft))}: ${quoted(entry.body.gloss)}.`;
    case 'AmendmentJoined':
      return `Found the reported amendment ${entry.body.amendment} in ${quoted(names.draft(entry.body.draft))}.`;
    case 'ForecastMade':
      return `Took down a forecast, ${entry.body.likelihood}: ${quoted(entry.body.claim)}.`;
    case 'ForecastSettled':
      return `Settled the forecast ${entry.body.forecast}: ${entry.body.outcome}.`;
    case 'SentenceWitnessed':
      return `Placed sentence ${entry.body.n} of the source ${entry.body.source}: ${quoted(entry.body.gloss)}.`;
    case 'NearestNoted':
      return `Noted what stands nearest to sentence ${entry.body.n} of the source ${entry.body.source}.`;
    case 'EditorNoted':
      return `Noted as editor: ${quoted(entry.body.says)}.`;
    default:
      return absurd(entry);
  }
}
