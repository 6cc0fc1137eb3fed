import type { createServer } from '../../src/server/index.ts';

type Server = ReturnType<typeof createServer>;

/** What a test reads of an answer. */
interface Answered {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: string;
  readonly json: () => ReturnType<typeof JSON.parse>;
}

/** What a browser does at a server: it keeps its cookies, and says where its requests come from. */
export interface Browser {
  readonly get: (url: string) => Promise<Answered>;
  readonly send: (method: 'POST' | 'PUT' | 'DELETE', url: string, body?: object) => Promise<Answered>;
  /** The Cookie header that it bears now. */
  readonly cookies: () => string;
}

/** A browser at a server that is reached plainly, or over TLS; `address` is where it comes from. */
export function browserAt(server: Server, { scheme = 'http', address = '127.0.0.1', cookies = '' } = {}): Browser {
  const jar = new Map<string, string>();
  for (const pair of cookies.split('; ').filter((one) => one !== '')) keep(jar, pair);
  const header = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object) => {
    const answered = await server.inject({
      method,
      url,
      remoteAddress: address,
      headers: {
        host: 'localhost:4830',
        ...(method === 'GET' ? {} : { origin: `${scheme}://localhost:4830` }),
        ...(jar.size === 0 ? {} : { cookie: header() }),
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const line of [answered.headers['set-cookie'] ?? []].flat()) keep(jar, line);
    return answered;
  };
  return { get: (url) => ask('GET', url), send: ask, cookies: header };
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const at = pair.indexOf('=');
  if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at));
  else jar.set(pair.slice(0, at), pair.slice(at + 1));
}
