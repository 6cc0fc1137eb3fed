/** A table written as words and what they stand for: "one=1 two=2". */
export function table<V extends number | string = number>(written: string): Readonly<Record<string, V>> {
  return tableOf(
    written.split(' ').map((entry) => {
      const [word = '', stands = ''] = entry.split('=');
      return [word, (/^[\d.]+$/.test(stands) ? Number(stands) : stands) as V] as const;
    }),
  );
}

/** Words written with spaces between them. */
export function list(written: string): readonly string[] {
  return written.split(' ');
}

/** Without a prototype, so that the word "constructor" is not found in it. */
function tableOf<V>(entries: readonly (readonly [string, V])[]): Readonly<Record<string, V>> {
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}
