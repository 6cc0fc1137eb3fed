import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { ok, type Result, refuse } from '#agreement/terms';
import { Desk } from '#desk';
import { LIMITS } from '#readers';
import type { ServeOptions, Serving, Where } from '../cli/index.ts';
import { type CodesOf, createServer, listen, postDue, type Screens, type Seals } from '../server/index.ts';
import { codesAtDesk } from './check-codes.ts';
import { openEntrance } from './entrances.ts';
import { now } from './open-record.ts';
import { open } from './records.ts';
import { bringInSamples, isHeldOtherwise } from './samples.ts';
import { sealsOf } from './seals.ts';

/**
 * Opens the record, brings the sample cases in where it does not hold them, and serves it. `root` is the folder of the
 * program. Refuses what the store refuses, such as a second process on the same folder, and a record that
 * does not verify.
 */
export async function serve(options: ServeOptions, root: string, version: string): Promise<Result<Serving>> {
  const screens = await findScreens(join(root, 'web/build/handler.js'));
  if (screens === undefined)
    return refuse('pages-missing', `The pages are not built yet; run "npm start" in ${root}, which builds them.`);
  const tls = await readTls(options);
  if (!tls.ok) return tls;
  const place: Where = options.where ?? { kind: 'folder', dir: join(root, 'data') };
  const record = await open(place, 'write');
  if (!record.ok) return record;
  const desk = await Desk.open({ record: record.value, now, verify: true });
  if (!desk.ok) {
    await record.value.close();
    return desk;
  }
  const parts = {
    desk: desk.value,
    version,
    screens,
    tls: tls.value,
    codesOf: codesAtDesk(record.value, desk.value),
    seals: sealsOf(record.value),
  };
  const serving = await serveDesk(parts, options, place, join(root, 'cases')).catch(async (error) => {
    await desk.value.close();
    throw error;
  });
  if (!serving.ok) await desk.value.close();
  return serving;
}

interface Parts {
  readonly desk: Desk;
  readonly codesOf: CodesOf;
  readonly seals: Seals;
  readonly version: string;
  readonly screens: Screens;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
}

async function serveDesk(
  { desk, ...parts }: Parts,
  options: ServeOptions,
  place: Where,
  samples: string,
): Promise<Result<Serving>> {
  const held = await bringInSamples(desk, samples);
  if (!held.ok) return held;
  const opened = await openEntrance(desk, place, options);
  if (!opened.ok) return opened;
  const { entrance, oneTime } = opened.value;
  const { host, port, behind } = options;
  const name = behind?.name ?? options.tls?.name;
  const server = createServer({
    desk,
    entrance,
    ...parts,
    hosts: name === undefined ? [host] : [host, name],
    scheme: behind === undefined && parts.tls === undefined ? 'http' : 'https',
    ...(behind === undefined ? {} : { proxies: ['127.0.0.1', '::1', ...behind.proxies] }),
  });
  const listening = await listen(server, port, host).catch(async (error) => {
    await entrance.close();
    throw error;
  });
  const stopPosting = postDue(desk, (sentence) => process.stderr.write(`${sentence}\n`));
  // The folders are read again only once somebody can be served: that takes longer than all the rest.
  const told = tellOldForms(desk, held.value);
  const address = addressOf(listening.address, behind?.name, options.tls?.name);
  return ok({
    address,
    ...(oneTime === undefined
      ? {}
      : { oneTime: { ...oneTime, address: `${address}/${oneTime.kind}/${oneTime.token}` } }),
    close: async () => {
      await listening.close();
      await stopPosting();
      await told;
      await entrance.close();
      await desk.close();
    },
  });
}

/** How browsers call the server: where TLS ends in front of it, by its name alone. */
function addressOf(listening: string, inFront: string | undefined, onCertificate: string | undefined): string {
  if (inFront !== undefined) return `https://${inFront}`;
  if (onCertificate === undefined) return listening;
  const { port } = new URL(listening);
  return `https://${onCertificate}${port === '' ? '' : `:${port}`}`;
}

async function readTls({ tls }: ServeOptions): Promise<Result<Parts['tls']>> {
  if (tls === undefined) return ok(undefined);
  try {
    const pem = { cert: await readFile(tls.cert, 'utf8'), key: await readFile(tls.key, 'utf8') };
    createSecureContext(pem);
    return ok(pem);
  } catch (error) {
    return refuse(
      'serve',
      `The certificate in ${tls.cert} with the key in ${tls.key} cannot be used: ${(error as Error).message}.`,
    );
  }
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
  // Read once, when the screens are loaded; half a megabyte otherwise, and the files of a room are larger.
  process.env.BODY_SIZE_LIMIT ??= `${LIMITS.fileBytes + 2 ** 20}`;
  try {
    await access(handler);
  } catch {
    return undefined;
  }
  return (await import(handler)).handler;
}
