import { type Draft, type Overrule, type Redline, redline } from '#agreement/text';

/** Two texts, and the pairs that the reader overruled. */
export interface ToCompare {
  readonly earlier: Draft;
  readonly later: Draft;
  readonly overrules: readonly Overrule[];
}

/** A comparison under way: what it leads to, undefined once it was stopped, and the way to stop it. */
export interface Comparing {
  readonly result: Promise<Redline | undefined>;
  readonly stop: () => void;
}

/** Compares two texts beside the page; where no worker can be had, in the page itself, after it was drawn once more. */
export function compareBeside(texts: ToCompare): Comparing {
  const { promise, resolve } = Promise.withResolvers<Redline | undefined>();
  const inPage = () => setTimeout(() => resolve(redline(texts.earlier, texts.later, texts)), 0);
  const worker = startWorker();
  if (worker === undefined) inPage();
  else {
    worker.onmessage = ({ data }: MessageEvent<Redline>) => resolve(data);
    worker.onerror = inPage;
    worker.postMessage(texts);
    void promise.then(() => worker.terminate());
  }
  return { result: promise, stop: () => resolve(undefined) };
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}
