import type { LogWindow } from '#cases';

/** How many entries a page of the log shows. */
const LENGTH = 50;

/** The entries that an address asks for: `from` a place on, those `before` a place, or else the newest. */
export function windowAsked(query: URLSearchParams): LogWindow {
  const from = placeIn(query, 'from');
  if (from !== undefined) return { after: from - 1, limit: LENGTH };
  return { before: placeIn(query, 'before') ?? Number.MAX_SAFE_INTEGER, limit: LENGTH };
}

function placeIn(query: URLSearchParams, name: string): number | undefined {
  const asked = query.get(name);
  return asked !== null && /^[1-9]\d{0,14}$/.test(asked) ? Number(asked) : undefined;
}
