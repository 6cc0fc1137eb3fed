import { ok, type Result } from '#agreement/terms';
import { writeDraftJson } from '#agreement/text';
import type { View } from '#readers';
import type { Invocation } from './arguments.ts';
import type { Handed } from './handed.ts';
import { openDraft } from './open-draft.ts';
import { print, tell } from './output.ts';
import { paperOf } from './terminal/paper.ts';
import { setDraft } from './terminal/set-draft.ts';

/** `travaux read FILE`: the draft that a reader makes of a file, and what of the file it could not carry. */
export async function read({ takes, values, flags }: Invocation, handed: Handed): Promise<Result<void>> {
  const opened = await openDraft(takes[0] ?? '', viewOf(values.view), handed);
  if (!opened.ok) return opened;
  const { draft, notCarried, notice } = opened.value;
  if (flags.has('json')) {
    await print(`${JSON.stringify({ ...writeDraftJson(draft), notCarried }, undefined, 2)}\n`);
    return ok(undefined);
  }
  if (notice !== undefined) tell(notice);
  await print(setDraft(draft, paperOf(process.stdout, process.env)));
  for (const sentence of notCarried) tell(`Not carried: ${sentence}`);
  return ok(undefined);
}

/** The table of usage lets nothing else through. */
function viewOf(value: string | undefined): View {
  return value === 'original' || value === 'marked' ? value : 'accepted';
}
