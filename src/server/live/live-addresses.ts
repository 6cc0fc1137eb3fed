import type { ProcessId } from '#agreement/terms';
import {
  caseAddress,
  compareAddress,
  draftAddress,
  fileAddress,
  liveAddress,
  saidAddress,
  updateAddress,
} from '#contract';
import type { LiveAddresses } from '#formats';

/** The addresses of a public page, as readers reach this server at `origin`. */
export function liveAddresses(origin: string, process: ProcessId): LiveAddresses {
  const draft = (id: string, unit?: string) => draftAddress(process, id, undefined, unit);
  return {
    origin,
    page: liveAddress(process),
    stream: liveAddress(process, 'events'),
    embed: liveAddress(process, 'embed'),
    feeds: {
      atom: liveAddress(process, 'atom'),
      json: liveAddress(process, 'json'),
      rss: liveAddress(process, 'rss'),
    },
    process: caseAddress(process),
    matrix: saidAddress(process, 'matrix'),
    update: (id) => updateAddress(process, id),
    question: (id) => fileAddress(process, 'questions', id),
    statement: (id) => fileAddress(process, 'statements', id),
    draft,
    compare: (earlier, later) => compareAddress(process, earlier, later),
    rest: ({ kind, id, draft: of }) => {
      switch (kind) {
        case 'draft':
          return draft(id);
        case 'unit':
          return of === undefined ? undefined : draft(of, id);
        case 'statement':
          return fileAddress(process, 'statements', id);
        case 'question':
          return fileAddress(process, 'questions', id);
        case 'event':
        case 'source':
        case 'happening':
        case 'entry':
          return undefined;
      }
    },
  };
}
