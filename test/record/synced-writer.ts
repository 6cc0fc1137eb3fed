import { writeSync } from 'node:fs';
import { openFolder } from '#record';
import { beginTalks, CAUCUS, capture, deskOver, ELLS, must, naming, PUBLIC, TALKS } from './talks.ts';

/** Writes a few entries into the record of a folder, and says when each was asked for and acknowledged: to be traced. */
const desk = await deskOver(must(openFolder(process.argv[2] ?? '', undefined)));
const said = async (what: string, work: () => Promise<unknown>) => {
  writeSync(2, `asked ${what}\n`);
  await work();
  writeSync(2, `acknowledged ${what}\n`);
};
await said('talks', () => beginTalks(desk));
for (let n = 1; n <= 3; n++) await said(`name ${n}`, async () => must(await desk.act(TALKS, naming(PUBLIC, n), ELLS)));
await said('matter', () => capture(desk, CAUCUS, 1, 'What was said'));
await said('tombstone', async () => must(await desk.destroyRoom(TALKS, CAUCUS, [ELLS], 'It is over')));
await desk.close();
