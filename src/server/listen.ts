import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Where a server listens. */
export interface Listening {
  readonly address: string;
  /** Stops taking requests, ends those under way, and lets go of the port. */
  readonly close: () => Promise<void>;
}

/** Listens on the loopback address unless another is given; port 0 takes any that is free. */
export async function listen(server: FastifyInstance, port: number, host = '127.0.0.1'): Promise<Listening> {
  const letGo = linesOf(server);
  const address = await server.listen({ port, host });
  const close = async () => {
    const closed = server.close();
    letGo();
    await closed;
  };
  return { address, close };
}

/**
 * Lets go of the lines that a server which closes would wait for, some minutes each, until the other side gives them up:
 * those on which nothing was ever asked, as browsers open in advance, and those kept for a next request once an answer
 * that was under way is given.
 */
function linesOf({ server }: FastifyInstance): () => void {
  const unasked = new Set<Socket>();
  let closing = false;
  server.on('setSecureContext' in server ? 'secureConnection' : 'connection', (line: Socket) => {
    if (closing) line.destroy();
    unasked.add(line);
    line.once('close', () => unasked.delete(line));
  });
  server.on('request', ({ socket }, answer: ServerResponse) => {
    unasked.delete(socket);
    answer.once('close', () => closing && setImmediate(() => server.closeIdleConnections()));
  });
  return () => {
    closing = true;
    for (const line of unasked) line.destroy();
  };
}
