import type { State } from '#agreement/evolve';
import { noSuch } from '#agreement/parties';
import type { Past } from '#agreement/reading';
import { asId, type Day, ok, type ProcessId, parseDay, type Result } from '#agreement/terms';
import { agreementsIn, livedAgreement } from '#agreement/views';
import type { Duties } from '#cases';
import type { Desk } from '#desk';
import type { Asker } from './entrance.ts';
import { today } from './send-file.ts';

/** What texts make of whom, and whether it is kept, as the asker may read it. */
export function dutiesFor(desk: Desk, { readerIn }: Pick<Asker, 'readerIn'>): Duties {
  const ask = async <A>(
    process: string,
    past: Past,
    question: (state: State, asOf: Day) => Result<A>,
  ): Promise<Result<A>> => {
    const id = asId<ProcessId>(process);
    const reader = await readerIn(id);
    if (!reader.ok) return reader;
    const asked = await desk.ask(
      id,
      reader.value,
      (state) =>
        state.parties.process === undefined
          ? { ok: false as const, refusal: noSuch('case', process) }
          : question(state, dayAsked(state, past)),
      past,
    );
    return asked.ok ? asked.value : asked;
  };
  return {
    agreements: (process, past = {}) => ask(process, past, (state, asOf) => ok(agreementsIn(state, asOf))),
    lived: (process, { agreement, signed } = {}, past = {}) => {
      const supposed = signed === undefined ? undefined : parseDay(signed);
      if (supposed?.ok === false) return Promise.resolve(supposed);
      return ask(process, past, (state, asOf) => {
        const id = agreement ?? agreementsIn(state, asOf)[0]?.stated.model.id;
        if (id === undefined) return { ok: false, refusal: noSuch('agreement', 'of this case') };
        return livedAgreement(state, id, {
          asOf,
          asKnownOn: past.asKnownOn ?? LAST_DAY,
          ...(supposed === undefined ? {} : { signed: supposed.value }),
        });
      });
    },
  };
}

/** What the reading holds was known: where no day of knowledge is asked for, all of it counts. */
const LAST_DAY = '9999-12-31' as Day;

/** The day in the world: as asked, else that of what was known, else the last of a process that is closed, else today. */
function dayAsked({ parties }: State, { asOf, asKnownOn }: Past): Day {
  return asOf ?? asKnownOn ?? parties.process?.closesOn ?? (today() as Day);
}
