import { type Agreement, type Assessment, assess, type Happening, scheduleOf, supposing } from '#agreement/compliance';
import { type Day, ok, parseDay, type Result, refuse } from '#agreement/terms';
import { dueItems, writeCalendar } from '#formats';
import type { Invocation } from '../arguments.ts';
import { print, tell } from '../output.ts';
import { paperOf } from '../terminal/paper.ts';
import { writeWhole } from '../write-file.ts';
import { openAgreement } from './comply-files.ts';
import { complyJson, printJson } from './comply-json.ts';
import { complyTable } from './comply-table.ts';

/** `travaux comply`: how an agreement stands on a day, as it was known on a day. */
export async function comply({ takes, values, lists, flags }: Invocation): Promise<Result<void>> {
  const asOf = dayAt(values, 'as-of');
  if (!asOf.ok) return asOf;
  const known = values['as-known-on'] === undefined ? undefined : dayAt(values, 'as-known-on');
  if (known?.ok === false) return known;
  const opened = await openAgreement(takes[0] ?? '', takes[1]);
  if (!opened.ok) return opened;
  const agreement = suppose(opened.value.agreement, lists.suppose ?? []);
  if (!agreement.ok) return agreement;
  const read = inRooms(opened.value.happenings, new Set(['public', ...(lists.room ?? [])]));
  const asKnownOn = known?.value ?? lastKnown(read.happenings, asOf.value);
  const asked = { asOf: asOf.value, asKnownOn };
  const assessment = assess(agreement.value, read.happenings, asked);
  if (values.ics !== undefined) {
    const written = await writeWhole(values.ics, calendarOf(agreement.value, read.happenings, assessment));
    if (!written.ok) return written;
    tell(`Wrote ${written.value}`);
  }
  if (flags.has('json')) await print(printJson(complyJson(assessment)));
  else await print(complyTable(assessment, paperOf(process.stdout, process.env)));
  for (const note of [...opened.value.notes, ...read.notes]) tell(`Note: ${note}`);
  return ok(undefined);
}

function calendarOf(agreement: Agreement, happenings: readonly Happening[], assessment: Assessment): string {
  const asked = { asOf: assessment.asOf, asKnownOn: assessment.asKnownOn };
  const items = dueItems({ agreement, assessment, asked, schedule: scheduleOf(agreement, happenings, asked) });
  return writeCalendar(items, { name: agreement.id, knownOn: assessment.asKnownOn });
}

function dayAt(values: Invocation['values'], name: string): Result<Day> {
  const value = values[name];
  if (value === undefined) return refuse('usage', `--${name} is missing.`);
  const day = parseDay(value);
  return day.ok ? day : refuse('usage', `--${name}: ${day.refusal.sentence}`);
}

/** An agreement whose anchors lie on other days, as `EIF=2031-03-01` puts it. */
function suppose(agreement: Agreement, supposed: readonly string[]): Result<Agreement> {
  const anchors: Record<string, Day> = {};
  for (const each of supposed) {
    const [name = '', value = ''] = each.split('=');
    const day = parseDay(value);
    if (!day.ok) return refuse('usage', `--suppose ${each}: write it as EIF=2031-03-01.`);
    if (!Object.hasOwn(agreement.anchors, name))
      return refuse('usage', `--suppose ${each}: the anchors are ${Object.keys(agreement.anchors).join(', ')}.`);
    anchors[name] = day.value;
  }
  return ok(supposing(agreement, { anchors }));
}

interface InRooms {
  readonly happenings: readonly Happening[];
  readonly notes: readonly string[];
}

/** What lies in these rooms, and how much was left in others: it is never passed over in silence. */
function inRooms(all: readonly Happening[], rooms: ReadonlySet<string>): InRooms {
  const happenings = all.filter(({ room = 'public' }) => rooms.has(room));
  const others = new Set(all.flatMap(({ room }) => (room === undefined || rooms.has(room) ? [] : [room])));
  const left = all.length - happenings.length;
  if (left === 0) return { happenings, notes: [] };
  const ways = [...others].map((room) => `--room ${room}`).join(', ');
  return {
    happenings,
    notes: [`${left} ${left === 1 ? 'entry lies' : 'entries lie'} in closed rooms and were not read (${ways}).`],
  };
}

/** The last day on which something became known, and not before the day that is asked for. */
function lastKnown(happenings: readonly Happening[], asOf: Day): Day {
  let last = asOf;
  for (const { knownOn } of happenings) if (knownOn > last) last = knownOn;
  return last;
}
