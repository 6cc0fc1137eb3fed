import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const DEBIAN = '/usr/bin/chromium';

/** Starts a browser: Debian's if it is here, else the one from npm. */
export async function launch(): Promise<Browser> {
  if (existsSync(DEBIAN)) return chromium.launch({ executablePath: DEBIAN, args: ['--no-sandbox'] });
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packed.executablePath(), args: packed.args });
}
