/** An event of a stream: its id is where a reader who comes back goes on from. */
export interface LiveEvent {
  readonly id?: string;
  readonly event: string;
  /** Goes as JSON, which has no line breaks of its own. */
  readonly data: unknown;
  /** How long a browser waits before it comes back, in milliseconds. */
  readonly retry?: number;
}

/** A server-sent event as one chunk of HTTP/1.1: made once, and written to every line as it is. */
export function frameOf({ id, event, data, retry }: LiveEvent): Buffer {
  const lines = [
    ...(retry === undefined ? [] : [`retry: ${retry}`]),
    ...(id === undefined ? [] : [`id: ${id}`]),
    `event: ${event}`,
    `data: ${JSON.stringify(data)}`,
  ];
  return chunk(`${lines.join('\n')}\n\n`);
}

/** Sent when nothing happens, so that nobody in between takes the line for dead. */
export const STILL_HERE = chunk(': still here\n\n');

/** The chunk that ends an answer. */
export const LAST = Buffer.from('0\r\n\r\n');

function chunk(text: string): Buffer {
  const body = Buffer.from(text);
  return Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n')]);
}
