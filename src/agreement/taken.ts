import type { CommandId, EntryId, Placed, RoomId } from '#agreement/terms';
import type { Entry } from './entry.ts';
import { introduces, type Thing } from './things.ts';

/** The entries of a reading in order: those that count, and all, for the request of a withdrawn one was carried out too. */
export interface Taken {
  readonly counted: Entry[];
  readonly all: Entry[];
}

/** Where each thing was brought in, by kind and id, in order: rooms that do not see one another may use one id. */
export function placesOf(taken: Taken, { kind, id }: Thing): readonly Placed[] {
  const { places } = indexOf(taken);
  return places.get(kind)?.get(id) ?? [];
}

/** The entries that a request led to in a room, in order. */
export function entriesOfRequest(taken: Taken, room: RoomId, command: CommandId): readonly EntryId[] {
  const { requests } = indexOf(taken);
  return requests.get(room)?.get(command) ?? [];
}

interface Index {
  readonly places: Map<Thing['kind'], Map<string, Placed[]>>;
  readonly requests: Map<RoomId, Map<CommandId, EntryId[]>>;
  counted: number;
  all: number;
}

/**
 * Only decisions look things up: the index is made when the first one asks, and taken further with each. A reader, who
 * decides nothing, is spared it.
 */
const INDEXES = new WeakMap<Taken, Index>();

function indexOf(taken: Taken): Index {
  const index = INDEXES.get(taken) ?? { places: new Map(), requests: new Map(), counted: 0, all: 0 };
  INDEXES.set(taken, index);
  for (const entry of taken.counted.slice(index.counted)) notePlace(index, entry);
  for (const entry of taken.all.slice(index.all)) noteRequest(index, entry);
  index.counted = taken.counted.length;
  index.all = taken.all.length;
  return index;
}

function notePlace({ places }: Index, entry: Entry): void {
  const thing = introduces(entry);
  if (thing !== undefined) add(within(places, thing.kind), thing.id, { entry: entry.id, room: entry.room });
}

function noteRequest({ requests }: Index, { id, room, command }: Entry): void {
  add(within(requests, room), command, id);
}

/** The inner map of a key, made where it is not there yet. */
function within<K, L, V>(outer: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const inner = outer.get(key) ?? new Map<L, V>();
  if (inner.size === 0) outer.set(key, inner);
  return inner;
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
