/** What came back: all of it, but the moment at which it was sent and the cookie of the session itself. */
export interface Answered {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

/** What is asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  /** Sent as JSON; a FormData as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Headers that a session or a moment of its own makes differ: the only ones that are not compared. */
const OWN: ReadonlySet<string> = new Set(['date', 'set-cookie']);

/** One who asks a server, and keeps the cookies that it gives him. */
export class Caller {
  readonly #cookies = new Map<string, string>();
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  /** Asks, and waits for the whole answer. */
  async ask(asked: Asked): Promise<Answered> {
    const response = await this.send(asked);
    const body = this.#nowhere(Buffer.from(await response.arrayBuffer()));
    const headers = [...response.headers].filter(([name]) => !OWN.has(name)).sort();
    return { status: response.status, headers: headers.map(([n, v]) => [n, v.replaceAll(this.#address, '')]), body };
  }

  /** Asks, and hands on the answer as it comes. */
  async send({ method, path, body, headers }: Asked, signal?: AbortSignal): Promise<Response> {
    const response = await fetch(new URL(path, this.#address), {
      method,
      redirect: 'manual',
      ...(signal === undefined ? {} : { signal }),
      headers: {
        'accept-encoding': 'identity', // compressed, the address of the server could not be taken out of an answer
        ...(method === 'GET' ? {} : { origin: this.#address }),
        ...(body === undefined || isForm(body) ? {} : { 'content-type': 'application/json' }),
        ...(this.#cookies.size === 0 ? {} : { cookie: [...this.#cookies].map(([n, v]) => `${n}=${v}`).join('; ') }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm(body) ? body : JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  /** Asks for JSON that must come. */
  async json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const { status, body: sent } = await this.ask({ method, path, ...(body === undefined ? {} : { body }) });
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${sent.toString()}`);
    return (sent.length === 0 ? undefined : JSON.parse(sent.toString())) as T;
  }

  /** An answer without the address of this very server, which the two servers of a crawl cannot share. */
  #nowhere(body: Buffer): Buffer {
    return body.includes(this.#address)
      ? Buffer.from(body.toString('latin1').replaceAll(this.#address, ''), 'latin1')
      : body;
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === '' || attributes.some((a) => /max-age=0/i.test(a.trim()))) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

function isForm(body: unknown): body is FormData | URLSearchParams {
  return body instanceof FormData || body instanceof URLSearchParams;
}
