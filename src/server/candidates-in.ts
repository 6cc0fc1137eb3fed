import type { State } from '#agreement/evolve';
import type { PosedQuestion } from '#agreement/parties';
import type { StanceKind } from '#agreement/positions';
import { asId, type OptionId, ok, type QuestionId, type Result } from '#agreement/terms';
import type { Candidate, Candidates, Pasted } from '#cases';
import {
  type Attribution,
  articleKind,
  attributionsIn,
  levelOf,
  questionHints,
  readArticle,
  stanceHint,
} from '#readers';

/** Reads what was pasted or sent, and finds who says what in it by the names that the state knows. Nothing is kept. */
export async function candidatesIn(matter: Pasted, { parties }: State): Promise<Result<Candidates>> {
  const { name, bytes, published } = matter;
  const kind = typeof bytes === 'string' ? ok('text' as const) : articleKind(name, bytes);
  if (!kind.ok) return kind;
  const article = await readArticle(bytes, kind.value);
  if (!article.ok) return article;
  const gazetteer = { people: [...parties.people.values()], parties: [...parties.parties.values()] };
  const { text } = article.value;
  const found = await attributionsIn(text, { gazetteer, ...(published === undefined ? {} : { published }) });
  const questions = [...parties.questions.values()];
  return ok({ article: article.value, attributions: found.map((each) => candidateOf(text, each, questions)) });
}

function candidateOf(text: string, found: Attribution, questions: readonly PosedQuestion[]): Candidate {
  const hints = questionHints(text, found, questions).map(({ question }) => question);
  const stance = stanceHint(text, found);
  const question = TAKES_SIDES.has(stance) ? questions.find(({ id }) => id === hints[0]) : undefined;
  const option = optionNear(text, found, question);
  return {
    ...found,
    stance,
    level: found.attribution === undefined ? 'on-the-record' : levelOf(found.attribution),
    questions: hints,
    ...(option === undefined ? {} : { option }),
  };
}

/** Stances that are taken on an option; what is only described, claimed or feared is about a question. */
const TAKES_SIDES: ReadonlySet<StanceKind> = new Set([
  'demand',
  'proposal',
  'offer',
  'objection',
  'rejection',
  'acceptance',
]);

/** The option whose own words the candidate shares most of, each weighed against the others as questions are. */
function optionNear(text: string, found: Attribution, question: PosedQuestion | undefined): OptionId | undefined {
  if (question === undefined) return undefined;
  const asked = question.options.map(({ id, text: title }) => ({
    id: asId<QuestionId>(id),
    title,
    inDispute: '',
    options: [],
  }));
  const nearest = questionHints(text, found, asked)[0];
  return nearest === undefined ? undefined : asId<OptionId>(nearest.question);
}
