import type { Day } from '#agreement/terms';
import { type AgreementStanding, type CaseView, isSigned, type LivedAgreement } from '#agreement/views';
import { dayedCase } from '#lib/dayed.ts';
import { type DutyAsked, type DutyPage, dutyAddress } from '#lib/duties/addresses.ts';
import { found } from '#lib/found.ts';
import type { KnownDay } from '#lib/known-day.ts';
import { draftTitle } from '#lib/said.ts';
import { sayDay } from '#lib/words.ts';

/** What every page of duties has: the case, the day, which text is shown, and that text as it is lived; nothing where no text is read so. */
export interface DutiesAsked {
  readonly view: CaseView;
  readonly known: KnownDay;
  readonly asked: DutyAsked;
  readonly lived: LivedAgreement | undefined;
  readonly head: DutiesHead;
}

/** The head that these pages share: the text and how it stands, the other texts, and the pages beside. */
export interface DutiesHead {
  readonly known: KnownDay;
  readonly text: string | undefined;
  readonly title: string;
  readonly stands: string;
  readonly codedBy: string | undefined;
  readonly isDraft: boolean;
  readonly signed: string | undefined;
  readonly texts: readonly { readonly id: string; readonly title: string; readonly shown: boolean }[];
  readonly pages: readonly { readonly page: DutyPage; readonly words: string; readonly address: string }[];
}

/** Reads what an address asks for: a day, a text, a supposed signature. */
export async function dutiesAsked(
  locals: Pick<App.Locals, 'cases' | 'duties'>,
  id: string,
  query: URLSearchParams,
): Promise<DutiesAsked> {
  const { view, known, past } = await dayedCase(locals, id, query);
  const texts = found(await locals.duties.agreements(id, past));
  const text = query.get('text') ?? texts[0]?.stated.model.id;
  const standing = texts.find(({ stated }) => stated.model.id === text)?.standing;
  const isDraft = standing !== undefined && !isSigned(standing);
  const signed = isDraft ? (dayIn(query.get('signed')) ?? known.day) : undefined;
  const lived =
    text === undefined
      ? undefined
      : found(await locals.duties.lived(id, { agreement: text, ...(signed === undefined ? {} : { signed }) }, past));
  const asked = { text: query.get('text') ?? undefined, signed, known: known.day };
  return { view, known, asked, lived, head: headOf(view, known, asked, texts, lived) };
}

/** A day that was typed, if it is one; else pages take the day that is shown. */
function dayIn(typed: string | null): string | undefined {
  return typed !== null && /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : undefined;
}

function headOf(
  view: CaseView,
  known: KnownDay,
  asked: DutyAsked,
  texts: readonly AgreementStanding[],
  lived: LivedAgreement | undefined,
): DutiesHead {
  const titleOf = ({ model }: AgreementStanding['stated']) => draftTitle(view, model.draft ?? model.id);
  const text = lived?.agreement.id;
  return {
    known,
    text,
    title: lived === undefined ? view.short : titleOf(lived.stated),
    stands: lived === undefined ? '' : sayStanding(lived),
    codedBy: lived?.stated.codedBy,
    isDraft: asked.signed !== undefined,
    signed: asked.signed,
    texts: texts.map(({ stated }) => ({
      id: stated.model.id,
      title: titleOf(stated),
      shown: stated.model.id === text,
    })),
    pages: PAGES.filter(({ page }) => lived !== undefined && hasPage(page, lived)).map(({ page, words }) => ({
      page,
      words,
      address: dutyAddress(view.id, page, asked),
    })),
  };
}

const PAGES: readonly { readonly page: DutyPage; readonly words: string }[] = [
  { page: 'duties', words: 'What falls due' },
  { page: 'phases', words: 'On the axis of time' },
  { page: 'incidents', words: 'Incidents' },
  { page: 'funds', words: 'Money' },
  { page: 'guarantees', words: 'Guarantees' },
  { page: 'damage', words: 'Register of damage' },
];

/** A page of which the text makes nothing is not offered. */
function hasPage(page: DutyPage, { agreement }: LivedAgreement): boolean {
  switch (page) {
    case 'funds':
      return agreement.fund !== undefined;
    case 'guarantees':
      return agreement.guarantees.length > 0 || agreement.norms.some(({ clocks }) => clocks !== undefined);
    case 'damage':
      return agreement.register !== undefined;
    default:
      return true;
  }
}

const STAGES = {
  drafted: 'It is a draft: nothing is owed under it, and nothing can be reported against it.',
  initialled: 'Initialled',
  authenticated: 'Authenticated',
  signed: 'Signed',
  consented: 'Ratified, not in force yet',
  provisional: 'Applied provisionally',
  'in-force': 'In force',
} as const;

function sayStanding({ standing }: LivedAgreement): string {
  const { stage, since, inForce } = standing;
  if (stage === 'drafted') return STAGES.drafted;
  const ahead = stage !== 'in-force' && inForce !== undefined ? `; in force from ${sayDay(inForce.on)}` : '';
  return `${STAGES[stage]}${since === undefined ? '' : ` since ${sayDay(since as Day)}`}${ahead}.`;
}
