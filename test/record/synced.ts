/** What a trace of system calls shows that the disk was not waited for: sentences, none if all was. */
export function unsynced(trace: string): readonly string[] {
  const found: string[] = [];
  /** Files with bytes that were written and not yet synced, and folders with a name that was not. */
  const loose = new Set<string>();
  let asked = '';
  let written = 0;
  for (const call of trace.split('\n').map(readCall)) {
    if (call.kind === 'write') loose.add(call.path);
    if (call.kind === 'sync') loose.delete(call.path);
    if (call.kind === 'rename') {
      if (loose.has(call.from)) found.push(`${asked}: ${call.from} had not been synced when it got its name`);
      loose.add(call.folder);
    }
    const key = [...loose].find((path) => path.includes('/keys'));
    if (call.kind === 'write' && call.path.endsWith('-wal')) {
      written++;
      if (key !== undefined) found.push(`${asked}: an envelope was written while ${key} had not been synced`);
    }
    if (call.kind !== 'say') continue;
    if (call.words.startsWith('asked')) [asked, written] = [call.words.slice(6), 0];
    else if (written === 0) found.push(`${asked}: acknowledged, and nothing was written`);
    else for (const path of loose) found.push(`${asked}: acknowledged while ${path} had not been synced`);
  }
  return found;
}

type Call =
  | { readonly kind: 'write' | 'sync'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly folder: string }
  | { readonly kind: 'say'; readonly words: string }
  | { readonly kind: 'other' };

/** Reads one line of `strace -f -y`: calls on the record's files, and what the writer says on its standard error. */
function readCall(line: string): Call {
  const said = /\bwrite\(2<[^>]*>, "((?:asked|acknowledged) [^"\\]*)/.exec(line);
  if (said?.[1] !== undefined) return { kind: 'say', words: said[1] };
  const renamed = /\brename\("([^"]+)", "([^"]+)\/[^/"]+"\)/.exec(line);
  if (renamed?.[1] !== undefined && renamed[2] !== undefined)
    return { kind: 'rename', from: renamed[1], folder: renamed[2] };
  const [, what, path = ''] = /\b(pwrite64|write|fsync|fdatasync)\(\d+<([^>]*)>/.exec(line) ?? [];
  if (what === undefined || !/record\.sqlite-wal$|\/keys(\/|$)/.test(path)) return { kind: 'other' };
  return { kind: what.endsWith('sync') ? 'sync' : 'write', path };
}
