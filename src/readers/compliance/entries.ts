import type { Agreement, Happening } from '#agreement/compliance';
import { ok, type Result } from '#agreement/terms';
import { checkNames, type Nameable, nameableIn, readEntry } from './entry.ts';
import { type Blame, type Fault, type FaultyFile, faulty, placed } from './fault.ts';
import { openJson } from './json-sheet.ts';
import { blamesOf, sayIssue, sayUnknownKey, sayValue } from './say-issue.ts';
import { isMap } from './section.ts';
import type { Path, Sheet } from './sheet.ts';
import { findingForm } from './shown-forms.ts';
import { openYaml } from './yaml-sheet.ts';

/** Takes in the lines of a file that has an entry on each, as they come, and answers at the end. */
export interface EntryLines {
  readonly take: (line: string) => void;
  /** All entries, or all that is at fault in any line. */
  readonly end: () => Result<readonly Happening[], FaultyFile>;
}

/**
 * Reads entries from YAML, JSON or JSON Lines: a list of them, or a map with `entries` (and `reports`, `findings`).
 * Refuses all that is at fault at once, each with line, column and remedy; what an entry names of its agreement must be
 * there, where the agreement is given. Entries that it names may lie in another room, and are not asked for.
 */
export function readEntries(
  text: string,
  agreement?: Agreement,
  named = 'The entries',
): Result<readonly Happening[], FaultyFile> {
  if (isLines(text)) {
    const lines = entryLines(agreement, named);
    for (const line of text.split('\n')) lines.take(line);
    return lines.end();
  }
  const sheets = sheetsOf(text);
  if (!sheets.ok) return { ok: false, refusal: faulty('entries', named, sheets.refusal) };
  const gathering = gather(agreement);
  const faults = sheets.value.flatMap((sheet) => placed(takeSheet(sheet, gathering), sheet));
  return faults.length > 0 ? { ok: false, refusal: faulty('entries', named, faults) } : ok(gathering.entries);
}

/** Reads JSON Lines, an entry on each line, without ever holding the whole text. */
export function entryLines(agreement?: Agreement, named = 'The entries'): EntryLines {
  const gathering = gather(agreement);
  const faults: Fault[] = [];
  let number = 0;
  const take = (line: string) => {
    number++;
    if (line.trim() === '') return;
    const sheet = openJson(number === 1 ? line.replace(/^\ufeff/, '') : line, number);
    if (!sheet.ok) faults.push(...sheet.refusal);
    else faults.push(...placed(takeEntry(sheet.value.value, [], gathering), sheet.value));
  };
  const end = (): Result<readonly Happening[], FaultyFile> =>
    faults.length > 0 ? { ok: false, refusal: faulty('entries', named, faults) } : ok(gathering.entries);
  return { take, end };
}

interface Gathering {
  readonly entries: Happening[];
  readonly ids: Set<string>;
  readonly known: Nameable | undefined;
}

function gather(agreement: Agreement | undefined): Gathering {
  return { entries: [], ids: new Set(), known: agreement && nameableIn(agreement) };
}

/** JSON that is one whole is opened by the platform's parser; all else as YAML, which tells what is wrong with it. */
function sheetsOf(text: string): Result<readonly Sheet[], readonly Fault[]> {
  const words = text.replace(/^\ufeff/, '');
  if (!/^\s*[{[]/.test(words)) return openYaml(words);
  const json = openJson(words);
  return json.ok ? ok([json.value]) : openYaml(words);
}

/** Whether the first line is an entry by itself. */
function isLines(text: string): boolean {
  if (!/^\ufeff?\s*\{/.test(text)) return false;
  const first = openJson(text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n')).replace(/^\ufeff/, ''));
  return first.ok && isMap(first.value.value) && 'id' in first.value.value;
}

const SECTIONS = ['entries', 'reports', 'findings'] as const;

function takeSheet({ value }: Sheet, gathering: Gathering): readonly Blame[] {
  if (value === null) return [];
  if (Array.isArray(value)) return takeList(value, [], gathering);
  if (!isMap(value)) return [{ path: [], sentence: `${sayValue(value)} stands where a list of entries is needed.` }];
  const unknown = Object.keys(value).filter((key) => !SECTIONS.some((each) => each === key));
  return [
    ...unknown.map((key): Blame => ({ path: [key], key: true, sentence: sayUnknownKey(key, SECTIONS) })),
    ...SECTIONS.flatMap((key) => (key in value ? takeSection(value[key], key, gathering) : [])),
  ];
}

function takeSection(list: unknown, key: (typeof SECTIONS)[number], gathering: Gathering): readonly Blame[] {
  if (list === null) return [];
  if (!Array.isArray(list))
    return [{ path: [key], sentence: `${sayValue(list)} stands where a list of entries is needed.` }];
  return takeList(list, [key], gathering, key === 'findings' ? readFinding : readEntry);
}

function takeList(list: readonly unknown[], under: Path, gathering: Gathering, read = readEntry): readonly Blame[] {
  const blames: Blame[] = [];
  for (const [i, raw] of list.entries()) blames.push(...takeEntry(raw, [...under, i], gathering, read));
  return blames;
}

function takeEntry(raw: unknown, path: Path, { entries, ids, known }: Gathering, read = readEntry): readonly Blame[] {
  const entry = read(raw, path);
  if (!entry.ok) return entry.blames;
  const { id } = entry.value;
  if (ids.has(id)) return [{ path: [...path, 'id'], sentence: `"${id}" is told already; give each entry its own id.` }];
  ids.add(id);
  entries.push(entry.value);
  return known === undefined ? [] : checkNames(entry.value, path, known);
}

function readFinding(raw: unknown, path: Path): ReturnType<typeof readEntry> {
  if (isMap(raw) && 'kind' in raw) return readEntry(raw, path);
  const read = findingForm.safeParse(raw, { error: sayIssue });
  return read.success ? { ok: true, value: read.data } : { ok: false, blames: blamesOf(read.error.issues, path) };
}
