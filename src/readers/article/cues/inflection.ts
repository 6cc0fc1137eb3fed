/** How a verb is inflected where it stands. `past` is also the participle of regular verbs. */
export type Inflection = 'base' | 'third' | 'past' | 'participle' | 'ing';

/** The forms of an English verb, each with what it may be. */
export function inflections(verb: string): readonly (readonly [form: string, inflection: Inflection])[] {
  const [stem = verb, ...rest] = verb.split(' ');
  const particle = rest.length === 0 ? '' : ` ${rest.join(' ')}`;
  const [past, participle] = IRREGULAR[stem]?.split(' ') ?? [regularPast(stem), undefined];
  const forms: (readonly [string, Inflection])[] = [
    [stem, 'base'],
    [third(stem), 'third'],
    [past ?? stem, 'past'],
    [participle ?? past ?? stem, 'participle'],
    [ing(stem), 'ing'],
  ];
  return forms.map(([form, inflection]) => [form + particle, inflection]);
}

/** Past and, where it differs, participle. */
const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote written',
  think: 'thought',
  feel: 'felt',
  know: 'knew known',
  see: 'saw seen',
  hold: 'held',
  swear: 'swore sworn',
  find: 'found',
  read: 'read',
  foresee: 'foresaw foreseen',
  forecast: 'forecast',
  understand: 'understood',
  speak: 'spoke spoken',
  seek: 'sought',
  cast: 'cast',
  begin: 'began begun',
  go: 'went gone',
  let: 'let',
  make: 'made',
  shoot: 'shot',
  hit: 'hit',
  teach: 'taught',
  beseech: 'besought',
  spell: 'spelled',
  undertake: 'undertook undertaken',
  forbid: 'forbade forbidden',
  show: 'showed shown',
};

function third(stem: string): string {
  if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}ies`;
  if (stem === 'go') return 'goes';
  return /(?:s|x|z|ch|sh)$/.test(stem) ? `${stem}es` : `${stem}s`;
}

function regularPast(stem: string): string {
  if (stem.endsWith('e')) return `${stem}d`;
  if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}ied`;
  return `${doubled(stem)}ed`;
}

function ing(stem: string): string {
  if (/[^eoy]e$/.test(stem)) return `${stem.slice(0, -1)}ing`;
  return `${doubled(stem)}ing`;
}

/** Verbs whose last letter doubles: their last syllable is short and stressed. */
const DOUBLING = new Set(
  'admit submit commit begin beg brag quip slam plan dub snap refer rebut chat grin shrug nod sob forbid rub spin hit let shoot_ cut'.split(
    ' ',
  ),
);

function doubled(stem: string): string {
  return DOUBLING.has(stem) ? stem + stem.slice(-1) : stem;
}
