import { spawn } from 'node:child_process';

/** Opens an address in the person's browser, if a person sits at a screen here; if that fails, the address stands printed. */
export function openBrowser(address: string, env: NodeJS.ProcessEnv): void {
  if (process.stdout.isTTY !== true) return;
  const program = openerOf(process.platform, env);
  if (program === undefined) return;
  const child = spawn(program, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined); // No such program: the person has the address.
  child.unref();
}

function openerOf(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string | undefined {
  if (platform === 'darwin') return 'open';
  return env.DISPLAY || env.WAYLAND_DISPLAY ? 'xdg-open' : undefined;
}
