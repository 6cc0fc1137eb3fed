import type { Decision, Notice, Report, ToldHappening } from '#agreement/compliance';
import { absurd } from '#agreement/terms';
import type { CaseView } from '#agreement/views';
import { entryAddress } from '#lib/addresses.ts';
import { sayMoment, sayStretch } from '#lib/duties/say-period.ts';
import { marksOf, type RoomMark } from '#lib/room-marks.ts';
import { partyName } from '#lib/said.ts';
import { join, sayDay } from '#lib/words.ts';

/** A happening as a page sets it: who said what and when, in the words of its kind, with the entry that tells it. */
export interface ToldLine {
  readonly id: string;
  readonly kind: string;
  readonly who: string;
  readonly when: string;
  /** Where that is another day than that of what happened. */
  readonly known: string | undefined;
  readonly says: string;
  readonly note: string | undefined;
  readonly grade: string | undefined;
  readonly isReply: boolean;
  readonly room: RoomMark | undefined;
  readonly address: string;
}

/** A happening as a page of a case sets it. */
export function toldLine(view: CaseView, told: ToldHappening): ToldLine {
  const isReply = told.kind === 'submission' && told.form === 'reply';
  const day = told.occurred.to.slice(0, 10);
  return {
    id: told.id,
    kind: isReply ? 'reply' : told.kind,
    who: partyName(view, told.by),
    when: sayStretch(told.occurred),
    known: told.knownOn === day ? undefined : sayDay(told.knownOn),
    says: sayTold(told, view),
    note: told.note,
    grade: told.kind === 'report' ? told.grade : undefined,
    isReply,
    room: marksOf(view.rooms)(told.room),
    address: entryAddress(view.id, told.room, told.seq),
  };
}

function sayTold(told: ToldHappening, view: CaseView): string {
  switch (told.kind) {
    case 'notice':
      return sayNotice(told);
    case 'report':
      return sayReport(told);
    case 'submission':
      return told.claims;
    case 'decision':
      return [sayDecision(told, view), told.reason ?? '', told.text ?? ''].filter((part) => part !== '').join(' ');
    case 'posting':
      return `Posted: ${told.type}.`;
    case 'claim':
      return `Claims a loss in category ${told.category}${told.evidence === undefined ? '' : `, with ${join(told.evidence)}`}.`;
    default:
      return absurd(told);
  }
}

function sayNotice({ form, text, begins, window, count, class: what, place, state, bank, hours }: Notice): string {
  const parts = [
    `Notice: ${spaced(form)}`,
    state === undefined ? '' : spaced(state),
    bank === undefined ? '' : `${bank} bank`,
    count === undefined ? '' : `${count}${what === undefined ? '' : ` ${spaced(what)}`}`,
    begins === undefined ? '' : `from ${sayMoment(begins)}`,
    hours === undefined ? '' : `${hours} hours ahead`,
    window === undefined ? '' : sayStretch(window),
    place === undefined ? '' : place,
  ].filter((part) => part !== '');
  return `${parts.join(', ')}.${text === undefined ? '' : ` ${text}`}`;
}

function sayReport({ seen, where, how, text }: Report): string {
  const { class: what, count, calibre, measure, value } = seen;
  const amount =
    value === undefined ? sayCount(count) : `${sayBounds(value)}${measure === undefined ? '' : ` ${measure}`}`;
  const kind = [spaced(what), calibre === undefined ? '' : calibre === 'unknown' ? 'calibre not known' : calibre];
  const said = [
    `${how === undefined ? 'Reported' : capital(how)}: ${amount === '' ? '' : `${amount} `}${kind.filter((part) => part !== '').join(', ')}`,
    where === undefined ? '' : sayWhere(where),
  ];
  return `${said.filter((part) => part !== '').join('; ')}.${text === undefined ? '' : ` ${text}`}`;
}

function sayCount(count: readonly [number, number] | undefined): string {
  if (count === undefined) return '';
  return count[1] === 0 ? 'none of' : sayBounds(count);
}

function sayBounds([least, most]: readonly [number, number]): string {
  return least === most ? String(least) : `${least} to ${most}`;
}

function sayWhere(where: NonNullable<Report['where']>): string {
  switch (where.kind) {
    case 'point':
      return `a place known to ${where.radius} metres`;
    case 'sector':
      return `${where.range[0] / 1000} to ${where.range[1] / 1000} km off, towards ${Math.round(where.bearing)}° and ${where.spread}° to each side`;
    case 'stretch':
      return 'along a stretch of the line';
    case 'area':
      return 'within an area';
    case 'site':
      return `at ${where.site}`;
    default:
      return absurd(where);
  }
}

function sayDecision(made: Decision, view: CaseView): string {
  const name = (id: string) => partyName(view, id);
  switch (made.does) {
    case 'verify':
      return made.result === 'true'
        ? `Verified the claim${standard(made.standard)}.`
        : made.result === 'refuted'
          ? `Refuted the claim${standard(made.standard)}.`
          : `Verified the claim in part, ${made.share ?? 0} per cent.`;
    case 'find': {
      const to = made.attributed;
      const put = to == null ? 'It is put to nobody.' : `Put to ${name(to.to)}, ${to.standard}.`;
      const dissent = made.dissent === undefined ? '' : ` ${join(made.dissent.map(name))} dissents.`;
      return `Found: ${spaced(made.verdict)}. ${put}${dissent}`;
    }
    case 'confirm-cured':
      return 'Confirmed that it is put right.';
    case 'response-step':
      return `Took step ${made.step ?? ''} of the response.`;
    case 'suspend':
      return `Suspended: ${made.effect ?? join(made.suspends ?? [])}.`;
    case 'declare':
      return `Declared: ${spaced(made.what)}${made.from === undefined ? '' : `, from ${sayMoment(made.from)}`}${made.to === undefined ? '' : ` to ${sayMoment(made.to)}`}.`;
    case 'lift':
    case 'release':
    case 'supersede-norm':
    case 'void':
    case 'terminate':
    case 'restore':
      return `${capital(spaced(made.does))}: ${join(made.norms)}.`;
    case 'withdraw':
      return `Withdrew the report ${made.withdraws}.`;
    case 'investigate':
      return 'Looks into it.';
    case 'step':
      return `Step ${made.step}: ${spaced(made.state)}.`;
    case 'guarantee':
      return made.stage === 'consulted' ? 'Consulted.' : `Decided: ${made.measure ?? 'no measure'}.`;
    case 'register':
      return `${capital(spaced(made.decision))}.`;
    default:
      return absurd(made);
  }
}

function standard(how: string | undefined): string {
  return how === undefined ? '' : `, ${how}`;
}

function spaced(word: string): string {
  return word.replaceAll(/[-_]/g, ' ');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
