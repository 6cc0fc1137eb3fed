/** What a statement does to what it is about. */
export const STANCES = [
  'demand',
  'proposal',
  'offer',
  'objection',
  'rejection',
  'acceptance',
  'acceptance-in-part',
  'acceptance-as-basis',
  'support',
  'caution',
  'warning',
  'claim',
  'denial',
  'description',
] as const;
/** One of the stances. The text chapter's `Stance` is another thing: who stands for a bracket. */
export type StanceKind = (typeof STANCES)[number];

/** How firmly it is meant, from the firmest. */
export const STRENGTHS = ['red line', 'firm', 'preference', 'hint'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Whether a stance sets a term against another: of such the text can fall short. */
export function isAgainst(stance: StanceKind): boolean {
  return stance === 'objection' || stance === 'rejection';
}
