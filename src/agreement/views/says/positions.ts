import type { PositionsEntry, StanceKind } from '#agreement/positions';
import { absurd } from '#agreement/terms';
import type { Names } from './names.ts';
import { quoted } from './own-words.ts';

/** What was said and how it is read, in a sentence. */
export function sayPositions(entry: PositionsEntry, names: Names): string {
  switch (entry.type) {
    case 'StatementRecorded': {
      const { onBehalfOf, words, gloss } = entry.body;
      return `Recorded a statement for ${names.party(onBehalfOf)}: ${quoted(words?.join(' … ') ?? gloss ?? '')}.`;
    }
    case 'ReadingRecorded':
      return `Read ${names.statement(entry.body.statement)} as ${AS[entry.body.stance]} ${names.matter(entry.body.on)}.`;
    case 'NameProtected':
      return `Said who spoke ${names.statement(entry.body.statement)}: ${names.person(entry.body.person)}.`;
    case 'PositionNoted':
      return `Noted where ${names.party(entry.body.party)} stands on ${quoted(names.question(entry.body.question))}: ${AS[entry.body.stance]} ${quoted(names.option(entry.body.question, entry.body.option))}.`;
    case 'FallbackNamed':
      return `Named a fallback of ${names.party(entry.body.party)} on ${quoted(names.question(entry.body.question))}: ${quoted(names.option(entry.body.question, entry.body.option))}.`;
    case 'AmendmentReported':
      return `Reported an amendment to ${quoted(names.draft(entry.body.draft))}: ${quoted(entry.body.gloss)}.`;
    case 'AmendmentJoined':
      return `Found the reported amendment ${quoted(names.amendment(entry.body.amendment))} in ${quoted(names.draft(entry.body.draft))}.`;
    case 'ForecastMade':
      return `Took down a forecast, ${entry.body.likelihood}: ${quoted(entry.body.claim)}.`;
    case 'ForecastSettled':
      return `Settled the forecast ${quoted(names.forecast(entry.body.forecast))}: ${entry.body.outcome}.`;
    case 'SentenceWitnessed':
      return `Placed sentence ${entry.body.n} of the source ${quoted(names.source(entry.body.source))}: ${quoted(entry.body.gloss)}.`;
    case 'NearestNoted':
      return `Noted what stands nearest to sentence ${entry.body.n} of the source ${quoted(names.source(entry.body.source))}.`;
    case 'EditorNoted':
      return `Noted as editor: ${quoted(entry.body.says)}.`;
    default:
      return absurd(entry);
  }
}

/** What a statement is read as, as a noun with what leads on to its matter. */
const AS: Readonly<Record<StanceKind, string>> = {
  demand: 'a demand for',
  proposal: 'a proposal of',
  offer: 'an offer of',
  objection: 'an objection to',
  rejection: 'a rejection of',
  acceptance: 'an acceptance of',
  'acceptance-in-part': 'an acceptance in part of',
  'acceptance-as-basis': 'an acceptance as a basis of',
  support: 'support of',
  caution: 'caution about',
  warning: 'a warning about',
  claim: 'a claim about',
  denial: 'a denial about',
  description: 'a description of',
};
