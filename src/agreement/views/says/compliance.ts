import type { ComplianceEntry, Decision } from '#agreement/compliance';
import { absurd, asId, type PartyId } from '#agreement/terms';
import type { Names } from './names.ts';
import { own, quoted } from './own-words.ts';

/** What a text makes of itself, or what happened under it, in a sentence. */
export function sayCompliance(entry: ComplianceEntry, names: Names): string {
  switch (entry.type) {
    case 'AgreementStated': {
      const { model, codedBy } = entry.body;
      return `Stated what ${quoted(names.draft(asId(model.draft ?? model.id)))} makes of whom, as read by ${own(codedBy)}.`;
    }
    case 'NoticeGiven':
      return `Told of a notice by ${by(entry.body, names)}, ${own(entry.body.form)}.`;
    case 'ReportMade':
      return `Told of a report by ${by(entry.body, names)}, ${own(entry.body.seen.class)}.`;
    case 'SubmissionMade':
      return `Told that ${by(entry.body, names)} says: ${quoted(entry.body.claims)}.`;
    case 'DecisionMade':
      return `Told of a decision by ${by(entry.body, names)}: ${DOES[entry.body.does]}.`;
    case 'PostingMade': {
      const { type, tranche } = entry.body;
      return `Posted for ${by(entry.body, names)}: ${type}${tranche === undefined ? '' : `, tranche ${own(tranche)}`}.`;
    }
    case 'ClaimMade':
      return `Told of a claim by ${own(entry.body.by)} in category ${own(entry.body.category)}.`;
    default:
      return absurd(entry);
  }
}

function by(told: { readonly by: string }, names: Names): string {
  return names.party(asId<PartyId>(told.by));
}

/** What a decision does, in words. */
const DOES: Readonly<Record<Decision['does'], string>> = {
  verify: 'a claim is verified or refuted',
  find: 'a finding',
  'confirm-cured': 'what was found is put right',
  'response-step': 'a step of a response',
  suspend: 'something is suspended',
  declare: 'a state is declared',
  lift: 'a suspension is lifted',
  release: 'a norm is released',
  'supersede-norm': 'a norm is replaced',
  void: 'a norm is held void',
  terminate: 'a norm is ended',
  restore: 'a norm is restored',
  withdraw: 'an earlier entry is withdrawn',
  investigate: 'an allegation is looked into',
  step: 'a step of a fund is judged',
  guarantee: 'a guarantor acts',
  register: 'claims are recorded or not',
};
