import { roomOf, type Seats } from './seats.ts';

/**
 * What caucus B does behind its door: tells, corrects, withdraws, uploads, opens a room below, admits, invites, proposes
 * to release and releases nothing. `round` tells one time from another.
 */
export async function actInPrivate({ hidden, process, caucusB }: Seats, round: number): Promise<void> {
  const base = `/api/v1/cases/${process}`;
  let count = 0;
  const act = async (request: object, room = caucusB) => {
    const id = `cm_private_${round}_${count++}`;
    const { entries } = await hidden.json<{ entries: readonly string[] }>('POST', `${base}/commands`, {
      id,
      room,
      ...request,
    });
    return entries[0] ?? '';
  };
  const event = (n: number, title: string) => ({
    id: `b-event-${round}-${n}`,
    occurred: '2030-08-01',
    kind: 'meeting',
    title,
    participants: [],
    drafts: [],
    sources: [],
  });
  const told = await act({ kind: 'tellEvent', body: event(1, 'Caucus B met alone.') });
  await act({
    kind: 'correctEntry',
    entry: told,
    body: event(1, 'Caucus B met alone, twice.'),
    reason: 'It met twice.',
  });
  const second = await act({ kind: 'tellEvent', body: event(2, 'Caucus B wrote a letter.') });
  await act({ kind: 'withdrawEntry', entry: second, reason: 'It was not sent.' });
  await act({
    kind: 'nameParty',
    body: { id: `b-party-${round}`, name: 'A bloc that B alone speaks of', kind: 'bloc' },
  });
  const open = await roomOf(hidden, process, 'Public');
  const update = { id: `b-update-${round}`, title: 'B tells its own', text: 'B met.', ground: {} };
  await act({ kind: 'postUpdate', body: update });
  const opened = await act(
    {
      kind: 'openRoom',
      body: {
        kind: 'group',
        title: 'Within B',
        parent: caucusB,
        keepers: [await whoIs(hidden, process)],
        twoPersons: false,
      },
    },
    `b-within-${round}`,
  );
  if (opened === '') throw new Error('the room within B was not opened');
  await act({ kind: 'admitMember', body: { member: `p-guest-${round}`, role: 'reader' } });
  await act({
    kind: 'proposeAct',
    body: {
      act: {
        kind: 'release',
        entries: [told],
        to: open,
        words: ['B met.'],
        leave: ['B'],
      },
      reason: 'To be weighed.',
    },
  });
  await upload(hidden, base, caucusB, round);
  // Where people sign in, it invites somebody too; the holder of a program of his own is refused.
  await hidden.ask({
    method: 'POST',
    path: `${base}/rooms/${caucusB}/invitations`,
    body: { role: 'reader', name: 'Guest' },
  });
}

async function whoIs(hidden: Seats['hidden'], process: string): Promise<string> {
  const { hats } = await hidden.json<{ hats: readonly { process: string; person: string }[] }>('GET', '/api/v1/me');
  return hats.find((hat) => hat.process === process)?.person ?? '';
}

async function upload(hidden: Seats['hidden'], base: string, room: string, round: number): Promise<void> {
  const form = new FormData();
  const body = {
    id: `b-source-${round}`,
    publisher: 'B',
    date: '2030-08-01',
    reliability: 'F',
    about: 'A letter to B.',
  };
  form.set('request', JSON.stringify({ id: `cm_private_${round}_matter`, room, kind: 'captureSource', body }));
  form.set('matter', new Blob([`The letter of round ${round}.`]), 'letter.txt');
  const { status, body: sent } = await hidden.ask({ method: 'POST', path: `${base}/matter`, body: form });
  if (status !== 200) throw new Error(`the upload answered ${status}: ${sent}`);
}
