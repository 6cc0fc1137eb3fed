import { type Comment, isAddress } from '#agreement/text';
import { element } from '../xml.ts';
import { changeAttributes, changed, changeName, moveRange } from './change-xml.ts';
import type { Change, Paragraph, Run, Setting } from './page.ts';
import { runXml } from './run-xml.ts';
import { STEP } from './styles.ts';
import type { Writing } from './writing.ts';

/** A paragraph with its bookmark, its tracked changes, comments and links. `lead` is XML that stands before its words. */
export function paragraphXml(paragraph: Paragraph, writing: Writing, lead: string): string {
  const mark = bookmarkXml(paragraph.name, writing);
  const moved = paragraph.mark?.moved === undefined ? undefined : moveRange(paragraph.mark, writing);
  const content = linked(withPoints(paragraph, writing), writing);
  const start = `${mark.start}${moved?.start ?? ''}`;
  return element('w:p', {}, propertiesXml(paragraph, writing), start, lead, content, mark.end) + (moved?.end ?? '');
}

function bookmarkXml(name: string | undefined, writing: Writing): { readonly start: string; readonly end: string } {
  if (name === undefined) return { start: '', end: '' };
  const id = ++writing.ids;
  return {
    start: element('w:bookmarkStart', { 'w:id': id, 'w:name': name }),
    end: element('w:bookmarkEnd', { 'w:id': id }),
  };
}

function propertiesXml({ setting, before, mark }: Paragraph, writing: Writing): string {
  const markXml = mark === undefined ? [] : [element(changeName(mark), changeAttributes(mark, writing))];
  const markProperties = [...markXml, ...(writing.rtl ? [element('w:rtl')] : [])];
  return element(
    'w:pPr',
    {},
    settingXml(setting, writing),
    ...(markProperties.length === 0 ? [] : [element('w:rPr', {}, ...markProperties)]),
    ...(before === undefined
      ? []
      : [
          element(
            'w:pPrChange',
            changeAttributes(before.change, writing),
            element('w:pPr', {}, settingXml(before.setting, writing)),
          ),
        ]),
  );
}

function settingXml({ style, level }: Setting, writing: Writing): string {
  return [
    element('w:pStyle', { 'w:val': style }),
    writing.rtl ? element('w:bidi') : '',
    level > 0 ? element('w:ind', { 'w:left': STEP * level }) : '',
  ].join('');
}

/** A run's XML and the link that it stands in. */
interface Item {
  readonly xml: string;
  readonly href?: string;
}

/** The runs, with the ends of comments and of moves that cover less than the paragraph between them. */
function withPoints({ runs, mark }: Paragraph, writing: Writing): readonly Item[] {
  const moves = new Spans((run: Run) => moveKeys(run, mark), runs);
  const comments = new Spans((run: Run) => run.look.comments.map(commentKey), runs);
  const ends = new Map<string, string>();
  return runs.map((run, i) => {
    const starting = comments.startingAt(i).map((key) => openComment(key, run, ends, writing));
    const moving = moves.startingAt(i).map((key) => openMove(key, run, ends, writing));
    const ended = [...moves.endingAt(i), ...comments.endingAt(i)].map((key) => ends.get(key) ?? '');
    const xml = [...starting, ...moving, runXml(run, writing), ...ended].join('');
    return { xml, ...(run.look.href === undefined ? {} : { href: run.look.href }) };
  });
}

/** From which run to which each key holds. */
class Spans {
  readonly #first = new Map<string, number>();
  readonly #last = new Map<string, number>();

  constructor(keysOf: (run: Run) => readonly string[], runs: readonly Run[]) {
    runs.forEach((run, i) => {
      for (const key of keysOf(run)) {
        if (!this.#first.has(key)) this.#first.set(key, i);
        this.#last.set(key, i);
      }
    });
  }

  startingAt(i: number): readonly string[] {
    return [...this.#first].filter(([, at]) => at === i).map(([key]) => key);
  }

  endingAt(i: number): readonly string[] {
    return [...this.#last].filter(([, at]) => at === i).map(([key]) => key);
  }
}

/** A move of the whole paragraph has its range around the paragraph. */
function moveKeys({ change }: Run, mark: Change | undefined): readonly string[] {
  if (change?.moved === undefined || change.moved === mark?.moved) return [];
  return [`${change.kind} ${change.moved}`];
}

function openMove(key: string, run: Run, ends: Map<string, string>, writing: Writing): string {
  if (run.change === undefined) return '';
  const { start, end } = moveRange(run.change, writing);
  ends.set(key, end);
  return start;
}

/** The same comment on struck and on new words of one paragraph is one comment. */
function commentKey({ author, date, words }: Comment): string {
  return JSON.stringify([author, date, words]);
}

function openComment(key: string, run: Run, ends: Map<string, string>, writing: Writing): string {
  const comment = run.look.comments.find((c) => commentKey(c) === key);
  if (comment === undefined) return '';
  const id = writing.comments.push(comment) - 1;
  const style = element('w:rPr', {}, element('w:rStyle', { 'w:val': 'CommentReference' }));
  const reference = element('w:r', {}, style, element('w:commentReference', { 'w:id': id }));
  ends.set(key, element('w:commentRangeEnd', { 'w:id': id }) + changed(run.change, reference, writing));
  return element('w:commentRangeStart', { 'w:id': id });
}

/** Sets neighbouring runs that point to one place within one link. Word opens no file with a link that is no address. */
function linked(items: readonly Item[], writing: Writing): string {
  const groups: { href: string | undefined; xml: string }[] = [];
  for (const { href, xml } of items) {
    const last = groups.at(-1);
    if (last !== undefined && last.href === href) last.xml += xml;
    else groups.push({ href, xml });
  }
  return groups
    .map(({ href, xml }) => (href !== undefined && isAddress(href) ? linkXml(href, xml, writing) : xml))
    .join('');
}

function linkXml(href: string, xml: string, writing: Writing): string {
  if (href.startsWith('#') && href.length > 1) return element('w:hyperlink', { 'w:anchor': href.slice(1) }, xml);
  const known = writing.links.indexOf(href);
  const index = known >= 0 ? known : writing.links.push(href) - 1;
  return element('w:hyperlink', { 'r:id': `link${index + 1}` }, xml);
}
