import type { Draft } from '#agreement/text';
import { documentXml } from './document.ts';
import { eIdsOf } from './eid.ts';
import { type AknMeta, expressionOf, metaXml } from './meta.ts';
import { plainPen } from './pen.ts';

/**
 * Writes a draft as an Akoma Ntoso 3.0 document. Every unit has an `eId` by the naming convention, a `wId` and a
 * `GUID`, which is our own id; brackets, alternatives and placeholders stand as text in the notation. What Akoma
 * Ntoso has no place for is in attributes of our own namespace, so that reading the file gives the draft back.
 */
export function writeAkn(draft: Draft, meta: AknMeta): string {
  const generation = {
    date: meta.date,
    type: 'generation',
    reference: {
      eId: 'original',
      name: 'original',
      href: expressionOf(meta.work, draft.lang, meta.date, meta.date),
      showAs: draft.title ?? meta.work,
    },
  } as const;
  return documentXml(draft.units, metaXml(draft, meta, [generation], ''), plainPen(eIdsOf(draft.units)));
}
