import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { State } from '#agreement/evolve';
import { asId, type DraftId, type PartyId, type PersonId } from '#agreement/terms';
import { openCase } from '../../case-folders/open-case.ts';
import { coverageOf } from './coverage.ts';

const ROOT = join(import.meta.dirname, '../../..');
const TRUTH = join(process.env.TRAVAUX_SHARED ?? join(ROOT, '../shared'), 'river-accord/coverage-expected.yaml');
const MEDIATOR = asId<PersonId>('p-lindqua');

interface Expected {
  readonly reader: 'public' | 'mediator';
  readonly party: PartyId;
  readonly question: string;
  readonly demand: string;
  readonly statements: readonly string[];
  readonly unsourced?: true;
  readonly first_moved: string | null;
  readonly drafts: readonly {
    readonly draft: DraftId;
    readonly verdict: string;
    readonly units: readonly string[];
    readonly outcomes?: readonly { readonly option: string; readonly verdict: string }[];
  }[];
}

async function opened(id: string) {
  const read = await openCase(join(ROOT, 'cases', id));
  assert.ok(read.ok, read.ok ? '' : read.refusal.sentence);
  return read.value;
}

function covered(state: State, party: PartyId, draft: DraftId) {
  const answer = coverageOf(state, party, draft);
  assert.ok(answer.ok, answer.ok ? '' : answer.refusal.sentence);
  return answer.value;
}

const river = await opened('river-accord');

test('the coverage of every draft of the river accord is what was reckoned by hand, for the public and the mediator', (t) => {
  if (!existsSync(TRUTH)) return t.skip('The truth of the river accord lies in ../shared, which is not here.');
  const expected: readonly Expected[] = parse(readFileSync(TRUTH, 'utf8')).coverage;
  const states = { public: river.state(undefined), mediator: river.state(MEDIATOR) };
  for (const row of expected)
    for (const { draft, verdict, units, outcomes = [] } of row.drafts) {
      const found = covered(states[row.reader], row.party, draft).find(({ option }) => option === row.demand);
      assert.ok(found, `${row.party} ${row.demand}`);
      assert.deepEqual(
        { ...found, grounds: undefined },
        {
          question: row.question,
          option: row.demand,
          state: verdict,
          unsourced: row.unsourced ?? false,
          units,
          outcomes: outcomes.map((o) => ({ option: o.option, state: o.verdict })),
          firstMovedIn: row.first_moved,
          statements: row.statements,
          grounds: undefined,
        },
        `${row.reader}: ${row.party} ${row.demand} in ${draft}`,
      );
      assert.ok(found.grounds.length > 0);
    }
  for (const reader of ['public', 'mediator'] as const) {
    const rows = expected.filter((row) => row.reader === 'public' || reader === 'mediator');
    const parties = [...river.state(MEDIATOR).parties.parties.keys()];
    const count = parties.flatMap((party) => covered(states[reader], party, asId<DraftId>('d4'))).length;
    assert.equal(count, rows.length, `no demand more than those ${reader}`);
  }
});

test('the public learns of no demand that was made in a closed room', () => {
  const [pel, d4] = [asId<PartyId>('pel'), asId<DraftId>('d4')];
  const questions = (state: State) => covered(state, pel, d4).map(({ question }) => question);
  assert.deepEqual(questions(river.state(undefined)), ['q-guarantee', 'q-enforce']);
  assert.deepEqual(questions(river.state(MEDIATOR)), ['q-guarantee', 'q-access', 'q-enforce']);
});

test('a clause that picks another option is covered otherwise', () => {
  const state = river.state(undefined);
  const ceiling = () => covered(state, asId('iss'), asId('d4')).find(({ question }) => question === 'q-ceiling');
  assert.equal(ceiling()?.state, 'part');
  const at = state.parties.picks.findIndex(({ draft, question }) => draft === 'd4' && question === 'q-ceiling');
  const pick = state.parties.picks[at];
  assert.ok(pick);
  state.parties.picks[at] = { ...pick, option: asId('q-ceiling.cnone') };
  assert.equal(ceiling()?.state, 'met', 'no ceiling lies beyond the thousand that Issarun asks for');
  state.parties.picks[at] = { ...pick, option: asId('q-ceiling.c600') };
  assert.equal(ceiling()?.state, 'unmet', 'it objected to six hundred');
});

test('a party and a draft that a reader may not know of are refused like those that are not there', () => {
  const [kol, d4] = [asId<PartyId>('kol'), asId<DraftId>('d4')];
  const refusals = [
    coverageOf(river.state(undefined), asId('nobody'), d4),
    coverageOf(river.state(undefined, { asKnownOn: '2030-03-01' as never }), kol, d4),
  ];
  assert.deepEqual(
    refusals.map((r) => (r.ok ? 'answered' : r.refusal.code)),
    ['not-found', 'not-found'],
  );
});
