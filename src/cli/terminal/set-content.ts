import { absurd } from '#agreement/terms';
import type { Inline, Stance, Tracked } from '#agreement/text';
import { type Run, run, type Setting } from './paper.ts';

/** Sets the content of a unit: brackets in the notation, tracked changes and comments with their authors. */
export function setContent(content: readonly Inline[], setting: Setting = 'plain'): readonly Run[] {
  return content.flatMap((node): readonly Run[] => {
    switch (node.kind) {
      case 'text':
        return [run(node.text, setting)];
      case 'placeholder':
        return [run(`[?${node.name}]`, setting)];
      case 'bracket':
        return [run('[', setting), ...setContent(node.content, setting), run(`${stances(node.stances)}]`, setting)];
      case 'alternatives':
        return [
          run('[', setting),
          ...node.alternatives.flatMap((a, i) => [
            run(`${i === 0 ? '' : ' || '}${a.name}: `, setting),
            ...(a.content.length === 0 ? [run('no text', setting)] : setContent(a.content, setting)),
            run(stances(a.stances), setting),
          ]),
          run(']', setting),
        ];
      case 'link':
        return setContent(node.content, setting);
      case 'comment':
        return [
          ...setContent(node.content, setting),
          run(` (${node.author}${on(node.date)} comments: ${node.words})`, 'faint'),
        ];
      case 'inserted':
      case 'deleted':
        return [...setContent(node.content, node.kind), run(whose(node), 'faint')];
      case 'noteRef':
        return [run(`(note ${node.label ?? node.note})`, 'faint')];
      case 'foreign':
        return [run(`(${node.what}${node.alt === undefined ? '' : `: ${node.alt}`})`, 'faint')];
      default:
        return absurd(node);
    }
  });
}

/** Says whose tracked change it is, and when it was made. */
export function whose({ author, date, moved }: Pick<Tracked, 'author' | 'date' | 'moved'>): string {
  return ` (${moved === undefined ? '' : 'moved by '}${author === '' ? 'no name' : author}${on(date)})`;
}

function on(date: string | undefined): string {
  return date === undefined ? '' : `, ${date}`;
}

function stances(list: readonly Stance[]): string {
  return list.length === 0 ? '' : ` | ${list.map((s) => s.how + s.who).join(' ')}`;
}
