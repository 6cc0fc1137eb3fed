import type { Commit } from './store.ts';

/** The channel on which servers tell each other what they wrote. */
export const CHANNEL = 'travaux_commit';

/** How many rooms one notice names: PostgreSQL takes 8,000 bytes, and an id can have 480. */
const NOTICE = 10;

/** What another server hears of a commit, and which server wrote it: that one knows already. */
export type Notice = Pick<Commit, 'process' | 'rooms' | 'buried'> & { readonly from: string };

/** The notices of a commit. */
export function noticesOf({ process, rooms, buried }: Commit, from: string): readonly string[] {
  const notices: string[] = [];
  for (let at = 0; at < rooms.length; at += NOTICE) {
    const notice = { process, rooms: rooms.slice(at, at + NOTICE), from };
    notices.push(JSON.stringify(buried ? { ...notice, buried } : notice));
  }
  return notices;
}
