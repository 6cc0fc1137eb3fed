import type { Result } from '#agreement/terms';
import type { CaseView } from '#agreement/views';
import type { Records, Where } from './record/records.ts';

/** Where the pages are to be served. */
export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  /** The record that is served; the program's own data folder where none is named. */
  readonly where: Where | undefined;
}

/** A server that runs: its address for a browser, and its end. */
export interface Serving {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** What the commands are handed, and open only when they need it. */
export interface Handed {
  readonly version: () => Promise<string>;
  /** A sample case as its folder has it, without any record. Refuses one that is not there, and says which are. */
  readonly sample: (id: string) => Promise<Result<CaseView>>;
  readonly records: () => Promise<Records>;
  readonly serve: (options: ServeOptions) => Promise<Result<Serving>>;
}
