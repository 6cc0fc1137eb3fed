import type { Act, Agreement, Expression, Norm, Place } from '#agreement/compliance';
import { absurd } from '#agreement/terms';
import { sayPeriod } from '#lib/duties/say-period.ts';
import { join, sayDay } from '#lib/words.ts';

/** How those who take part are called in a sentence. */
export type NameOf = (id: string) => string;

const MAY = { duty: 'must', ban: 'must not', permission: 'may', power: 'has the power to' } as const;

/** What a norm makes of its bearer, in one sentence without its full stop: Kolvane must withdraw heavy from … */
export function sayNorm(norm: Norm, bearer: string, agreement: Agreement, nameOf: NameOf): string {
  const who =
    bearer === 'each' ? 'Each party' : bearer === 'automatic' ? 'By itself the text' : capital(nameOf(bearer));
  const toward = norm.toward === undefined ? '' : `, towards ${sayBearer(norm.toward, nameOf)}`;
  return `${who} ${MAY[norm.kind]} ${sayAct(norm.act, agreement)}${toward}`;
}

/** The same as a heading, without to whom it is owed. */
export function titleOf({ kind, act }: Norm, agreement: Agreement): string {
  const does = sayAct(act, agreement);
  return capital(kind === 'ban' ? `do not ${does}` : does);
}

/** Whoever bears something, as a text says it. */
export function sayBearer(bearer: string, nameOf: NameOf): string {
  const words: Readonly<Record<string, string>> = {
    each: 'each party',
    other: 'the other',
    automatic: 'nobody: it comes by itself',
    bearer: 'the party concerned',
  };
  return words[bearer] ?? nameOf(bearer);
}

/** An act, as the rest of "must …". */
function sayAct(act: Act, agreement: Agreement): string {
  const amount = [
    act.over === undefined ? [] : [`more than ${number(act.over)}`],
    act.max === undefined ? [] : [`at most ${number(act.max)}`],
    act.min === undefined ? [] : [`at least ${number(act.min)}`],
  ].flat();
  const place = (word: string, at: Place | undefined) =>
    at === undefined ? [] : [`${word} ${sayPlace(at, agreement)}`];
  return [
    words(act.do),
    ...amount,
    ...(act.measure === undefined ? [] : [words(act.measure)]),
    ...(act.class === undefined ? [] : [sayClass(act.class)]),
    ...(act.what === undefined ? [] : [words(act.what)]),
    ...(act.norms === undefined ? [] : [`what ${act.norms.join(' and ')} forbid`]),
    ...place('from', act.from),
    ...place(act.in !== undefined && isBand(act.in, agreement) ? '' : 'in', act.in),
    ...place('on', act.on),
    ...place('across', act.across),
    ...(act.at === undefined ? [] : [`at ${act.at}`]),
    ...(act.to === undefined ? [] : [`to ${typeof act.to === 'number' ? number(act.to) : words(act.to)}`]),
    ...(act.notice === undefined ? [] : [`at ${sayPeriod(act.notice)}’ notice`]),
    ...(act.quota === undefined ? [] : [`up to ${act.quota.count} times a ${act.quota.per}`]),
    ...Object.entries(act.more ?? {}).map(([name, value]) => `${words(name)} ${words(String(value))}`),
  ]
    .join(' ')
    .replaceAll(/ {2,}/g, ' ');
}

/** A class by its name, in the text's own word: what belongs to it stands on the page of the norm. */
function sayClass(name: string): string {
  return name === 'all' ? 'everything' : `“${words(name)}”`;
}

/** A place as the agreement describes it. */
function sayPlace({ kind, id }: Place, agreement: Agreement): string {
  if (kind === 'line') return 'the line';
  if (kind === 'words') return words(id);
  const zone = agreement.zones[id];
  if (zone === undefined) return id;
  return zone.kind === 'band' ? `within ${number(zone.depth / 1000)} km of the line` : `the ${zone.name ?? zone.id}`;
}

function isBand({ kind, id }: Place, { zones }: Agreement): boolean {
  return kind === 'zone' && zones[id]?.kind === 'band';
}

/** A condition in words: after W1 is met and N1 is met, 30 days after entry into force. */
export function sayExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'day':
      return sayDay(expression.day);
    case 'named':
      return ANCHORS[expression.name] ?? expression.name;
    case 'event':
      return words(expression.name);
    case 'own':
      return OWN[expression.of];
    case 'shift': {
      const way = expression.way === 'after' ? 'after' : 'before';
      return `${sayPeriod(expression.by)} ${way} ${sayExpression(expression.from)}`;
    }
    case 'before':
      return `${sayPeriod(expression.by)} before ${words(expression.act)}`;
    case 'norms':
      return `${expression.norms.join(' or ')} ${ASKS[expression.ask]}`;
    case 'uncured':
      return `a breach of ${expression.norms.join(' or ')} that is not put right by ${sayExpression(expression.within)}`;
    case 'confirmed':
      return 'it is confirmed that it is put right';
    case 'phase':
      return `phase ${expression.phase} is done`;
    case 'paid':
      return `${expression.tranche} is paid`;
    case 'declared':
      return `${words(expression.what)} is declared`;
    case 'all':
      return join(expression.of.map(sayExpression));
    case 'any':
      return expression.of.map(sayExpression).join(' or ');
    case 'no':
      return `there is no ${sayExpression(expression.of)}`;
    default:
      return absurd(expression);
  }
}

const ANCHORS: Readonly<Record<string, string>> = { EIF: 'entry into force', SIGN: 'signature' };

const OWN = {
  start: 'it begins',
  due: 'it is due',
  end: 'it ends',
  finding: 'the finding',
  cured: 'it is put right',
} as const;

const ASKS = {
  met: 'is met',
  done: 'is done',
  claimed: 'is claimed',
  verified: 'is verified',
  late: 'is late',
  breach: 'is breached',
  'open-breach': 'breached and not put right',
  cured: 'is put right',
  'in-force': 'is in force',
  ended: 'has ended',
} as const;

/** A word of the text as one would write it: use-force is use force. */
function words(word: string): string {
  return word.replaceAll(/[-_]/g, ' ');
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
