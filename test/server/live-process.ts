import type { Command } from '#agreement/command';
import { asId, type CommandId, type PersonId, type ProcessId, type RoomId } from '#agreement/terms';
import type { Desk } from '#desk';

/** A process with a public room and an editors' room, both kept by one person, and short ways to write in them. */
export async function beginLiveProcess(desk: Desk, id = 'river') {
  const process = asId<ProcessId>(id);
  const keeper = asId<PersonId>('amsool');
  let requests = 0;
  const act = async (room: string, request: object): Promise<readonly string[]> => {
    const command = { id: asId<CommandId>(`c-${requests++}`), room: asId<RoomId>(room), ...request } as Command;
    const done = await desk.act(process, command, keeper);
    if (!done.ok) throw new Error(done.refusal.sentence);
    return done.value;
  };
  const body = { title: 'Talks on the river', short: 'River', invented: true, opensOn: '2030-01-22' };
  await act('public', { kind: 'openProcess', keepers: [keeper], body });
  const editors = { kind: 'editors', title: 'Editors', parent: 'public', keepers: [keeper], twoPersons: false };
  await act('editors', { kind: 'openRoom', body: editors });
  const opened = await desk.ask(process, keeper, ({ parties }) =>
    [...parties.rooms.values()].find(({ kind }) => kind === 'editors'),
  );
  const room = opened.ok ? opened.value?.id : undefined;
  if (room === undefined) throw new Error('the editors have no room');
  const news = (update: string, text = `What ${update} says.`) => ({
    id: update,
    title: `Title of ${update}`,
    text,
    ground: {},
  });
  return {
    process,
    keeper,
    editors: room,
    act,
    post: (update: string, text?: string) => act('public', { kind: 'postUpdate', body: news(update, text) }),
    correct: (update: string, correction: string, text: string) =>
      act('public', {
        kind: 'correctUpdate',
        body: {
          id: correction,
          update,
          gravity: 'substantive',
          wrong: 'It was wrong.',
          right: 'It is so.',
          text,
          ground: {},
        },
      }),
    withdraw: (update: string) => act('public', { kind: 'withdrawUpdate', body: { update, reason: 'It was not so.' } }),
    wait: (update: string, releaseAt: string) =>
      act(room, { kind: 'scheduleUpdate', body: { ...news(update), into: 'public', releaseAt } }),
  };
}
