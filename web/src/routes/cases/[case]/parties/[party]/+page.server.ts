import { officesOn } from '#agreement/parties';
import { coverageAddress, fileAddress } from '#lib/addresses.ts';
import { dayedCase } from '#lib/dayed.ts';
import { forecastLines } from '#lib/forecasts.ts';
import { found } from '#lib/found.ts';
import { marksOf } from '#lib/room-marks.ts';
import { nameOn, partyName, saidLine } from '#lib/said.ts';
import { citedSources } from '#lib/sources.ts';
import { doubtsOf, sayStance, sayStrength } from '#lib/stances.ts';
import type { PageServerLoad } from './$types';

/** All that is known of a party on a day: what it holds, what it said, where it sat. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, known, past } = await dayedCase(locals, params.case, url.searchParams);
  const file = found(await locals.positions.party(params.case, params.party, past));
  const { party, positions, demands, statements, forecasts, events, channels } = file;
  const named = (each: { readonly id: string }) => ({
    name: partyName(view, each.id),
    address: fileAddress(view.id, 'parties', each.id, known.day),
  });
  const latest = view.drafts.findLast(({ units }) => units.length > 0);
  const cited = new Set<string>(
    statements.flatMap(({ statement }) => statement.reports.map(({ source }) => source as string)),
  );
  return {
    known,
    party: { ...party, room: marksOf(view.rooms)(view.parties.find(({ id }) => id === party.id)?.room) },
    members: file.members.map(named),
    blocs: file.blocs.map(named),
    people: file.people.map((person) => ({
      name: person.name,
      offices: officesOn(person, known.day).map(({ title }) => title),
    })),
    positions: positions.map(({ question, position }) => ({
      id: question.id,
      title: question.title,
      address: fileAddress(view.id, 'questions', question.id, known.day, party.id),
      disputed: position.disputed,
      movement: position.movement.map((standing) => ({
        day: standing.day,
        verb: sayStance(standing.stance),
        strength: sayStrength(standing.strength),
        on: nameOn(view, standing.on, known.day).words,
        doubts: doubtsOf(standing),
        stands: position.standings.includes(standing),
        address:
          standing.statement === undefined
            ? undefined
            : fileAddress(view.id, 'statements', standing.statement, known.day),
      })),
    })),
    demands: demands.length,
    coverage: latest === undefined ? undefined : coverageAddress(view.id, party.id, latest.id, known.day),
    statements: statements.map((told) => saidLine(view, told, known.day)),
    forecasts: forecastLines(view, forecasts, statements, known.day),
    events: events.map(({ id, title, kind, occurred }) => ({ id, title, kind, day: occurred })),
    channels: channels.map(({ id, kind, track, from, to, between }) => ({
      id,
      kind,
      track,
      from,
      to,
      between: between.map((each) => partyName(view, each)),
    })),
    sources: citedSources(view, cited),
  };
};
