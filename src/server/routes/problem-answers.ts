import { problem } from '#contract';

const asProblem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
});

/** The answers of every route that are not what was asked for. */
export const PROBLEMS = {
  '4xx': asProblem('It is refused; the detail says why, and what would help'),
  '5xx': asProblem('A fault of the program'),
};
