/** Puts two texts in the order of their code units, which is the same on every machine; days and instants too. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
