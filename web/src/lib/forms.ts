import { fail } from '@sveltejs/kit';
import { asId, type CommandId, type Refusal } from '#agreement/terms';

/** What somebody typed, by the name of the field; the last of those of one name. */
export type Typed = Readonly<Record<string, string>>;

/** A form that was refused: which one, why, and what was typed. */
export interface RefusedForm {
  readonly form: string;
  readonly refusal: string;
  readonly typed: Typed;
  /** What was ticked, where a form lets one tick several of a kind. */
  readonly ticked: readonly string[];
}

/** The words of a form; files are left out. */
export function typedIn(data: FormData): Typed {
  return Object.fromEntries([...data].filter((field): field is [string, string] => typeof field[1] === 'string'));
}

/** All the values of one name that stand in a form. */
export function allTyped(data: FormData, name: string): readonly string[] {
  return data.getAll(name).filter((value) => typeof value === 'string');
}

/** One field; undefined where nothing was typed. */
export function worded(typed: Typed, name: string): string | undefined {
  const value = typed[name]?.trim();
  return value === undefined || value === '' ? undefined : value;
}

/** The members of an entry that were typed, each trimmed; those that were not are left out. */
export function wordedAll<K extends string>(typed: Typed, names: readonly K[]): { readonly [N in K]?: string } {
  const given = names.flatMap((name) => {
    const value = worded(typed, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given) as { readonly [N in K]?: string };
}

/** Paragraphs that were typed with an empty line between them. */
export function paragraphs(typed: string | undefined): readonly string[] {
  return blocks(typed, /\n[^\S\n]*\n/);
}

/** Lines that were typed, without the empty ones. */
export function lines(typed: string | undefined): readonly string[] {
  return blocks(typed, /\n/);
}

function blocks(typed: string | undefined, between: RegExp): readonly string[] {
  return (typed ?? '')
    .replaceAll('\r\n', '\n')
    .split(between)
    .map((block) => block.trim())
    .filter((block) => block !== '');
}

/** The page again, with why the form was refused and what was typed in it. A password is never sent back. */
export function refused(
  form: string,
  { code, sentence }: Refusal | OfForm,
  typed: Typed,
  ticked: readonly string[] = [],
) {
  const { password: _, ...kept } = typed;
  const answer: RefusedForm = { form, refusal: sentence, typed: kept, ticked };
  return fail(code === 'sign-in' ? 401 : 422, answer);
}

/** What a form itself refuses, before anything is asked for: its codes are the page's own. */
interface OfForm {
  readonly code: string;
  readonly sentence: string;
}

/** A fresh id for what a form is going to ask for; it goes with the form, so that sending it twice does it once. */
export function freshRequest(): CommandId {
  return freshId<CommandId>('cm');
}

/** A fresh random id with its prefix. */
export function freshId<I extends string>(prefix: string): I {
  return asId<I>(`${prefix}_${crypto.randomUUID().replaceAll('-', '')}`);
}
