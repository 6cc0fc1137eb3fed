import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result, refuse } from '#agreement/terms';
import { Desk } from '#desk';
import type { ServeOptions, Serving } from '../cli/index.ts';
import { type CodesOf, createServer, listen, type Screens } from '../server/index.ts';
import { codesAtDesk } from './check-codes.ts';
import { now } from './open-record.ts';
import { open } from './records.ts';
import { bringInSamples, isHeldOtherwise } from './samples.ts';

/**
 * Opens the record, brings the sample cases in where it does not hold them, and serves it. `root` is the folder of the
 * program. Refuses what the store refuses, such as a second process on the same folder.
 */
export async function serve(
  { host, port, where }: ServeOptions,
  root: string,
  version: string,
): Promise<Result<Serving>> {
  const screens = await findScreens(join(root, 'web/build/handler.js'));
  if (screens === undefined)
    return refuse('pages-missing', `The pages are not built yet; run "npm start" in ${root}, which builds them.`);
  const record = await open(where ?? { kind: 'folder', dir: join(root, 'data') }, 'write');
  if (!record.ok) return record;
  const desk = await Desk.open({ record: record.value, now });
  if (!desk.ok) {
    await record.value.close();
    return desk;
  }
  const serving = await serveDesk(desk.value, join(root, 'cases'), {
    version,
    screens,
    hosts: [host],
    port,
    codesOf: codesAtDesk(record.value, desk.value),
  }).catch(async (error) => {
    await desk.value.close();
    throw error;
  });
  if (!serving.ok) await desk.value.close();
  return serving;
}

interface Manner {
  readonly codesOf: CodesOf;
  readonly version: string;
  readonly screens: Screens;
  readonly hosts: readonly [string];
  readonly port: number;
}

async function serveDesk(desk: Desk, samples: string, { port, ...parts }: Manner): Promise<Result<Serving>> {
  const held = await bringInSamples(desk, samples);
  if (!held.ok) return held;
  const server = createServer({ desk, ...parts });
  const { address, close } = await listen(server, port, parts.hosts[0]);
  // The folders are read again only once somebody can be served: that takes longer than all the rest.
  const told = tellOldForms(desk, held.value);
  return ok({
    address,
    close: async () => {
      await close();
      await told;
      await desk.close();
    },
  });
}

async function tellOldForms(desk: Desk, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const otherwise = await isHeldOtherwise(desk, folder);
    if (!otherwise.ok) process.stderr.write(`${otherwise.refusal.sentence}\n`);
    else if (otherwise.value)
      process.stderr.write(
        `The record holds the case in ${folder} in another form than its files have now. It stays as it is; to see the files as they are now, serve a new folder with --data DIR.\n`,
      );
  }
}

async function findScreens(handler: string): Promise<Screens | undefined> {
  try {
    await access(handler);
  } catch {
    return undefined;
  }
  return (await import(handler)).handler;
}
