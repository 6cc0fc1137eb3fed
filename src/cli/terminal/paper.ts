import { styleText } from 'node:util';
import { printable } from '../output.ts';

/** How words are set on the terminal. */
export type Setting = 'plain' | 'inserted' | 'deleted' | 'strong' | 'faint' | 'force';

/** A run of words in one setting. */
export interface Run {
  readonly words: string;
  readonly setting: Setting;
}

/** What is printed on: its width in columns, and whether it shows underline, strike and colour. */
export interface Paper {
  readonly width: number;
  readonly styled: boolean;
}

/** The paper that standard output is: a terminal that shows style unless NO_COLOR asks otherwise, or a pipe. */
export function paperOf(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Paper {
  const asked = env.NO_COLOR === undefined || env.NO_COLOR === '';
  const styled = stream.isTTY === true && asked && env.TERM !== 'dumb';
  // A terminal that does not know its width says 0.
  return { width: Math.min(Math.max(stream.columns || 80, 40), 100), styled };
}

/** A run in plain setting, or in another. */
export function run(words: string, setting: Setting = 'plain'): Run {
  return { words: printable(words), setting };
}

/** Shows runs in their settings: by style on a terminal, by signs in a pipe, never by colour alone. */
export function paint(runs: readonly Run[], paper: Paper): string {
  return runs.map((r) => (paper.styled ? style(r) : r.words)).join('');
}

/** Puts the signs of insertion and deletion round words where no style can show them. */
export function withSigns(runs: readonly Run[], paper: Paper): readonly Run[] {
  if (paper.styled) return runs;
  return runs.map((r) => {
    if (r.setting === 'deleted') return { ...r, words: `[-${r.words}-]` };
    return r.setting === 'inserted' ? { ...r, words: `{+${r.words}+}` } : r;
  });
}

const STYLES = {
  plain: [],
  inserted: ['green', 'underline'],
  deleted: ['red', 'strikethrough'],
  strong: ['bold'],
  faint: ['dim'],
  force: ['bold'],
} as const satisfies Record<Setting, readonly string[]>;

function style({ words, setting }: Run): string {
  const format = STYLES[setting];
  return format.length === 0 || words === '' ? words : styleText([...format], words, { validateStream: false });
}
