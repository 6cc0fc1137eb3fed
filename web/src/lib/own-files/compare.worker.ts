import { redline } from '#agreement/text';
import type { ToCompare } from '#lib/own-files/compare.ts';

// Compares two texts beside the page, so that the page stays alive however long they are.
self.onmessage = ({ data: { earlier, later, overrules } }: MessageEvent<ToCompare>) => {
  self.postMessage(redline(earlier, later, { overrules }));
};
