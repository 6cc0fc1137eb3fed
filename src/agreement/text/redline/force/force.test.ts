import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { type ForceChange, readDraftJson, redline } from '#agreement/text';
import { tokenized } from '../tokens.ts';
import { newVocabulary } from '../vocabulary.ts';
import { forceOf } from './force.ts';
import { lexiconOf } from './lexicon.ts';

function changes(lang: string, before: string, after: string): readonly string[] {
  const context = {
    lexicon: lexiconOf(lang, before),
    actors: new Set<string>(),
    wording: 'text' as const,
    follows: () => false,
  };
  const words = newVocabulary();
  const [from, to] = [tokenized(before, words, lang), tokenized(after, words, lang)];
  const { force } = forceOf(from, to, context, { left: 1e6, short: false });
  return force.map((change) => `${change.kind}: ${change.before} > ${change.after}`);
}

const CASES: readonly (readonly [lang: string, before: string, after: string, ...changes: string[]])[] = [
  ['en', 'made within thirty days.', 'made within sixty days.', 'period: thirty days > sixty days'],
  [
    'en',
    'A majority of two thirds decides.',
    'A majority of three quarters decides.',
    'number: two thirds > three quarters',
  ],
  ['en', 'It holds $5 million.', 'It holds $7.5 million.', 'amount: $5 million > $7.5 million'],
  ['en', 'It holds USD 5,000,000.', 'It holds EUR 5,000,000.', 'amount: USD 5,000,000 > EUR 5,000,000'],
  ['en', 'It begins on 1 March 2031.', 'It begins on 1 April 2031.', 'date: 1 March 2031 > 1 April 2031'],
  ['en', 'It begins on March 1, 2031.', 'It begins on April 15, 2032.', 'date: March 1, 2031 > April 15, 2032'],
  ['en', 'Some 20 per cent of the seats.', 'Some 30 per cent of the seats.', 'number: 20 per cent > 30 per cent'],
  ['en', 'The ferries run five days a week.', 'The ferries run six days a week.', 'number: five > six'],
  ['en', 'Each Party shall act.', 'Each Party should act.', 'modal: shall > should'],
  ['en', 'This Agreement ends in May.', 'This Agreement shall end in May.', 'modal: ends > shall end'],
  ['en', 'It shall be bound to act.', 'It shall not be bound to act.', 'negation: shall be bound > shall not be bound'],
  ['en', 'at least 6 guns', 'no more than 6 guns', 'scope: at least 6 guns > no more than 6 guns'],
  ['en', 'as in Article 5(2)', 'as in Article 6(2)', 'reference: Article 5(2) > Article 6(2)'],
  ['en', 'in 30 days of it', 'in [?days] days of it', 'bracket: 30 > [?days]', 'period: 30 days > [?days] days'],
  ['en', 'in 30 days of it', 'in [30 | +A] days of it', 'bracket: 30 > [30 | +A]'],
  [
    'en',
    'in [Alt 1: 30 || Alt 2: 90] days',
    'in 60 days',
    'bracket: [Alt 1: 30 || Alt 2: 90] > 60',
    'period: [Alt 1: 30 || Alt 2: 90] days > 60 days',
  ],
  ['en', 'It sits at A [and B | +X].', 'It sits at A.', 'bracket: [and B | +X] > null'],
  ['en', 'It sits at A [and B | +X].', 'It sits at A and B.', 'bracket: [and B | +X] > and B'],
  [
    'fr',
    'Chaque Partie doit agir en trente jours.',
    'Chaque Partie peut agir en quatre-vingt-dix jours.',
    'modal: doit > peut',
    'period: trente jours > quatre-vingt-dix jours',
  ],
  ['fr', 'en vigueur le 1er mars 2031', 'en vigueur le 15 avril 2031', 'date: 1er mars 2031 > 15 avril 2031'],
  [
    'es',
    'Cada Parte deberá actuar en treinta días.',
    'Cada Parte podrá actuar en sesenta días.',
    'modal: deberá > podrá',
    'period: treinta días > sesenta días',
  ],
  ['es', 'el 1 de marzo de 2031', 'el 2 de mayo de 2031', 'date: 1 de marzo de 2031 > 2 de mayo de 2031'],
  ['de', 'binnen dreißig Tagen', 'binnen fünfundvierzig Tagen', 'period: dreißig Tagen > fünfundvierzig Tagen'],
  ['ru', 'в течение тридцати дней', 'в течение шестидесяти дней', 'period: тридцати дней > шестидесяти дней'],
  ['uk', 'відповідно до статті 5', 'відповідно до статті 7', 'reference: статті 5 > статті 7'],
  ['ar', 'خلال ثلاثين يوما', 'خلال ستين يوما', 'period: ثلاثين يوما > ستين يوما'],
  ['ar', 'خلال ٣٠ يوما', 'خلال ٦٠ يوما', 'period: ٣٠ يوما > ٦٠ يوما'],
  [
    'en',
    'The Parties shall not prevent humanitarian access.',
    'The Parties shall prevent humanitarian access, except in zones designated by the Committee.',
    'negation: shall not prevent humanitarian > shall prevent humanitarian',
    'scope: null > except in zones designated by the Committee',
  ],
  [
    'en',
    'The Fund shall pay.',
    'The Fund shall pay, provided that the Commission agrees.',
    'scope: null > provided that the Commission agrees',
  ],
  ['en', 'The Fund pays unless it is empty.', 'The Fund pays.', 'scope: unless it is empty > null'],
  [
    'fr',
    'Elle a accès à la zone.',
    'Elle a accès à la zone, sous réserve de l’accord du Conseil.',
    'scope: null > sous réserve de l’accord du Conseil',
  ],
  ['es', 'Tiene acceso.', 'Tiene acceso, salvo en la zona norte.', 'scope: null > salvo en la zona norte'],
  [
    'de',
    'Sie hat Zugang.',
    'Sie hat Zugang, es sei denn, der Rat widerspricht.',
    'scope: null > es sei denn, der Rat widerspricht',
  ],
  [
    'ru',
    'Она имеет доступ.',
    'Она имеет доступ, за исключением южной зоны.',
    'scope: null > за исключением южной зоны',
  ],
  [
    'uk',
    'Вона має доступ.',
    'Вона має доступ, за винятком південної зони.',
    'scope: null > за винятком південної зони',
  ],
  ['ar', 'لها حق الدخول.', 'لها حق الدخول، باستثناء المنطقة الجنوبية.', 'scope: null > باستثناء المنطقة الجنوبية'],
  [
    'en',
    'No person under 18 may be enlisted.',
    'No person under 15 or over 60 may be enlisted.',
    'number: 18 > 15',
    'number: null > 60',
  ],
  [
    'en',
    'No person under 15 or over 60 may be enlisted.',
    'No person under 18 may be enlisted.',
    'number: 15 > 18',
    'number: 60 > null',
  ],
  ['ar', 'خلال 30 يوماً', 'خلال 60 يوماً', 'period: 30 يوماً > 60 يوماً'],
  ['ar', 'خلال يومين', 'خلال أسبوعين', 'period: يومين > أسبوعين'],
  ['ru', 'рассчитано по 30 дням', 'рассчитано по 60 дням', 'period: 30 дням > 60 дням'],
  ['uk', 'за 2 тижні роботи', 'за 3 тижні роботи', 'period: 2 тижні > 3 тижні'],
  ['de', 'nach § 1 Absatz 2', 'nach § 3 Absatz 2', 'reference: § 1 Absatz 2 > § 3 Absatz 2'],
  ['de', 'nach den §§ 1 und 2', 'nach den §§ 1 und 3', 'reference: §§ 1 und 2 > §§ 1 und 3'],
  [
    'de',
    'Nicht abgezogene schwere Waffen können jederzeit besichtigt werden.',
    'Nicht abgezogene schwere Waffen müssen jederzeit besichtigt werden.',
    'modal: können > müssen',
  ],
  [
    'en',
    'States that are ready should guarantee this Agreement.',
    'Pellamar and Dunmarrow (“the Guarantors”) should guarantee this Agreement.',
    'actor: States that are ready > Pellamar and Dunmarrow',
  ],
  ['en', '[Show how the Parties are told by the Commission.]', '[Show where the Council is told from the Fund.]'],
  [
    'en',
    '[The Parties shall meet | +A].',
    '[The Council shall meet | +A].',
    'bracket: [The Parties shall meet | +A] > [The Council shall meet | +A]',
  ],
  [
    'en',
    '[Noting the equality [and the territory | +A] of both, | +B]',
    'Noting the equality [and the territory | +A] of both,',
    'bracket: [Noting the equality [and the territory | +A] of both, | +B] > Noting the equality',
  ],
  ['en', 'The Parties shall co-operate, in the zone.', 'The Parties shall cooperate in the zone.'],
  ['en', 'within 30 days or 6 weeks', 'within 6 weeks or 30 days'],
];

describe('what changed in force', () => {
  for (const [lang, before, after, ...expected] of CASES)
    it(`${lang}: “${before}” to “${after}”`, () => assert.deepEqual(changes(lang, before, after), expected));
});

const RIVER = join(process.env.TRAVAUX_SHARED ?? join(import.meta.dirname, '../../../../../../shared'), 'river-accord');
const COMPLETE = ['number', 'amount', 'date', 'period', 'modal', 'negation', 'bracket'];

describe('the river accord', () => {
  it('has every change that its truth lists completely, and no other', (t) => {
    if (!existsSync(RIVER)) return t.skip('../shared is not there');
    const { missed, extra } = compared((kind) => COMPLETE.includes(kind));
    assert.deepEqual({ missed, extra }, { missed: [], extra: [] });
  });

  it('has most of what a careful reader names of actors, scope and references, and little else', (t) => {
    if (!existsSync(RIVER)) return t.skip('../shared is not there');
    const { hits, missed, extra } = compared((kind) => !COMPLETE.includes(kind));
    assert.ok(hits / (hits + missed.length) >= 0.9, `missed: ${missed.join('; ')}`);
    assert.ok(hits / (hits + extra.length) >= 0.9, `extra: ${extra.join('; ')}`);
  });

  it('tells references that only follow a renumbering apart', (t) => {
    if (!existsSync(RIVER)) return t.skip('../shared is not there');
    for (const { truth, found } of pairsOfRiver()) assert.deepEqual(found.followed, truth.followed ?? []);
  });
});

interface TruePair {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly force?: readonly ForceChange[];
  readonly followed?: readonly { readonly before: string; readonly after: string }[];
}

/** A quotation may be longer or shorter than the truth's, but not of other words, and nothing is nothing. */
function agrees(truth: ForceChange, found: ForceChange): boolean {
  const same = (x: string | null, y: string | null) =>
    x === null || y === null ? x === y : x.includes(y) || y.includes(x);
  return truth.kind === found.kind && same(truth.before, found.before) && same(truth.after, found.after);
}

function compared(counts: (kind: string) => boolean) {
  const result = { hits: 0, missed: [] as string[], extra: [] as string[] };
  for (const { truth, found } of pairsOfRiver()) {
    const rest = found.force.filter((change) => counts(change.kind));
    for (const change of (truth.force ?? []).filter((c) => counts(c.kind))) {
      const at = rest.findIndex((other) => agrees(change, other));
      if (at < 0) result.missed.push(`${truth.b.join()}: ${JSON.stringify(change)}`);
      else {
        result.hits++;
        rest.splice(at, 1);
      }
    }
    result.extra.push(...rest.map((change) => `${truth.b.join()}: ${JSON.stringify(change)}`));
  }
  return result;
}

function pairsOfRiver() {
  const drafts = new Map(
    readYaml('drafts.yaml').drafts.map((draft: { id: string; lang: string; units: unknown }) => {
      const read = readDraftJson({ lang: draft.lang, units: draft.units });
      assert.ok(read.ok);
      return [draft.id, read.value.draft] as const;
    }),
  );
  const draftOf = (id: string) => drafts.get(id) ?? assert.fail(`no draft ${id}`);
  return readYaml('alignment.yaml').alignments.flatMap(
    (each: { from: string; to: string; pairs: readonly TruePair[] }) => {
      const { earlier, later, pairs } = redline(draftOf(each.from), draftOf(each.to));
      const ids = (units: typeof earlier.units, indexes: readonly number[]) => indexes.map((i) => units[i]?.id).join();
      const byUnits = new Map(pairs.map((pair) => [`${ids(earlier.units, pair.a)}>${ids(later.units, pair.b)}`, pair]));
      return each.pairs.map((truth) => {
        const found =
          byUnits.get(`${truth.a.join()}>${truth.b.join()}`) ?? assert.fail(`no pair ${truth.a} > ${truth.b}`);
        return { truth, found };
      });
    },
  );
}

interface RiverFile {
  readonly drafts: { id: string; lang: string; units: unknown }[];
  readonly alignments: { from: string; to: string; pairs: readonly TruePair[] }[];
}

function readYaml(file: string): RiverFile {
  return parse(readFileSync(join(RIVER, file), 'utf8'));
}
