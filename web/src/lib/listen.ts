/** What is to happen when something is heard. */
export interface Listener {
  /** Something was written in the listener's rooms, or which rooms those are changed. */
  readonly entries: () => void;
  /** Nothing more comes: he was removed, wears another hat, or his session ended. */
  readonly ended: () => void;
  /** Nothing comes for now: too many of his pages listen, or the server does not answer. */
  readonly refused: () => void;
}

/**
 * Hears the stream of a process until the answer is called. A connection that breaks is made again by the browser. A page
 * that nobody looks at does not listen, for a browser keeps few lines to one server; it asks for what it missed when it is
 * looked at again.
 */
export function listen(process: string, listener: Listener): () => void {
  const address = `/api/v1/cases/${encodeURIComponent(process)}/stream`;
  let stream: EventSource | undefined;
  let cursor: string | undefined;
  let isOver = false;
  const open = () => {
    if (isOver || document.hidden || stream !== undefined) return;
    stream = new EventSource(cursor === undefined ? address : `${address}?cursor=${encodeURIComponent(cursor)}`);
    stream.addEventListener('entries', (event) => hear(event));
    stream.addEventListener('reset', (event) => hear(event));
    stream.addEventListener('ended', (event) => end(event));
    stream.addEventListener('error', () => {
      if (stream?.readyState === EventSource.CLOSED) listener.refused();
    });
  };
  const close = () => {
    stream?.close();
    stream = undefined;
  };
  const hear = ({ type, lastEventId }: MessageEvent) => {
    // The first reset of all only says from where on it listens.
    const isFirst = cursor === undefined && type === 'reset';
    cursor = lastEventId;
    if (!isFirst) listener.entries();
  };
  const end = ({ data }: MessageEvent) => {
    close();
    // A server that closes or fails is no answer to who one is: the line is asked for again.
    const { code } = JSON.parse(data) as { readonly code: string };
    if (code === 'busy' || code === 'fault') return listener.refused();
    isOver = true;
    return listener.ended();
  };
  const turn = () => (document.hidden ? close() : open());
  document.addEventListener('visibilitychange', turn);
  open();
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', turn);
    close();
  };
}
