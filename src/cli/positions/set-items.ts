import { type Paper, paint, run } from '../terminal/paper.ts';
import { wrap } from '../terminal/wrap.ts';

/** Something with a heading, and lines below it. */
export interface Item {
  readonly head: string;
  readonly lines: readonly string[];
}

/** Sets a list under a title; each item's lines are indented below its heading. */
export function setItems(title: string, items: readonly Item[], paper: Paper): string {
  const set = (words: string, setting: 'strong' | 'plain' | 'faint', indent: number) =>
    wrap([run(words, setting)], paper.width - indent).map((line) => ' '.repeat(indent) + paint(line, paper));
  const body = items.flatMap(({ head, lines }) => [
    '',
    ...set(head, 'strong', 0),
    ...lines.flatMap((line) => set(line, 'plain', 2)),
  ]);
  const none = items.length === 0 ? ['', ...set('Nothing is known.', 'faint', 0)] : [];
  return `${[...set(title, 'strong', 0), ...body, ...none].join('\n')}\n`;
}
