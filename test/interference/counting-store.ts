import type { Store } from '#record';

/** What a reader's questions may cost a store, and how many rows each answer holds. */
const COUNTED = ['heads', 'head', 'read', 'blob'] as const;

/** A store that notes what is asked of it, call by call and row by row, while it is watched. */
export function countingStore(store: Store): { readonly store: Store; readonly watch: () => () => string } {
  let work: string[] | undefined;
  const counted = new Proxy(store, {
    get(target, name: keyof Store) {
      const member: unknown = target[name];
      if (typeof member !== 'function') return member;
      if (!COUNTED.some((c) => c === name)) return member.bind(target);
      return async (...args: readonly unknown[]) => {
        const answer: unknown = await member.apply(target, args);
        work?.push(`${name}:${rowsOf(answer)}`);
        return answer;
      };
    },
  });
  const watch = () => {
    const seen: string[] = [];
    work = seen;
    return () => {
      work = undefined;
      return seen.join(' ');
    };
  };
  return { store: counted, watch };
}

function rowsOf(answer: unknown): number {
  if (Array.isArray(answer)) return answer.length;
  if (answer instanceof Map) return answer.size;
  return answer === undefined ? 0 : 1;
}
