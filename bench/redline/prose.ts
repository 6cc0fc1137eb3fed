import { type Dice, diceOf } from './dice.ts';

/** Writes treaty-like prose: clauses of a few sentences, with words as unevenly spread as in real texts. */
export interface Writer {
  readonly sentence: () => string;
  readonly clause: (words: number) => string;
  readonly heading: () => string;
  /** A word that such a text might have anywhere. */
  readonly word: () => string;
  /** A list: opening words and so many points. */
  readonly list: (points: number) => readonly string[];
}

const list = (words: string) => words.split(' ');
const phrases = (words: string) => words.split(', ');

const ACTORS = phrases(
  'each Party, either Party, the Parties, the Joint Commission, the Secretariat, the Depositary, the Guarantors, the Monitoring Mission, the Head of Mission, the Coordination Cell, the Council, the Assembly, the Committee on Missing Persons, the Board of the Fund, the competent authorities, the local administration, the receiving State, the sending State, the humanitarian agencies, the Registrar, the Claims Panel, the Chair, the panel of experts, the liaison officers, the border police, the operator of the plant, a court of the Party concerned, the Electoral Board, the Inspectorate, the Ministers',
);
const MODALS = phrases('shall, shall not, may, may not, should, undertakes to, is required to, is entitled to');
const VERBS = list(
  'withdraw verify notify establish maintain suspend release transfer protect inspect record publish determine appoint finance restore repair exchange facilitate guarantee allocate approve assess certify clear consult convene coordinate deliver deploy designate disarm dismantle evacuate examine extend fulfil grant identify implement investigate issue lift limit locate mark monitor negotiate observe operate permit prepare prevent prohibit provide ratify recognise reduce refrain register reject remove renew report request resettle resolve respect return review revoke secure share submit supervise terminate train transport treat waive warn',
);
const NOUNS = list(
  'forces weapons detainees prisoners remains minefields ammunition equipment vehicles aircraft vessels positions checkpoints corridors crossings bridges roads railways pipelines reservoirs substations ports schools hospitals archives monuments dwellings property compensation reparations contributions tranches accounts assets licences permits elections candidates observers ballots registers lists maps coordinates reports findings complaints violations incidents requests notices decisions recommendations measures sanctions exemptions privileges immunities obligations undertakings guarantees timetables phases ceilings quotas thresholds samples seals inspections patrols rotations convoys supplies medicines fuel water electricity grain timber fisheries minerals frequencies cables satellites drones sensors laboratories reactors residues pollutants floods dams canals',
);
const ADJECTIVES = list(
  'heavy armed unmanned civilian military humanitarian temporary permanent provisional final written prompt full partial joint separate independent impartial confidential public national regional local foreign former present future remaining damaged occupied vacated demilitarised protected listed agreed disputed relevant additional special ordinary annual quarterly technical legal financial administrative judicial',
);
const PLACES = phrases(
  'along the line of contact, within the zone of separation, in the vacated districts, on the territory of the other Party, at the designated crossings, in the coastal waters, north of the river, in the annexed maps, within the municipal limits, inside the industrial area, on both banks, near the storage sites, in places of detention, at the places of assembly',
);
const CONDITIONS = phrases(
  'if the finding has been confirmed, unless the other Party objects in writing, provided that prior notice was given, as long as the ceasefire holds, subject to the approval of the Council, where consensus cannot be reached, in so far as resources allow, once the instruments have been deposited, except in cases of urgent medical need, without prejudice to the rights of third States, to the extent that safety permits, whenever a violation has been alleged',
);
const PURPOSES = phrases(
  'in order to prevent a return to hostilities, so that displaced persons can go home, with a view to a lasting settlement, for the benefit of the civilian population, so as to avoid incidents, in the interest of transparency, for the purpose of verification, to allow trade to resume, with due regard to the environment',
);
const FORMULAS = [
  'It shall take its decisions by consensus and shall adopt its own rules of procedure.',
  'The costs shall be borne by the Parties in equal shares.',
  'This Article applies without prejudice to the obligations of the Parties under international humanitarian law.',
  'Any dispute arising from this Article shall be settled by negotiation between the Parties.',
  'The Joint Commission shall be informed without delay.',
  'Details shall be laid down in an implementing arrangement.',
];
const UNITS = list('days hours weeks months kilometres metres persons vessels tonnes litres');

/** Seeded, so that the same seed writes the same text. */
export function writerOf(seed: number): Writer {
  const dice = diceOf(seed);
  const names = Array.from({ length: 900 }, () => properName(dice));
  const rare = Array.from({ length: 1600 }, () => rareWord(dice));
  /** Zipf: the first few names and words come up again and again, most only once or twice. */
  const zipf = <T>(of: readonly T[]): T => of[Math.floor(of.length ** dice.next()) - 1] ?? dice.pick(of);
  const things = () => {
    const noun = dice.chance(0.25) ? zipf(rare) : dice.pick(NOUNS);
    return dice.chance(0.5) ? `${dice.pick(ADJECTIVES)} ${noun}` : noun;
  };
  const place = () => (dice.chance(0.35) ? `in ${zipf(names)}` : dice.pick(PLACES));
  const figure = () => `within ${2 + dice.below(180)} ${dice.pick(UNITS)}`;
  const sentence = () => {
    if (dice.chance(0.04)) return dice.pick(FORMULAS);
    const parts = [`${dice.pick(ACTORS)} ${dice.pick(MODALS)} ${dice.pick(VERBS)} ${things()}`];
    if (dice.chance(0.5)) parts.push(`and ${things()}`);
    if (dice.chance(0.5)) parts.push(place());
    if (dice.chance(0.4)) parts.push(figure());
    if (dice.chance(0.2)) parts.push(`under Article @${dice.below(60)}@`);
    if (dice.chance(0.3)) parts.push(`, ${dice.pick(CONDITIONS)}`);
    if (dice.chance(0.25)) parts.push(dice.pick(PURPOSES));
    const line = parts.join(' ').replaceAll(' ,', ',');
    return `${line[0]?.toUpperCase()}${line.slice(1)}.`;
  };
  return {
    sentence,
    clause: (words) => {
      const sentences: string[] = [];
      const length = Math.max(6, Math.round(words * (0.3 + 1.4 * dice.next())));
      for (let n = 0; n < length; n = sentences.join(' ').split(' ').length) sentences.push(sentence());
      return sentences.join(' ');
    },
    heading: () => {
      const words = dice.chance(0.5)
        ? `${dice.pick(ADJECTIVES)} ${dice.pick(NOUNS)}`
        : `${dice.pick(NOUNS)} of ${zipf(names)}`;
      return `${words[0]?.toUpperCase()}${words.slice(1)}`;
    },
    word: () =>
      dice.chance(0.3) ? zipf(rare) : dice.pick(dice.chance(0.5) ? NOUNS : dice.chance(0.5) ? VERBS : ADJECTIVES),
    list: (points) => [
      `${dice.pick(ACTORS)} ${dice.pick(MODALS)} ${dice.pick(VERBS)} ${place()}:`,
      ...Array.from({ length: points }, () => {
        const line = [
          things(),
          dice.chance(0.6) ? `and ${things()}` : '',
          dice.chance(0.5) ? place() : '',
          dice.chance(0.3) ? figure() : '',
        ];
        return `${line.filter((part) => part !== '').join(' ')};`;
      }),
    ],
  };
}

const ONSETS = list('b br d dr f g gr h k kl kr l m n p pr r s sk st t tr v z');
const VOWELS = list('a e i o u ai ei ou');
const CODAS = list('l n r s t k m nd rt ls');

function syllables(dice: Dice, count: number): string {
  return Array.from({ length: count }, () => dice.pick(ONSETS) + dice.pick(VOWELS)).join('') + dice.pick(CODAS);
}

function properName(dice: Dice): string {
  const name = syllables(dice, 1 + dice.below(3));
  return `${name[0]?.toUpperCase()}${name.slice(1)}`;
}

function rareWord(dice: Dice): string {
  return syllables(dice, 2) + dice.pick(['ation', 'ment', 'ity', 'ers', 'ing', 'ures', 'ance', 's']);
}
