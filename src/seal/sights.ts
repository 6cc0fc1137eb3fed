import type { RoomId } from '#agreement/terms';
import type { Fault, Sealed } from './verify.ts';

interface Sight {
  readonly upTo: number;
  /** Where it was seen from. */
  readonly room: RoomId;
  readonly seq: number;
}

/** How far the authors of entries had read in other rooms: a room that ends before what was seen of it was cut. */
export class Sights {
  readonly #most = new Map<RoomId, Sight>();

  /** Notes what the author of an entry had seen. */
  note(room: RoomId, { seq, sealed }: Pick<Sealed, 'seq' | 'sealed'>): void {
    const { seen = {} } = (sealed ?? {}) as { readonly seen?: Readonly<Record<RoomId, number>> };
    for (const name in seen) {
      const other = name as RoomId;
      const upTo = seen[other] ?? 0;
      if (upTo > this.most(other)) this.#most.set(other, { upTo, room, seq });
    }
  }

  /** The last entry of a room that anybody had seen. */
  most(room: RoomId): number {
    return this.#most.get(room)?.upTo ?? 0;
  }

  /** The rooms that end before what was seen of them. */
  beyond(ends: ReadonlyMap<RoomId, number>): readonly Fault[] {
    return [...ends].flatMap(([room, end]) => {
      const sight = this.#most.get(room);
      if (sight === undefined || sight.upTo <= end) return [];
      const sentence = `Entry ${sight.seq} of room ${sight.room} had seen entry ${sight.upTo} of room ${room}, which ends at entry ${end}: it was rolled back or cut.`;
      return [{ code: 'rolled-back', room, seq: end + 1, sentence } satisfies Fault];
    });
  }
}
