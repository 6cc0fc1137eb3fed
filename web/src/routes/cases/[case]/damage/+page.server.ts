import type { ClaimRemark } from '#agreement/compliance';
import { entryAddress } from '#lib/addresses.ts';
import { dutiesAsked } from '#lib/duties/asked.ts';
import { refsOf } from '#lib/duties/norm-line.ts';
import { marksOf } from '#lib/room-marks.ts';
import { join, sayDay } from '#lib/words.ts';
import type { PageServerLoad } from './$types';

/** The register of damage: when it is open, its categories, and every claim as it stands. No amount is awarded here. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, asked, lived, head } = await dutiesAsked(locals, params.case, url.searchParams);
  const terms = lived?.agreement.register;
  const register = lived?.assessment.register;
  if (lived === undefined || terms === undefined) return { head, register: undefined };
  const told = new Map(lived.happenings.map((happening) => [happening.id, happening]));
  return {
    head,
    register: {
      state: (register?.state ?? 'not-open').replaceAll('-', ' '),
      opens: register?.opens === undefined ? undefined : sayDay(register.opens),
      closes: register?.closes === undefined ? undefined : sayDay(register.closes),
      isOutside: terms.merits === 'outside',
      refs: refsOf(view, lived, terms.text, asked),
      categories: Object.entries(terms.categories).map(([id, { what, evidence }]) => ({
        id,
        what,
        evidence: join(evidence),
      })),
      claims: (register?.claims ?? []).map(({ claim, state, since, decision, remarks }) => {
        const entry = told.get(claim.id);
        return {
          id: claim.id,
          by: claim.by.replace(/^claimant:/, '').replaceAll('-', ' '),
          category: claim.category,
          evidence: join(claim.evidence ?? []),
          state: state.replaceAll('-', ' '),
          since: sayDay(since),
          reason: decision?.reason,
          remarks: remarks.map(sayRemark),
          room: marksOf(view.rooms)(entry?.room),
          address: entry === undefined ? undefined : entryAddress(view.id, entry.room, entry.seq),
        };
      }),
    },
  };
};

const REMARKS = {
  category: 'its category is not of this register',
  form: 'it lacks the form',
  early: 'it came before the register opened',
  late: 'it came after the register had closed',
} as const;

function sayRemark(remark: ClaimRemark): string {
  if (remark.kind === 'evidence') return `it lacks: ${join(remark.lacks)}`;
  if (remark.kind === 'overlap') return `the same loss is claimed in ${join(remark.claims)}`;
  return REMARKS[remark.kind];
}
