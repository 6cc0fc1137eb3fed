import type { FastifyReply } from 'fastify';
import type { Matter } from '#cases';
import type { Export } from '#contract';
import { REDLINE_FILES } from '#formats';
import { type Comparison, writeExport } from './exports.ts';
import { refuseWith } from './problems.ts';

/** Answers with a redline as a file of that kind, to be kept; or with what its writer refused, as a problem. */
export function sendFile(reply: FastifyReply, format: Export, comparison: Comparison): FastifyReply {
  const written = writeExport(format, comparison);
  if (!written.ok) return refuseWith(reply, written.refusal);
  const { media, ending } = REDLINE_FILES[format];
  return reply
    .header('content-disposition', `attachment; filename="${comparison.name}.${ending}"`)
    .type(media)
    .send(Buffer.from(written.value));
}

/** Answers with the matter of a source: bytes of whatever kind, which no browser may take for a page. */
export function sendMatter(reply: FastifyReply, { source, bytes }: Matter): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename="${fileName(source)}.bin"`)
    .type('application/octet-stream')
    .send(Buffer.from(bytes));
}

/** Today, by the clock of this computer, as YYYY-MM-DD. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** A name for a file that every system takes: small letters, digits and hyphens, and not many. */
export function fileName(...words: readonly string[]): string {
  const name = words
    .join('-to-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 120)
    .replace(/^-|-$/g, '');
  return name === '' ? 'redline' : name;
}
