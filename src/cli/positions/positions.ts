import type { State } from '#agreement/evolve';
import { noSuch } from '#agreement/parties';
import { type On, positionOf, type Standing } from '#agreement/positions';
import { absurd, asId, ok, type PartyId, type QuestionId, type Result, type StatementId } from '#agreement/terms';
import { findStatement } from '#agreement/views';
import type { Invocation } from '../arguments.ts';
import type { Handed } from '../handed.ts';
import { print } from '../output.ts';
import { paperOf } from '../terminal/paper.ts';
import { askState, needed } from './ask-state.ts';
import { setItems } from './set-items.ts';

/** `travaux positions`: what a party holds on a question, with the statements that it rests on. */
export async function positions(invocation: Invocation, handed: Handed): Promise<Result<void>> {
  const question = needed(invocation, 'question');
  if (!question.ok) return question;
  const party = needed(invocation, 'party');
  if (!party.ok) return party;
  const asked = await askState(invocation, handed, (state, { asOf, asKnownOn }) => {
    const [of, on] = [asId<PartyId>(party.value), asId<QuestionId>(question.value)];
    const posed = state.parties.questions.get(on);
    if (posed === undefined) return { ok: false, refusal: noSuch('question', on) };
    const named = state.parties.parties.get(of);
    if (named === undefined) return { ok: false, refusal: noSuch('party', of) };
    const position = positionOf(state.positions, of, on, asOf);
    return ok({
      title: `${named.name} on ${posed.title}`,
      position: { ...position, asOf: asOf ?? null, asKnownOn: asKnownOn ?? null },
      said: position.statements.flatMap((id) => saidIn(state, id)),
      nameOf: (matter: On) => nameOf(state, matter),
    });
  });
  if (!asked.ok) return asked;
  const { title, position, said, nameOf: name } = asked.value;
  if (invocation.flags.has('json')) await print(`${JSON.stringify({ ...position, said })}\n`);
  else
    await print(
      setItems(
        title,
        position.standings.map((each) => ({ head: headOf(each, name), lines: linesOf(each, said) })),
        paperOf(process.stdout, process.env),
      ),
    );
  return ok(undefined);
}

/** What a statement says, as the command prints it. */
type Said = ReturnType<typeof saidIn>[number];

function saidIn(state: State, id: StatementId) {
  const told = findStatement(state, id);
  if (told === undefined) return [];
  const { statement, day, flags, notes, lineages } = told;
  const { entry, room, knownOn, speaker, words, gloss, reports } = statement;
  const sources = reports.map(({ source }) => source);
  const notesOf = notes.map(({ says, notedBy }) => ({ says, notedBy }));
  return [{ id, entry, room, day, knownOn, speaker, words, gloss, sources, lineages, flags, editorsNotes: notesOf }];
}

function headOf({ stance, strength, on }: Standing, name: (on: On) => string): string {
  return `${stance}${strength === undefined ? '' : ` (${strength})`}: ${name(on)}`;
}

function linesOf({ day, statement, rival, secondHand, unsourced }: Standing, said: readonly Said[]): readonly string[] {
  const source = said.find(({ id }) => id === statement);
  const marks = [
    rival ? 'a rival reading' : '',
    secondHand ? 'told by another' : '',
    unsourced ? 'without a source' : '',
  ].filter((mark) => mark !== '');
  return [
    [day, statement ?? 'no statement', ...marks].join(', '),
    ...(source?.words === undefined ? [] : [source.words.map((part) => `“${part}”`).join(' … ')]),
    ...(source?.gloss === undefined ? [] : [source.gloss]),
    ...(source?.flags ?? []).map(({ sentence }) => `By rule: ${sentence}`),
    ...(source?.editorsNotes ?? []).map(({ says }) => `Editor’s note: ${says}`),
  ];
}

function nameOf(state: State, on: On): string {
  switch (on.kind) {
    case 'option':
      return state.parties.questions.get(on.question)?.options.find(({ id }) => id === on.option)?.text ?? on.option;
    case 'question':
      return 'the question as a whole';
    case 'draft':
      return state.text.drafts.get(on.draft)?.text.title ?? on.draft;
    case 'unit':
      return `${on.unit} of ${state.text.drafts.get(on.draft)?.text.title ?? on.draft}`;
    case 'talks':
      return 'the talks';
    case 'other':
      return on.title;
    default:
      return absurd(on);
  }
}
