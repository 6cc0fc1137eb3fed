import assert from 'node:assert/strict';
import type { Command } from '#agreement/command';
import { asIfWritten, decide } from '#agreement/decide';
import type { EntryType } from '#agreement/entry';
import { evolve, initialState } from '#agreement/evolve';
import {
  asId,
  type CommandId,
  type EntryId,
  type Instant,
  type PersonId,
  type ProcessId,
  type RoomId,
} from '#agreement/terms';

/** A request in the words of a test: who, where, what. Its ids are plain words here, and its form is for the decision to judge. */
export type Asked = readonly [who: string, room: string, request: Request];

interface Request {
  readonly kind: Command['kind'];
  readonly [field: string]: unknown;
}

const AT = { process: asId<ProcessId>('talks'), now: '2030-03-01T09:00:00.000Z' as Instant };

/** The talks as they stand after some requests, each of which must be granted. Reads: given(…).when(…).thenWritten(…). */
export function given(...before: readonly Asked[]) {
  const state = initialState();
  let told = 0;
  const ask = (asked: Asked, id = `c${++told}`) => {
    const { command, actor } = requestOf(asked, id);
    let made = 0;
    const newId = () => asId<EntryId>(`en_${id}${made++ === 0 ? '' : `-${made}`}`);
    return decide(state, command, { now: AT.now, newId, actor });
  };
  for (const asked of before) {
    const decision = ask(asked);
    assert.ok(decision.ok, `${asked[2].kind}: ${decision.ok ? '' : decision.refusal.sentence}`);
    if (decision.value.kind === 'write')
      for (const e of decision.value.entries) evolve(state, asIfWritten(state, e, requestOf(asked, `c${told}`), AT));
  }
  return {
    /** The same request again, under the id of the one that was number `n` of those before. */
    whenRepeated: (n: number) => outcome(ask(before[n - 1] as Asked, `c${n}`)),
    when: (...asked: Asked) => outcome(ask(asked)),
    /** A request that is made under a chosen id. */
    whenUnder: (id: string, ...asked: Asked) => outcome(ask(asked, id)),
  };
}

function requestOf([who, room, request]: Asked, id: string) {
  const command = { id: asId<CommandId>(id), room: asId<RoomId>(room), ...request } as Command;
  return { command, actor: asId<PersonId>(who) };
}

function outcome(decision: ReturnType<typeof decide>) {
  return {
    /** The entries that it leads to, by type and room. */
    thenWritten: (...expected: readonly (readonly [EntryType, string])[]) => {
      assert.ok(decision.ok, decision.ok ? '' : decision.refusal.sentence);
      const entries =
        decision.value.kind === 'write' ? decision.value.entries.map((e) => [e.type, e.room]) : decision.value;
      assert.deepEqual(entries, expected);
    },
    thenDoneBefore: (...ids: readonly string[]) =>
      assert.deepEqual(decision, { ok: true, value: { kind: 'done', entries: ids } }),
    thenRefused: (code: string) => {
      assert.ok(!decision.ok, 'it was granted');
      assert.equal(decision.refusal.code, code, decision.refusal.sentence);
      return decision.refusal.sentence;
    },
  };
}
