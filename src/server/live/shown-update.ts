import type { ProcessId } from '#agreement/terms';
import type { LiveUpdate } from '#agreement/views';
import { type LiveAddresses, sayMoment, writeUpdate } from '#formats';

/** An update as the stream sends it. */
export type ShownUpdate = (process: ProcessId, update: LiveUpdate) => Shown;

/** What is shown of an update, as HTML, and what the page needs to place it. */
export interface Shown {
  readonly id: string;
  readonly title: string;
  readonly posted: string;
  /** The same in words. */
  readonly moment: string;
  readonly pinned: boolean;
  readonly keyMoment: boolean;
  readonly html: string;
}

/** Shows updates with the addresses of a process. What was withdrawn has no words any more. */
export function showUpdates(addressesOf: (process: ProcessId) => LiveAddresses): ShownUpdate {
  return (process, update) => {
    const { id, title, posted, pinned, keyMoment, withdrawn } = update;
    const stands = withdrawn === undefined;
    return {
      id,
      title: stands ? title : '',
      posted,
      moment: sayMoment(posted),
      pinned: stands && pinned,
      keyMoment: stands && keyMoment,
      html: writeUpdate(update, addressesOf(process)),
    };
  };
}
