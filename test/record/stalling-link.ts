import { connect, createServer, type Socket } from 'node:net';
import type { TestContext } from 'node:test';

/** A way to a database server that can be made to swallow everything, with no connection closed, and to let it through later. */
export interface StallingLink {
  readonly url: string;
  stall(): void;
  flow(): void;
}

/** Lays a link to the server of an address, for the time of a test. What a side sent while it stalled arrives once it flows. */
export async function stallingLink(t: TestContext, address: string): Promise<StallingLink> {
  const { hostname, port } = new URL(address);
  const sockets = new Set<Socket>();
  let held: (() => void)[] | undefined;
  const pass = (act: () => void) => (held === undefined ? act() : held.push(act));
  const join = (from: Socket, to: Socket) => {
    sockets.add(from);
    from.on('data', (bytes) => pass(() => to.write(bytes)));
    from.on('close', () => pass(() => to.end()));
    from.on('error', () => undefined); // 'close' follows
  };
  const link = createServer((near) => {
    const far = connect(Number(port), hostname);
    join(near, far);
    join(far, near);
  });
  await new Promise<void>((resolve) => link.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    link.close();
  });
  const at = link.address();
  const url = new URL(address);
  url.port = String(typeof at === 'object' && at !== null ? at.port : 0);
  return {
    url: url.href,
    stall: () => {
      held ??= [];
    },
    flow: () => {
      const waiting = held ?? [];
      held = undefined;
      for (const act of waiting) act();
    },
  };
}
