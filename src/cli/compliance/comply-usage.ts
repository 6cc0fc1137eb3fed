import type { CommandUsage } from '../command-usage.ts';

/** The command about agreements that are kept or not: what it takes, as help prints it and arguments are read. */
export const COMPLY_COMMANDS = {
  comply: {
    takes: ['AGREEMENT', '[ENTRIES]'],
    says: 'Says how an agreement stands on a day: norms, phases, findings, responses, money, guarantees, claims.',
    options: {
      'as-of': { value: 'DAY', says: 'the day in the world that is asked for, as 2031-06-10' },
      'as-known-on': {
        value: 'DAY',
        says: 'only what could be known on that day (all that the entries tell if left out)',
      },
      room: { value: 'ROOM', many: true, says: 'also the entries of this closed room; may be repeated' },
      suppose: { value: 'ANCHOR=DAY', many: true, says: 'what if that anchor lay on that day; may be repeated' },
      ics: { value: 'FILE', says: 'also write a calendar of what falls due, known and expected (iCalendar)' },
      json: { says: 'print one JSON document: see docs/formats.md' },
    },
    more: [
      'AGREEMENT is YAML or JSON; ENTRIES is YAML, JSON or, for many of them, JSON Lines (.jsonl).',
      'Both are told in docs/formats.md. The files that draw its lines are looked for beside AGREEMENT.',
      'Without --room only what is public is read; an entry that names no room is public.',
    ],
  },
} as const satisfies Record<string, CommandUsage>;
