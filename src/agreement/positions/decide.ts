import type { Room } from '#agreement/parties';
import { quoteIn, type Source, wordsAt } from '#agreement/sources';
import { absurd, type Day, ok, type Result, refuse, type SourceId } from '#agreement/terms';
import { leaveOf } from './printed.ts';
import type { Statement } from './statement.ts';

/**
 * Whether a statement may be written in that room on that day: its words stand in its sources where it says so, and
 * what lies in the public room may stand there. What could not leave a closed room does not begin in the open one.
 */
export function checkStatement(
  statement: Statement,
  room: Pick<Room, 'kind'> | undefined,
  sources: ReadonlyMap<SourceId, Source>,
  today: Day,
): Result<void> {
  const stands = standsInSources(statement, sources);
  if (!stands.ok || room?.kind !== 'public') return stands;
  return mayStandInPublic(statement, today);
}

function standsInSources({ words, reports }: Statement, sources: ReadonlyMap<SourceId, Source>): Result<void> {
  for (const { source: id, spans, passage, chain } of reports) {
    const source = sources.get(id);
    if (source === undefined) continue; // that it is there is asked of every pointer
    if (spans !== undefined) {
      const quote = quoteIn(source, words ?? [], spans);
      if (!quote.ok) return quote;
    }
    for (const span of [passage, ...(chain ?? []).map((hop) => hop.at)]) {
      if (span === undefined || (source.text !== undefined && wordsAt(source.text, span) !== undefined)) continue;
      return refuse('span', `"${id}" has no place ${span.join('–')} in the text that the record holds of it.`, [id]);
    }
  }
  return ok(undefined);
}

function mayStandInPublic(statement: Statement, today: Day): Result<void> {
  const { id, speaker } = statement;
  const leave = leaveOf(statement, today);
  switch (leave.kind) {
    case 'named':
      return ok(undefined);
    case 'described':
      if (speaker.kind !== 'named') return ok(undefined);
      return refuse(
        'name-protected',
        'It was said on background: describe the speaker here, and put the name into the editors’ room.',
        [id],
      );
    case 'unattributed':
      return refuse(
        'unattributed',
        'It was said on terms that name nobody: keep it in its room, and tell its matter here in words of your own.',
        [id],
      );
    case 'held':
      return refuse('embargoed', `${leave.why} Keep it in the editors’ room, and release it then.`, [id]);
    case 'never':
      return refuse(
        statement.attribution.level === 'off-the-record' ? 'off-record' : 'name-protected',
        `${leave.why} Keep it in a closed room.`,
        [id],
      );
    default:
      return absurd(leave);
  }
}
