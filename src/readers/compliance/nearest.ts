/** The word of a list that comes nearest to a misspelt one, or nothing if none is near: a third of its letters may differ. */
export function nearestTo(word: string, known: Iterable<string>): string | undefined {
  let best: { readonly word: string; readonly away: number } | undefined;
  const most = Math.max(1, Math.floor(word.length / 3));
  for (const each of known) {
    if (Math.abs(each.length - word.length) > most) continue;
    const away = distance(word.toLowerCase(), each.toLowerCase());
    if (away <= most && (best === undefined || away < best.away)) best = { word: each, away };
  }
  return best?.word;
}

/** How many letters must be put in, taken out, changed, or swapped with the next (optimal string alignment), by rows. */
function distance(a: string, b: string): number {
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = i > 1 && j > 1 && isSwapped ? (before[j - 2] ?? 0) + 1 : change;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, change, swap));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
