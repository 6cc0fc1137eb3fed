/** Keys that lead to the next change, and to the one before. */
const NEXT: readonly string[] = ['n', 'j'];
const PREVIOUS: readonly string[] = ['p', 'k'];

/** Which way a key leads, if it is one that leads anywhere and no field is being written in. */
export function wayOf(event: KeyboardEvent): 1 | -1 | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return undefined;
  if (NEXT.includes(event.key)) return 1;
  return PREVIOUS.includes(event.key) ? -1 : undefined;
}

/** Goes to the next change or the one before, from the one that has the focus or else from where the page stands. */
export function walk(page: Document, way: 1 | -1): void {
  const changes = [...page.querySelectorAll<HTMLElement>('[data-change]')].filter((c) => c.checkVisibility());
  const at = changes.findIndex((change) => change.contains(page.activeElement));
  const target = at < 0 ? nearest(changes, way) : changes[at + way];
  target?.focus();
  target?.scrollIntoView({ block: 'start' });
}

/** The first change that is not above the top of the window; going back, the last that is. */
function nearest(changes: readonly HTMLElement[], way: 1 | -1): HTMLElement | undefined {
  const below = changes.findIndex((change) => change.getBoundingClientRect().top >= 0);
  if (way === 1) return changes[Math.max(below, 0)];
  return changes[below < 0 ? changes.length - 1 : below - 1];
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]');
}
