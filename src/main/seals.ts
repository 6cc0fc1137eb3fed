import { linksOf, type Record } from '#record';
import type { Seals } from '../server/index.ts';
import { now } from './open-record.ts';

/** The seals of what the desk lets a reader read. */
export function sealsOf(record: Record): Seals {
  return {
    links: (process, room, seqs) => linksOf(record, process, room, seqs),
    receipt: (process, room) => record.receipt(process, room, now()),
  };
}
