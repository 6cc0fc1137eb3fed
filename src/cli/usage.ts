import type { CommandUsage, OptionUsage } from './command-usage.ts';
import { COMPLY_COMMANDS } from './compliance/comply-usage.ts';
import { ZONE_COMMANDS } from './compliance/zones-usage.ts';
import { POSITION_COMMANDS } from './positions/usage.ts';
import { RECORD_COMMANDS } from './record/usage.ts';

/** Every command, its arguments and options: the one table that help is printed from and arguments are read by. */
export const COMMANDS = {
  redline: {
    takes: ['EARLIER', 'LATER'],
    says: 'Says what changed between two drafts, clause by clause, substance first.',
    options: {
      html: { value: 'FILE', says: 'write one HTML file, which prints in black and white' },
      docx: { value: 'FILE', says: 'write a Word file with tracked changes' },
      pdf: { value: 'FILE', says: 'write a PDF' },
      md: { value: 'FILE', says: 'write Markdown' },
      akn: { value: 'FILE', says: 'write Akoma Ntoso of the later text, with the changes as modifications' },
      json: { says: 'print the redline as one JSON document' },
      view: {
        value: 'VIEW',
        oneOf: ['changes', 'inline', 'side'],
        says: 'changes only (the default), the whole text with its changes inline, or side by side',
      },
      moves: {
        value: 'HOW',
        oneOf: ['moves', 'delete-insert'],
        says: 'how the Word file marks what moved: as moves (the default), or as deleted here and inserted there',
      },
      author: { value: 'NAME', says: 'whose tracked changes the Word file shows (Travaux if left out)' },
      crosswalk: { value: 'FILE', says: 'which units belong together, where you know better: see docs/formats.md' },
    },
    more: [
      'EARLIER and LATER are files (Word, PDF, HTML, Markdown, text, Akoma Ntoso, draft JSON)',
      'or drafts of a sample case, such as river-accord:d3.',
      'Without a file to write and without --json, the redline is printed here.',
    ],
  },
  read: {
    takes: ['FILE'],
    says: 'Prints the draft that Travaux reads in a file, and on standard error what it could not carry.',
    options: {
      view: {
        value: 'VIEW',
        oneOf: ['accepted', 'original', 'marked'],
        says: 'tracked changes accepted (the default), rejected, or kept with their authors and dates',
      },
      json: { says: 'print draft JSON, with what was not carried' },
    },
    more: ['FILE is a file, or a draft of a sample case, such as river-accord:d3.'],
  },
  capture: {
    takes: ['[FILE]'],
    says: 'Finds who says what in an article, a transcript or a communiqué (text, HTML, PDF).',
    options: {
      json: { says: 'print the text and its attributions as one JSON document' },
      jsonl: { says: 'read {"id", "text"} lines on standard input, answer each with {"id", "attributions"}' },
      endpoint: { value: 'URL', says: 'also ask an OpenAI-compatible endpoint, to which the text is sent' },
    },
    more: [
      'Nothing is sent anywhere without --endpoint. Its key is TRAVAUX_ENDPOINT_KEY, its model',
      'TRAVAUX_ENDPOINT_MODEL. What it proposes is kept only where its words stand in the text.',
    ],
  },
  serve: {
    takes: [],
    says: 'Serves the pages to a browser on this computer.',
    options: {
      port: { value: 'N', says: 'the port to listen on, 0 for any that is free (4830 if left out)' },
      host: {
        value: 'HOST',
        says: 'the address to listen on (127.0.0.1 if left out, which only this computer reaches)',
      },
      data: { value: 'DIR', says: 'the folder of the record (or TRAVAUX_DATA; data/ of the program if left out)' },
      postgres: { value: 'URL', says: 'the PostgreSQL database that holds the record (or TRAVAUX_POSTGRES)' },
      accounts: { says: 'people sign in (always so where other computers reach it)' },
      'tls-cert': { value: 'FILE', says: 'the certificate, where TLS ends here' },
      'tls-key': { value: 'FILE', says: 'the key of the certificate' },
      'behind-tls': { says: 'TLS ends in a proxy in front of this server' },
      name: { value: 'NAME', says: 'the name that browsers call the server by, as it stands on the certificate' },
      proxy: {
        value: 'ADDRESS',
        many: true,
        says: 'with --behind-tls, a proxy on another computer whose X-Forwarded-For is believed; may be repeated',
      },
      'no-open': { says: 'open no browser' },
    },
    more: [
      'A record that does not hold the sample cases yet is given them.',
      'Without accounts it is for you alone: the one-time address that it prints makes a browser yours.',
      'Where other computers reach it, it asks for TLS: --tls-cert and --tls-key, or --behind-tls and --name.',
      'Cookies are signed by TRAVAUX_SECRET, or by a secret that is kept with the accounts.',
    ],
  },
  account: {
    takes: ['list|reset|remove', '[EMAIL]'],
    says: 'Lists the accounts of a server, lets one set another password, or removes one.',
    options: {
      data: { value: 'DIR', says: 'the folder of the record (or TRAVAUX_DATA)' },
      postgres: { value: 'URL', says: 'the PostgreSQL database that holds the record (or TRAVAUX_POSTGRES)' },
      at: { value: 'ADDRESS', says: 'the address of the server, for the address that reset prints' },
    },
    more: [
      'reset prints an address that works once, for a day; give it to whoever has the account.',
      'remove ends all sessions. Its person stays a member of his rooms until a keeper removes him.',
    ],
  },
  ...POSITION_COMMANDS,
  ...COMPLY_COMMANDS,
  ...ZONE_COMMANDS,
  ...RECORD_COMMANDS,
  help: { takes: ['[COMMAND]'], says: 'Explains the commands, or one of them.', options: {}, more: [] },
} as const satisfies Record<string, CommandUsage>;

/** The name of a command. */
export type CommandName = keyof typeof COMMANDS;

/** Tells whether a word is the name of a command. */
export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word);
}

/** The page that explains one command. */
export function usageOf(name: CommandName): string {
  const { takes, says, options, more }: CommandUsage = COMMANDS[name];
  const optional = Object.keys(options).length === 0 ? '' : ' [OPTIONS]';
  const rows = Object.entries(options).map(([key, option]) => [`--${key}${valuesOf(option)}`, option.says] as const);
  return [
    `travaux ${[name, ...takes].join(' ')}${optional}`,
    '',
    says,
    ...(rows.length === 0 ? [] : ['', ...columns(rows)]),
    ...(more.length === 0 ? [] : ['', ...more]),
    '',
  ].join('\n');
}

/** The page that lists the commands. */
export function usage(): string {
  const rows = Object.entries<CommandUsage>(COMMANDS).map(
    ([name, { takes, says }]) => [[name, ...takes].join(' '), says] as const,
  );
  return [
    'travaux COMMAND [OPTIONS]',
    '',
    'The working record of a peace plan: what it says, what changed, who wants what, whether it is kept.',
    '',
    ...columns(rows),
    ...columns([['--version', 'Prints the version.']]),
    '',
    'Answers: 0 done, 1 refused with the reason, 2 a command that was not understood.',
    '',
  ].join('\n');
}

function valuesOf(option: OptionUsage): string {
  if (option.value === undefined) return '';
  return ` ${option.oneOf?.join('|') ?? option.value}`;
}

/** Two columns; a left part that is too long stands on a line of its own. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = 22;
  return rows.flatMap(([left, right]) =>
    left.length < width ? [`  ${left.padEnd(width)}${right}`] : [`  ${left}`, `  ${' '.repeat(width)}${right}`],
  );
}
