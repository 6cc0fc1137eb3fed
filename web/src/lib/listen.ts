/** What is to happen when something is heard. */
export interface Listener {
  /** Something was written in the listener's rooms, or which rooms those are changed. */
  readonly entries: () => void;
  /** Nothing more comes: he was removed, wears another hat, or his session ended. */
  readonly ended: () => void;
}

/** Hears the stream of a process until the answer is called. A connection that breaks is made again by the browser. */
export function listen(process: string, listener: Listener): () => void {
  const stream = new EventSource(`/api/v1/cases/${encodeURIComponent(process)}/stream`);
  let isFirst = true;
  stream.addEventListener('entries', () => listener.entries());
  stream.addEventListener('reset', () => {
    // The first one only says from where on it listens.
    if (!isFirst) listener.entries();
    isFirst = false;
  });
  stream.addEventListener('ended', () => {
    stream.close();
    listener.ended();
  });
  return () => stream.close();
}
