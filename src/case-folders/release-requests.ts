import type { Asked } from '#agreement/command';
import type { CaseFiles } from './files.ts';
import { type Plain, teller } from './teller.ts';

/**
 * The releases of a case, each by the keeper of the room that the words leave. What they were taken from is found among
 * the requests before by its id; what is not there is left to the decision to refuse, by that id.
 */
export function releaseRequests(files: CaseFiles, before: readonly Asked[]): readonly Plain[] {
  const tell = teller(files);
  return (files.rooms?.rooms ?? []).flatMap(({ id, released }) =>
    (released ?? []).map(({ on, of, ...release }) => {
      const from = of.map((thing) => requestTelling(before, id, thing) ?? thing);
      return tell(id, on, { kind: 'release', entries: [], of: from, ...release });
    }),
  );
}

/** The request that tells of a thing in a room. */
function requestTelling(before: readonly Asked[], room: string, thing: string): string | undefined {
  const telling = before.find(({ command }) => {
    const body = 'body' in command ? command.body : undefined;
    return command.room === room && typeof body === 'object' && body !== null && 'id' in body && body.id === thing;
  });
  return telling?.command.id;
}
