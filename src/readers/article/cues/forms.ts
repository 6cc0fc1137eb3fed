import { type Inflection, inflections } from './inflection.ts';
import { type CueVerb, cueVerbs } from './verbs.ts';

/** What a word may be as a verb that reports: every sense of it, and how it is inflected. */
export interface CueForm {
  readonly senses: readonly CueVerb[];
  readonly inflections: ReadonlySet<Inflection>;
  /** The particle that follows: "out" of "point out". */
  readonly particle?: string;
}

/** Finds what a word, in small letters, may report as a verb; the longest particle first. */
export function cueFormsOf(word: string): readonly CueForm[] {
  return FORMS.get(word) ?? [];
}

const FORMS: ReadonlyMap<string, readonly CueForm[]> = gathered();

function gathered(): ReadonlyMap<string, readonly CueForm[]> {
  const senses = new Map<string, { senses: CueVerb[]; inflections: Set<Inflection> }>();
  for (const verb of cueVerbs())
    for (const [form, inflection] of inflections(verb.lemma)) {
      const known = senses.get(form) ?? { senses: [], inflections: new Set() };
      if (!known.senses.includes(verb)) known.senses.push(verb);
      known.inflections.add(inflection);
      senses.set(form, known);
    }
  const forms = new Map<string, CueForm[]>();
  for (const [form, known] of senses) {
    const [word = form, ...particle] = form.split(' ');
    const entry = particle.length === 0 ? known : { ...known, particle: particle.join(' ') };
    forms.set(word, [...(forms.get(word) ?? []), entry]);
  }
  for (const list of forms.values()) list.sort((a, b) => (b.particle?.length ?? 0) - (a.particle?.length ?? 0));
  return forms;
}
