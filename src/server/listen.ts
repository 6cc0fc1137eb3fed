import type { FastifyInstance } from 'fastify';

/** Where a server listens. */
export interface Listening {
  readonly address: string;
  /** Stops taking requests, ends those under way, and lets go of the port. */
  readonly close: () => Promise<void>;
}

/** Listens on the loopback address unless another is given; port 0 takes any that is free. */
export async function listen(server: FastifyInstance, port: number, host = '127.0.0.1'): Promise<Listening> {
  const address = await server.listen({ port, host });
  return { address, close: () => server.close() };
}
