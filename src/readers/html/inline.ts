import { alsoMarked, type Inline, type Mark, type Tracked } from '#agreement/text';
import { contentOfRuns, type Run } from '../runs.ts';

/** What holds for the words of an element: how they are set, the link and the tracked change that they stand in. */
export interface Setting {
  readonly marks: readonly Mark[];
  readonly link?: { readonly href: string };
  readonly tracked?: Omit<Tracked, 'content'>;
  /** White space stands as written. */
  readonly kept?: boolean;
}

/** A run of a line with what holds for it. */
export interface SetRun {
  readonly run: Run;
  readonly setting: Setting;
}

const MARK_OF: Readonly<Record<string, Mark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  u: 'underline',
  s: 'strike',
  strike: 'strike',
  sup: 'superscript',
  sub: 'subscript',
};

/** The setting with what an element's name adds to it. */
export function settingOf(tag: string, setting: Setting): Setting {
  const mark = MARK_OF[tag];
  if (tag === 'pre') return { ...setting, kept: true };
  return mark === undefined ? setting : { ...setting, marks: alsoMarked(setting.marks, mark) };
}

/** Makes a line's content: white space as a browser shows it, tracked changes and links around their words. */
export function contentOfSetRuns(runs: readonly SetRun[]): readonly Inline[] {
  return contentOfRuns(
    grouped(
      collapsed(runs),
      (s) => s.tracked,
      (tracked, inner) => ({ node: { ...tracked, content: linked(inner) } }),
      linkRuns,
    ),
  );
}

function linked(runs: readonly SetRun[]): readonly Inline[] {
  return contentOfRuns(linkRuns(runs));
}

function linkRuns(runs: readonly SetRun[]): readonly Run[] {
  return grouped(
    runs,
    (s) => s.link,
    (link, inner) => ({ node: { kind: 'link', href: link.href, content: contentOfRuns(inner.map((r) => r.run)) } }),
    (inner) => inner.map((r) => r.run),
  );
}

/** Puts neighbouring runs that share a link or a tracked change into one node around them. */
function grouped<K>(
  runs: readonly SetRun[],
  key: (setting: Setting) => K | undefined,
  around: (key: K, inner: readonly SetRun[]) => Run,
  bare: (inner: readonly SetRun[]) => readonly Run[],
): readonly Run[] {
  const groups: { key: K | undefined; inner: SetRun[] }[] = [];
  for (const run of runs) {
    const own = key(run.setting);
    const last = groups.at(-1);
    if (last !== undefined && last.key === own) last.inner.push(run);
    else groups.push({ key: own, inner: [run] });
  }
  return groups.flatMap((g) => (g.key === undefined ? bare(g.inner) : [around(g.key, g.inner)]));
}

/** White space runs together over the seams of elements, and vanishes at a line's ends and beside a line break. */
function collapsed(runs: readonly SetRun[]): readonly SetRun[] {
  const made: SetRun[] = [];
  let spaced = true;
  for (const { run, setting } of runs) {
    if ('node' in run) {
      made.push({ run, setting });
      spaced = false;
      continue;
    }
    let text = setting.kept ? run.text : run.text.replace(/[ \t\n\r\f]+/g, ' ');
    if (spaced && !setting.kept) text = text.replace(/^ /, '');
    if (text === '') continue;
    spaced = /[ \n]$/.test(text);
    made.push({ run: { ...run, text }, setting });
  }
  const last = made.at(-1);
  if (last !== undefined && 'text' in last.run)
    made[made.length - 1] = { ...last, run: { ...last.run, text: last.run.text.trimEnd() } };
  return made;
}
