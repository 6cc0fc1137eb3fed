import type { RestsOn } from '#agreement/views';

/** Where things stand for a reader of the public page: paths on its own server, and where it is called from outside. */
export interface LiveAddresses {
  /** The scheme and the name by which readers reach the server, without a slash at the end. */
  readonly origin: string;
  readonly page: string;
  readonly stream: string;
  readonly embed: string;
  readonly feeds: { readonly atom: string; readonly json: string; readonly rss: string };
  readonly process: string;
  readonly matrix: string;
  readonly update: (id: string) => string;
  readonly question: (id: string) => string;
  readonly statement: (id: string) => string;
  readonly draft: (id: string, unit?: string) => string;
  readonly compare: (earlier: string, later: string) => string;
  /** Where what words rest on can be read; nothing where it has no page. */
  readonly rest: (rest: RestsOn) => string | undefined;
}
