import type { Question } from '#agreement/parties';
import type { QuestionId } from '#agreement/terms';
import type { Attribution } from './attribution.ts';
import { contentSpans } from './stance-hint.ts';

/** A question that a candidate may be about: the share of the candidate's rare words that the question has too. */
export interface QuestionHint {
  readonly question: QuestionId;
  readonly score: number;
}

/** The questions that a candidate may be about, likeliest first, by the words that both have; words of many questions count less. */
export function questionHints(
  text: string,
  { content }: Pick<Attribution, 'content'>,
  questions: readonly Pick<Question, 'id' | 'title' | 'inDispute' | 'options'>[],
): readonly QuestionHint[] {
  const said = stemsOf(
    contentSpans(content)
      .map((span) => text.slice(...span))
      .join(' '),
  );
  const asked = questions.map(({ id, title, inDispute, options }) => ({
    id,
    stems: stemsOf([title, inDispute, ...options.map((o) => o.text)].join(' ')),
  }));
  const weight = (stem: string) =>
    Math.log((1 + asked.length) / (1 + asked.filter(({ stems }) => stems.has(stem)).length));
  const whole = [...said].reduce((sum, stem) => sum + weight(stem), 0);
  return asked
    .map(({ id, stems }) => ({
      question: id,
      score:
        whole === 0
          ? 0
          : [...said].filter((stem) => stems.has(stem)).reduce((sum, stem) => sum + weight(stem), 0) / whole,
    }))
    .filter(({ score }) => score > LEAST)
    .sort((a, b) => b.score - a.score);
}

/** Less in common than this is chance. */
const LEAST = 0.08;

/** Words without their endings, and without those that every text has. */
function stemsOf(words: string): ReadonlySet<string> {
  return new Set(
    (words.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
      .filter((word) => !COMMON.has(word))
      .map((word) =>
        word.replace(
          /(?:isation|ization|ations?|ition|ments?|ness|ities|ity|ings?|ions?|ers?|ed|es|s|ly|al|y|e)$/u,
          '',
        ),
      ),
  );
}

const COMMON = new Set(
  'that this with from have been will would could should their there they them these those which what when where who whom into upon over under more most some such than then also only other about after before between both each every very said says'.split(
    ' ',
  ),
);
