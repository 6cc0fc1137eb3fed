import { assign, initialTransition, setup, transition } from 'xstate';
import type { Agreement, Happening } from '../../src/agreement/compliance/index.ts';

type Told =
  | { readonly type: 'claim'; readonly id: string; readonly share: number }
  | { readonly type: 'verify'; readonly of: string; readonly isTrue: boolean };

/** What XState can do of it: the states of one duty that is claimed and verified. No dates, no conditions between norms, no grounds. */
const duty = setup({
  types: {
    context: {} as { readonly open: ReadonlyMap<string, number>; readonly verified: number },
    events: {} as Told,
  },
}).createMachine({
  initial: 'none',
  context: { open: new Map(), verified: 0 },
  states: {
    none: { on: { claim: { target: 'claimed', actions: assign(({ context, event }) => opened(context, event)) } } },
    claimed: {
      on: {
        claim: { actions: assign(({ context, event }) => opened(context, event)) },
        verify: [
          { guard: ({ context, event }) => event.isTrue && context.open.get(event.of) === 100, target: 'done' },
          { actions: assign(({ context, event }) => closed(context, event)) },
        ],
      },
    },
    done: { type: 'final' },
  },
});

type Context = { readonly open: ReadonlyMap<string, number>; readonly verified: number };

// The fold is private, so that the peer is not made slow by copies of maps.
function opened({ open, verified }: Context, { id, share }: Told & { type: 'claim' }): Context {
  (open as Map<string, number>).set(id, share);
  return { open, verified };
}

function closed({ open, verified }: Context, { of, isTrue }: Told & { type: 'verify' }): Context {
  const share = open.get(of) ?? 0;
  (open as Map<string, number>).delete(of);
  return { open, verified: isTrue ? Math.max(verified, share) : verified };
}

/** Sends every claim and verification to the machine of its duty, and tells which came to be done. */
export function achievedByXstate(
  { norms }: Agreement,
  entries: readonly Happening[],
): { readonly done: ReadonlySet<string>; readonly sent: number } {
  const [first] = initialTransition(duty);
  const duties = norms.filter(({ aim }) => aim === 'achieve');
  const states = new Map(
    duties.map(({ id }) => [id, { ...first, context: { open: new Map(), verified: 0 } } as typeof first]),
  );
  let sent = 0;
  for (const entry of entries) {
    const event = eventOf(entry);
    const state = entry.norm === undefined ? undefined : states.get(entry.norm);
    if (event === undefined || state === undefined || entry.norm === undefined) continue;
    sent += 1;
    if (state.status !== 'done') states.set(entry.norm, transition(duty, state, event)[0]);
  }
  return { done: new Set([...states].filter(([, { status }]) => status === 'done').map(([id]) => id)), sent };
}

function eventOf(entry: Happening): Told | undefined {
  if (entry.kind === 'submission') return { type: 'claim', id: entry.id, share: Number.parseInt(entry.claims, 10) };
  if (entry.kind === 'decision' && entry.does === 'verify')
    return { type: 'verify', of: entry.of, isTrue: entry.result === 'true' };
  return undefined;
}
