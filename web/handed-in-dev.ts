import { fileURLToPath } from 'node:url';
import type { Emulator } from '@sveltejs/kit';
import { readCases } from '../src/cases/read-cases.ts';

/** Hands the sample cases to the screens under `npm run dev`, as the server does when they are built. */
export async function handedInDev(): Promise<Emulator> {
  const read = await readCases(fileURLToPath(new URL('../cases', import.meta.url)));
  if (!read.ok) throw new Error(read.refusal.sentence);
  const library = read.value;
  return { platform: () => ({ req: { library } }) as App.Platform };
}
