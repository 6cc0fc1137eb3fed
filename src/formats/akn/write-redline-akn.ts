import type { UnitId } from '#agreement/terms';
import type { Draft, Redline } from '#agreement/text';
import { counterpartsOf } from './counterparts.ts';
import { documentXml } from './document.ts';
import { eIdsOf } from './eid.ts';
import { type AknMeta, type Event, expressionOf, metaXml, ORIGINAL } from './meta.ts';
import { type Addresses, modificationsXml } from './modifications.ts';
import { redlinePen } from './redline-pen.ts';
import { type Woven, weave } from './woven.ts';

/** As for one draft; `date` is the later text's, and the earlier one has its own. */
export interface AknRedlineMeta extends AknMeta {
  readonly earlierDate: string;
}

/**
 * Writes two drafts and what changed between them as one Akoma Ntoso document: the later text with `ins` and `del` on
 * its words, the earlier units that went set in where they stood (`status="removed"`), and each change as a
 * `textualMod`. A unit's `wId` is the eId that it had in the earlier text. Read in the accepted view, the file gives
 * the later draft; in the original view, the earlier words in the order of the later text, a split or a merge staying
 * as the later text has it. Where either draft is a paraphrase, no edits of words are shown.
 */
export function writeRedlineAkn(earlier: Draft, later: Draft, redline: Redline, meta: AknRedlineMeta): string {
  const woven = weave(earlier, later, redline);
  const addresses = addressesOf(earlier, later, woven, meta);
  const same = counterpartsOf(redline, earlier);
  const wIds = new Map([...same].map(([id, unit]) => [id, addresses.earlier.get(unit.id) ?? '']));
  const pen = redlinePen(redline, woven, same, { eIds: addresses.later, wIds });
  const analysis = modificationsXml(redline, addresses);
  return documentXml(
    woven.units,
    metaXml(later, meta, eventsOf(later, meta, addresses.earlierExpression), analysis),
    pen,
  );
}

/** The later text's eIds are those that it has by itself; a unit that went keeps its own, or one beside it. */
function addressesOf(earlier: Draft, later: Draft, woven: Woven, meta: AknRedlineMeta): Addresses {
  const before = eIdsOf(earlier.units);
  const here = new Map<UnitId, string>(eIdsOf(later.units));
  const used = new Set(here.values());
  const gone = new Map<UnitId, string>();
  for (const [id, earlierId] of woven.gone) {
    let eId = before.get(earlierId) ?? earlierId;
    while (used.has(eId)) eId = `${eId}-removed`;
    used.add(eId);
    here.set(id, eId);
    gone.set(earlierId, eId);
  }
  return {
    earlier: before,
    gone,
    later: here,
    earlierExpression: expressionOf(meta.work, earlier.lang, meta.earlierDate, earlierVersionOf(meta)),
  };
}

/** Two texts of one day, as files of one's own are, must not share an address. */
function earlierVersionOf({ earlierDate, date }: AknRedlineMeta): string {
  return earlierDate === date ? ORIGINAL : earlierDate;
}

function eventsOf(later: Draft, meta: AknRedlineMeta, earlierExpression: string): readonly Event[] {
  const href = expressionOf(meta.work, later.lang, meta.earlierDate, meta.date);
  return [
    {
      date: meta.earlierDate,
      type: 'generation',
      reference: { eId: 'original', name: 'original', href: earlierExpression, showAs: 'the earlier draft' },
    },
    {
      date: meta.date,
      type: 'amendment',
      reference: { eId: 'later', name: 'passiveRef', href, showAs: 'the later draft' },
    },
  ];
}
