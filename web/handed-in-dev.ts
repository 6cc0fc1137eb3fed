import { fileURLToPath } from 'node:url';
import type { Emulator } from '@sveltejs/kit';
import { casesInFolders } from '../src/case-folders/cases-in-folders.ts';

/** Hands the sample cases to the screens under `npm run dev`, without a record, as the server does when they are built. */
export async function handedInDev(): Promise<Emulator> {
  const cases = await casesInFolders(fileURLToPath(new URL('../cases', import.meta.url)));
  if (!cases.ok) throw new Error(cases.refusal.sentence);
  return { platform: () => ({ req: { cases: cases.value } }) as App.Platform };
}
