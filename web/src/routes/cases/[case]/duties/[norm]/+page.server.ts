import { error } from '@sveltejs/kit';
import type { Moment, Norm, NormState } from '#agreement/compliance';
import { normPage } from '#agreement/views';
import { dutyAddress } from '#lib/duties/addresses.ts';
import { dutiesAsked } from '#lib/duties/asked.ts';
import { axesOf } from '#lib/duties/axes.ts';
import { incidentLine } from '#lib/duties/incident-line.ts';
import { refsOf, sayNamed } from '#lib/duties/norm-line.ts';
import { groundLines } from '#lib/duties/say-ground.ts';
import { type NameOf, sayBearer, sayExpression, sayNorm, titleOf } from '#lib/duties/say-norm.ts';
import { sayMoment, sayPeriod } from '#lib/duties/say-period.ts';
import { toldLine } from '#lib/duties/say-told.ts';
import { found } from '#lib/found.ts';
import { partyName } from '#lib/said.ts';
import type { PageServerLoad } from './$types';

/** A norm: its clause, its clock, where it stands on three axes and why, what was told of it, and its incidents. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, asked, lived, head } = await dutiesAsked(locals, params.case, url.searchParams);
  if (lived === undefined) error(404, `There is no norm "${params.norm}" that you may read.`);
  const page = found(normPage(lived, params.norm));
  const nameOf: NameOf = (id) => partyName(view, id);
  const named = (id: string) => ({
    says: sayNamed(view, lived, id),
    address: dutyAddress(view.id, 'duties', asked, id),
  });
  const classes = [page.norm.act.class].flatMap((name) => {
    const any = name === undefined ? undefined : lived.agreement.classes[name]?.any;
    return name === undefined || any === undefined ? [] : [{ name, any }];
  });
  return {
    head,
    title: titleOf(page.norm, lived.agreement),
    kind: page.norm.kind,
    aim: page.norm.aim,
    refs: refsOf(view, lived, page.norm.text, asked),
    terms: termsOf(page.norm, nameOf),
    classes,
    states: page.states.map((state) => ({
      id: state.id,
      says: sayNorm(page.norm, state.bearer, lived.agreement, nameOf),
      axes: axesOf(state),
      days: daysOf(state),
      grounds: groundLines(view, lived, state.grounds, asked),
    })),
    incidents: page.incidents.map((incident) => incidentLine(view, lived, incident, asked)),
    history: page.history.map((told) => toldLine(view, told)),
    leadsTo: page.leadsTo.map(named),
    waitsFor: page.waitsFor.map(named),
  };
};

function daysOf({ start, due, end, performance, compliance }: NormState) {
  const rows: readonly (readonly [string, Moment | undefined])[] = [
    ['Begins', start],
    ['Due', due],
    ['To be verified by', performance.verifyBy],
    ['Done, by the bearer', performance.doneOn],
    ['Counts as met', performance.met],
    ['Late since', performance.lateSince],
    ['To be put right by', compliance.cureBy],
    ['Ends', end],
  ];
  return rows.flatMap(([name, moment]) => (moment === undefined ? [] : [{ name, on: sayMoment(moment) }]));
}

/** What the text says of its clock, cure and silence, each in words. */
function termsOf(norm: Norm, nameOf: NameOf) {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Starts', norm.start && sayExpression(norm.start)],
    ['Due', norm.due && sayExpression(norm.due)],
    ['Ends', norm.end && sayExpression(norm.end)],
    ['Only if', norm.if && sayExpression(norm.if)],
    ['Suspended by', norm.suspendedBy && sayExpression(norm.suspendedBy)],
    ['Lasts', norm.lasts && sayPeriod(norm.lasts)],
    ['Verified', norm.verify && sayVerify(norm.verify, nameOf)],
    ['Cure', norm.cure && sayPeriod(norm.cure)],
    ['Beats', norm.beats.length > 0 ? norm.beats.join(', ') : undefined],
    ['If nobody decides', norm.silence?.replaceAll('-', ' ')],
    ...Object.entries(norm.clocks ?? {}).map(([name, period]) => [`To ${name}`, sayPeriod(period)] as const),
  ];
  return rows.flatMap(([name, says]) => (says === undefined ? [] : [{ name, says }]));
}

function sayVerify({ by, min, within }: NonNullable<Norm['verify']>, nameOf: NameOf): string {
  return `by ${sayBearer(by, nameOf)}, at least ${min}${within === undefined ? '' : `, within ${sayPeriod(within)} of the claim`}`;
}
