import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { assess, scheduleOf } from '#agreement/compliance';
import type { Day } from '#agreement/terms';
import { agreementFiles } from '#readers';
import { type CalendarItem, writeCalendar } from './calendar.ts';
import { dueItems } from './due-items.ts';

const META = { name: 'River', knownOn: '2031-03-01' as Day };
const item = (more: Partial<CalendarItem>): CalendarItem => ({
  id: 'a.due.W1@travaux',
  on: '2031-03-31' as Day,
  summary: 'W1 is due (kol)',
  details: '',
  isExpected: false,
  category: 'due',
  ...more,
});

/** What another program reads in a calendar. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((each) => {
    const { uid, summary, description, startDate, endDate } = new ICAL.Event(each);
    const status = each.getFirstPropertyValue('status');
    return { uid, summary, description, start: startDate.toString(), end: endDate.toString(), status };
  });
}

test('a day is a day without a zone, and an instant is one in UTC', () => {
  const [day, instant] = read(
    writeCalendar(
      [item({}), item({ id: 'b', on: '2032-03-13T09:00:00.000Z' as CalendarItem['on'], isExpected: true })],
      META,
    ),
  );
  assert.deepEqual([day?.start, day?.end, day?.status], ['2031-03-31', '2031-04-01', 'CONFIRMED']);
  assert.deepEqual([instant?.start, instant?.status], ['2032-03-13T09:00:00Z', 'TENTATIVE']);
});

test('the same answer gives the same file, and every line has 75 octets at most', () => {
  const items = [item({ summary: 'Відведення, 重火器; \\ "'.repeat(20) })];
  const text = writeCalendar(items, META);
  assert.equal(text, writeCalendar(items, META));
  assert.match(text, /DTSTAMP:20310301T000000Z/);
  for (const line of text.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
  assert.ok(!/[^\r]\n/.test(text));
});

test('whatever words it holds, another program reads them as they were', () => {
  const words = fc.string({
    unit: fc.oneof(fc.constantFrom('\\', ';', ',', '\n', ':', '"', ' '), fc.string({ unit: 'grapheme', maxLength: 1 })),
  });
  const plain = (text: string) =>
    text
      .toWellFormed()
      .replaceAll(/[\r\u2028\u2029]/g, '\n')
      .replaceAll(/(?![\t\n])\p{Cc}/gu, '');
  fc.assert(
    fc.property(words, words, (summary, details) => {
      const [event] = read(writeCalendar([item({ summary, details })], META));
      assert.deepEqual([event?.summary ?? '', event?.description ?? ''], [plain(summary), plain(details)]);
    }),
  );
});

test('what falls due stands in it, what is expected is tentative, and what is done is gone', async () => {
  const { readAgreement, readEntries } = await agreementFiles();
  const file = readAgreement(`
agreement: demo
anchors: {EIF: 2027-01-01}
norms:
  - {id: W1, text: [a4.1], kind: duty, aim: achieve, bearer: A, toward: B, act: {do: withdraw}, start: EIF, due: EIF+30d, verify: {by: JMC, min: probable, within: 10d}}
  - {id: W2, text: [a4.2], kind: duty, aim: achieve, bearer: A, toward: B, act: {do: withdraw}, start: met(W1), due: start+60d}
  - {id: P1, kind: power, bearer: JMC, act: {do: inspect}, start: met(W1)}
`);
  assert.ok(file.ok);
  const told = readEntries(
    '- {id: s1, kind: submission, norm: W1, claims: 100%, by: A, occurred: 2027-01-30, knownOn: 2027-01-30, recordedAt: 2027-01-30T09:00Z}',
    file.value.agreement,
  );
  assert.ok(told.ok);
  const rows = (day: string) => {
    const asked = { asOf: day as Day, asKnownOn: day as Day };
    const { agreement } = file.value;
    const assessment = assess(agreement, told.value, asked);
    const schedule = scheduleOf(agreement, told.value, asked);
    return read(writeCalendar(dueItems({ agreement, assessment, schedule, asked }), META)).map(
      ({ start, summary, status }) => [start, summary, status],
    );
  };
  assert.deepEqual(rows('2027-01-10'), [
    ['2027-01-31', 'W1 is due (A)', 'CONFIRMED'],
    ['2027-04-01', 'W2 is due (A), as expected', 'TENTATIVE'],
  ]);
  assert.deepEqual(rows('2027-02-01'), [
    ['2027-02-09', 'W1 is to be verified (JMC)', 'CONFIRMED'],
    ['2027-04-01', 'W2 is due (A), as expected', 'TENTATIVE'],
  ]);
});
