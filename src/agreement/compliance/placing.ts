import type { Place } from './agreement.ts';
import type { Report, Seen } from './happening.ts';

/** Whether all, none, or some of an uncertain place lies in a zone. */
export type InZone = 'in' | 'out' | 'possible';

/** Whether what was seen belongs to a class for sure, perhaps, or not. */
export type Fit = 'fits' | 'may-fit' | 'does-not';

/** What geometry and classes say of a report; the folder `zone` answers it for the agreement's own lines and classes. */
export interface Placing {
  readonly inPlace: (report: Report, place: Place) => InZone;
  /** The bank by its name, where the whole place lies on one; `line` is the line's id. */
  readonly bankOf: (report: Report, line: string) => string | undefined;
  readonly fits: (seen: Seen, className: string) => Fit;
}
