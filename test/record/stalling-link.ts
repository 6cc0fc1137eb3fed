import { connect, createServer, type Socket } from 'node:net';
import type { TestContext } from 'node:test';

/** A way to a database server that can be made to swallow everything, with no connection closed, and to let it through later. */
export interface StallingLink {
  readonly url: string;
  /** Holds back what comes, from both sides or from the server alone. */
  stall(whose?: 'answers'): void;
  /** Lets through what was held back, each side's at one blow, and all that comes. */
  flow(): void;
}

/** Lays a link to the server of an address, for the time of a test. What a side sent while it stalled arrives once it flows. */
export async function stallingLink(t: TestContext, address: string): Promise<StallingLink> {
  const { hostname, port } = new URL(address);
  const sockets = new Set<Socket>();
  let stalled: 'none' | 'answers' | 'all' = 'none';
  const release: (() => void)[] = [];
  const join = (from: Socket, to: Socket, isAnswering: boolean) => {
    sockets.add(from);
    let held: Buffer[] = [];
    let ended = false;
    const pass = () => {
      if (held.length > 0) to.write(Buffer.concat(held));
      held = [];
      if (ended) to.end();
    };
    const come = () => stalled === 'all' || (stalled === 'answers' && isAnswering) || pass();
    release.push(pass);
    from.on('data', (bytes) => {
      held.push(bytes);
      come();
    });
    from.on('close', () => {
      ended = true;
      come();
    });
    from.on('error', () => undefined); // 'close' follows
  };
  const link = createServer((near) => {
    const far = connect(Number(port), hostname);
    join(near, far, false);
    join(far, near, true);
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
    stall: (whose) => {
      stalled = whose ?? 'all';
    },
    flow: () => {
      stalled = 'none';
      for (const pass of release) pass();
    },
  };
}
