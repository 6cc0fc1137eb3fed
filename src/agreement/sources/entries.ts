import { z } from 'zod';
import { type BlobId, type EntryOf, idSchema, type SourceId } from '#agreement/terms';
import { RELIABILITIES } from './source.ts';

const words = z.string().min(1).max(20_000);
/** Characters of a source's text: a book of a thousand pages. */
const LONGEST_TEXT = 2_000_000;

/** What was read, and from where. */
export const sourcesEntries = {
  SourceCaptured: z.strictObject({
    id: idSchema<SourceId>(),
    publisher: words,
    date: words,
    reliability: z.enum(RELIABILITIES),
    reliabilityReason: words.exactOptional(),
    about: words,
    address: words.exactOptional(),
    lang: words.exactOptional(),
    relays: z.array(words).exactOptional(),
    text: z.string().min(1).max(LONGEST_TEXT).exactOptional(),
    blob: idSchema<BlobId>().exactOptional(),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .exactOptional(),
  }),
} as const;

/** One of the entries of this chapter. */
export type SourcesEntry = EntryOf<typeof sourcesEntries>;
