import { ok, type Result, refuse } from '#agreement/terms';

/** What the central directory of a zip archive says of one part. */
export interface CentralEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
}

/** Reads the central directory alone (APPNOTE 4.3.12). Refuses what has none or is cut off, and more parts than `most`. */
export function readDirectory(bytes: Uint8Array, most: number): Result<readonly CentralEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined)
    return refuse(
      'zip-broken',
      'The file is no zip archive, or its end is missing: it is cut off or damaged. Get it again from where it came.',
    );
  const count = view.getUint16(end + 10, true);
  if (count > most || count === 0xffff)
    return refuse('zip-parts', `The archive claims to hold more than ${most} parts; it was not read.`);
  const entries: CentralEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    const found = readEntry(view, at);
    if (found === undefined)
      return refuse(
        'zip-broken',
        `The list of parts is cut off or damaged at part ${i + 1} of ${count}. Get the file again from where it came.`,
      );
    if (!found.entry.name.endsWith('/')) entries.push(found.entry);
    at = found.next;
  }
  return ok(entries);
}

/** The end record stands last, before a comment of up to 65,535 bytes. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

function readEntry(view: DataView, at: number): { entry: CentralEntry; next: number } | undefined {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return undefined;
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > view.byteLength) return undefined;
  const flags = view.getUint16(at + 8, true);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameEnd - at - 46);
  const [size, packed, offset] = withZip64(view, nameEnd, extraEnd, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  return {
    entry: {
      name: new TextDecoder().decode(name),
      encrypted: (flags & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      offset,
    },
    next,
  };
}

type Sizes = readonly [size: number, packed: number, offset: number];

/** Some writers give every size in the extra field of zip64 (id 1), in this order, where the short one is all ones. */
function withZip64(view: DataView, from: number, to: number, sizes: Sizes): Sizes {
  let at = from;
  while (at + 4 <= to && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  const long = (short: number): number => {
    if (short !== 0xffffffff || at + 8 > to) return short;
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  };
  return [long(sizes[0]), long(sizes[1]), long(sizes[2])];
}
