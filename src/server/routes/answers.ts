import { z } from 'zod';
import { problem } from '#contract';
import { REDLINE_FILES } from '#formats';

const asProblem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
});

/** The answers of every route that are not what was asked for. */
export const PROBLEMS = {
  '4xx': asProblem('It is refused; the detail says why, and what would help'),
  '5xx': asProblem('A fault of the program'),
};

/** The answers of a route that writes files. */
export const FILES = {
  200: {
    description: 'The file',
    content: Object.fromEntries(Object.values(REDLINE_FILES).map(({ media }) => [media, { schema: z.file() }])),
  },
  ...PROBLEMS,
};

/** The answer of the route that hands out the matter of a source. */
export const MATTER = {
  200: { description: 'The matter', content: { 'application/octet-stream': { schema: z.file() } } },
  ...PROBLEMS,
};

/** The answer of the route that follows a case. */
export const STREAM = {
  200: {
    description: 'Events: `entries` with lines as the log has them, `reset`, `ended`; their ids are cursors',
    content: { 'text/event-stream': { schema: z.string() } },
  },
};
