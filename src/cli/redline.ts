import { ok, type Result } from '#agreement/terms';
import { type Overrule, redline, redlineJson } from '#agreement/text';
import type { Invocation } from './arguments.ts';
import { distinctFiles } from './distinct-files.ts';
import type { Handed } from './handed.ts';
import { type Opened, openDraft } from './open-draft.ts';
import { print, tell } from './output.ts';
import { paperOf } from './terminal/paper.ts';
import { type RedlineView, setRedline } from './terminal/set-redline.ts';
import { type Compared, FORMATS, type Manner, noticeOf, writeRedline } from './write-redline.ts';

/** `travaux redline EARLIER LATER`: what changed, on the terminal, as JSON, or in files. */
export async function redlineCommand(invocation: Invocation, handed: Handed): Promise<Result<void>> {
  const { takes, values, flags } = invocation;
  const files = FORMATS.flatMap((format) => (values[format] === undefined ? [] : [[format, values[format]] as const]));
  const distinct = distinctFiles(files, [...takes, ...(values.crosswalk === undefined ? [] : [values.crosswalk])]);
  if (!distinct.ok) return distinct;
  const opened = await openBoth(takes, handed);
  if (!opened.ok) return opened;
  const [earlier, later] = opened.value;
  const overrules = await overrulesOf(values.crosswalk, opened.value);
  if (!overrules.ok) return overrules;
  const compared = { earlier, later, redline: redline(earlier.draft, later.draft, { overrules: overrules.value }) };
  for (const side of opened.value) tellNotCarried(side);
  const written = await writeRedline(files, compared, mannerOf(values));
  if (!written.ok) return written;
  if (flags.has('json')) await print(`${JSON.stringify(asJson(compared))}\n`);
  else if (files.length === 0) await print(onTerminal(compared, viewOf(values.view)));
  return ok(undefined);
}

type Both = readonly [Opened, Opened];

async function openBoth([earlier = '', later = '']: readonly string[], handed: Handed): Promise<Result<Both>> {
  const first = await openDraft(earlier, 'accepted', handed);
  if (!first.ok) return first;
  const second = await openDraft(later, 'accepted', handed);
  return second.ok ? ok([first.value, second.value]) : second;
}

async function overrulesOf(path: string | undefined, [earlier, later]: Both): Promise<Result<readonly Overrule[]>> {
  if (path === undefined) return ok([]);
  return (await import('./crosswalk.ts')).openCrosswalk(path, earlier.draft, later.draft);
}

/** The most sentences of one file that are told here; `travaux read` lists them all. */
const TOLD = 12;

function tellNotCarried({ name, notCarried }: Opened): void {
  for (const sentence of notCarried.slice(0, TOLD)) tell(`${name}, not carried: ${sentence}`);
  if (notCarried.length > TOLD)
    tell(`${name}, not carried: ${notCarried.length - TOLD} more; travaux read --json ${name} lists them all.`);
}

function mannerOf(values: Invocation['values']): Manner {
  const moves = values.moves === 'delete-insert' ? 'delete-insert' : 'moves';
  return { author: values.author ?? 'Travaux', at: new Date().toISOString(), moves };
}

function asJson(compared: Compared) {
  const notice = noticeOf(compared);
  return { ...(notice === undefined ? {} : { notice }), ...redlineJson(compared.redline) };
}

function onTerminal({ earlier, later, redline: changes }: Compared, view: RedlineView): string {
  const notices = [...new Set([earlier.notice, later.notice].filter((notice) => notice !== undefined))];
  const titles = { earlier: titleOf(earlier), later: titleOf(later), notices };
  return setRedline(changes, titles, view, paperOf(process.stdout, process.env));
}

function titleOf({ name, draft }: Opened): string {
  return draft.title === undefined ? name : `${draft.title} (${name})`;
}

/** The table of usage lets nothing else through. */
function viewOf(value: string | undefined): RedlineView {
  return value === 'inline' || value === 'side' ? value : 'changes';
}
