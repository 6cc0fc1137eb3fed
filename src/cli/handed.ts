import type { Result } from '#agreement/terms';
import type { Library } from '#cases';
import type { Records } from './record/records.ts';

/** Where the pages are to be served. */
export interface ServeOptions {
  readonly port: number;
  readonly host: string;
}

/** A server that runs: its address for a browser, and its end. */
export interface Serving {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** What the commands are handed, and open only when they need it. */
export interface Handed {
  readonly version: () => Promise<string>;
  /** The sample cases that came with the program. */
  readonly library: () => Promise<Result<Library>>;
  readonly records: () => Promise<Records>;
  readonly serve: (options: ServeOptions) => Promise<Result<Serving>>;
}
