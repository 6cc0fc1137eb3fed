/**
 * Whether parsed JSON has a canonical form. JSON can hold a lone surrogate and a number beyond all bounds, which nothing
 * that was sealed ever held; what comes in a file is asked before it is hashed.
 */
export function hasCanonicalForm(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'boolean' || value === null;
  return Object.entries(value).every(([key, member]) => key.isWellFormed() && hasCanonicalForm(member));
}
