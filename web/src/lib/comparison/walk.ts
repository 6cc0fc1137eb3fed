/** Keys that lead to the next change, and to the one before. */
const NEXT: readonly string[] = ['n', 'j'];
const PREVIOUS: readonly string[] = ['p', 'k'];

/** Which way a key leads, if it is one that leads anywhere and no field is being written in. */
export function wayOf(event: KeyboardEvent): 1 | -1 | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return undefined;
  if (NEXT.includes(event.key)) return 1;
  return PREVIOUS.includes(event.key) ? -1 : undefined;
}

/** Which change of how many one has come to, counted from 1. */
export interface Step {
  readonly at: number;
  readonly of: number;
}

/**
 * Goes to the next change or the one before, from the one that has the focus or else from where the page stands, and
 * says which it came to; undefined where there is none that way.
 */
export function walk(page: Document, way: 1 | -1): Step | undefined {
  const changes = [...page.querySelectorAll<HTMLElement>('[data-change]')].filter((c) => c.checkVisibility());
  const from = changes.findIndex((change) => change.contains(page.activeElement));
  const target = from < 0 ? nearest(changes, way, underHeads(page)) : changes[from + way];
  if (target === undefined) return undefined;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'start' });
  return { at: changes.indexOf(target) + 1, of: changes.length };
}

/** How far from the top of the window the words begin, below the heads that stay in view; pixels. */
function underHeads(page: Document): number {
  return Number.parseFloat(getComputedStyle(page.documentElement).scrollPaddingBlockStart) || 0;
}

/** The first change that is not above the line from which words are read; going back, the last that is. */
function nearest(changes: readonly HTMLElement[], way: 1 | -1, line: number): HTMLElement | undefined {
  const below = changes.findIndex((change) => change.getBoundingClientRect().top >= line - 1);
  if (way === 1) return changes[Math.max(below, 0)];
  return changes[below < 0 ? changes.length - 1 : below - 1];
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]');
}
