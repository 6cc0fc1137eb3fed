/**
 * What a refusal means to whoever gets it: what he sent is malformed; he must say who he is; he may not; there is no
 * such thing for him; it is too large, or of a kind that is not read here; it cannot be done; he asked too often; what is kept cannot be
 * reached for now; or Travaux has a fault.
 */
export type RefusalKind =
  | 'malformed'
  | 'stranger'
  | 'forbidden'
  | 'absent'
  | 'too-large'
  | 'unreadable-kind'
  | 'undoable'
  | 'too-many'
  | 'trouble'
  | 'fault';

/** The one table of refusals: every code, and its kind. A code never changes; a new one is a line here. */
export const REFUSALS = {
  // who asks, and what for
  request: 'malformed',
  usage: 'malformed',
  media: 'unreadable-kind',
  host: 'forbidden',
  site: 'forbidden',
  'sign-in': 'stranger',
  credentials: 'stranger',
  account: 'undoable',
  'too-many': 'too-many',
  'one-time': 'absent',
  'hat-worn': 'undoable',
  'not-found': 'absent',
  'too-large': 'too-large',
  fault: 'fault',

  // what is told
  form: 'undoable',
  day: 'undoable',
  instant: 'undoable',
  taken: 'undoable',
  'id-taken': 'undoable',
  'id-changed': 'undoable',
  'not-corrected': 'undoable',
  'not-withdrawn': 'undoable',
  'not-the-author': 'forbidden',

  // rooms
  'no-person': 'forbidden',
  'not-a-writer': 'forbidden',
  'not-a-keeper': 'forbidden',
  'room-closed': 'undoable',
  'last-keeper': 'undoable',
  'second-public': 'undoable',
  'not-more-open': 'undoable',
  'two-persons': 'undoable',

  // sources and statements
  quote: 'undoable',
  span: 'undoable',
  'no-text': 'undoable',
  embargoed: 'undoable',
  'off-record': 'undoable',
  unattributed: 'undoable',
  'name-protected': 'undoable',
  'not-in-source': 'undoable',
  jsonl: 'undoable',
  csv: 'undoable',
  endpoint: 'trouble',

  // drafts
  notation: 'undoable',
  'draft-json': 'undoable',
  'draft-unseen': 'undoable',
  crosswalk: 'undoable',

  // assent
  'act-ahead': 'undoable',
  'act-told': 'undoable',
  'never-met': 'undoable',

  // agreements and what happens under them
  agreement: 'undoable',
  entries: 'undoable',

  // money
  posting: 'undoable',
  'not-the-trustee': 'forbidden',
  unbalanced: 'undoable',
  overdraft: 'undoable',
  'above-received': 'undoable',
  'above-tranche': 'undoable',
  'above-cap': 'undoable',
  fund: 'undoable',

  // lines and zones on the ground
  geojson: 'undoable',
  line: 'undoable',
  length: 'undoable',
  where: 'undoable',

  // files that are read
  'file-missing': 'undoable',
  'file-folder': 'undoable',
  'file-size': 'undoable',
  'file-unreadable': 'undoable',
  'path-missing': 'undoable',
  'path-unreadable': 'undoable',
  'empty-file': 'undoable',
  'not-readable': 'undoable',
  'not-text': 'undoable',
  'not-pdf': 'undoable',
  'not-utf8': 'undoable',
  'no-words': 'undoable',
  'too-long': 'undoable',
  encrypted: 'undoable',
  akn: 'undoable',
  json: 'undoable',
  'html-depth': 'undoable',
  'markdown-depth': 'undoable',
  'docx-encrypted': 'undoable',
  'docx-not-word': 'undoable',
  'broken-pdf': 'undoable',
  'pdf-no-text': 'undoable',
  'pdf-pages': 'undoable',
  xml: 'undoable',
  'xml-depth': 'undoable',
  'xml-doctype': 'undoable',
  'xml-encoding': 'undoable',
  'xml-size': 'undoable',
  'broken-zip': 'undoable',
  'zip-bomb': 'undoable',
  'zip-broken': 'undoable',
  'zip-encrypted': 'undoable',
  'zip-method': 'undoable',
  'zip-names': 'undoable',
  'zip-parts': 'undoable',
  'zip-size': 'undoable',

  // files that are written
  pdf: 'undoable',
  write: 'undoable',
  'write-folder': 'undoable',

  // the record
  store: 'trouble',
  'unknown-outcome': 'trouble',
  damaged: 'trouble',
  keys: 'trouble',
  busy: 'trouble',
  'moved-on': 'trouble',
  'unknown-entry': 'trouble',
  unsealable: 'undoable',
  destroyed: 'undoable',
  serve: 'undoable',
  'pages-missing': 'undoable',
  'record-empty': 'undoable',
  'record-missing': 'undoable',
  'several-processes': 'undoable',

  // bundles, receipts and checks
  case: 'undoable',
  bundle: 'undoable',
  'is-a-case': 'undoable',
  'is-a-record': 'undoable',
  'not-a-folder': 'undoable',
  'not-empty': 'undoable',
  'nothing-known': 'undoable',
  'not-verified': 'undoable',
  withheld: 'undoable',
  diverged: 'undoable',
  'destroyed-there': 'undoable',
  receipt: 'undoable',
  'receipt-unused': 'undoable',

  // what a check finds at fault
  gap: 'undoable',
  altered: 'undoable',
  chain: 'undoable',
  head: 'undoable',
  signature: 'undoable',
  tombstone: 'undoable',
  blob: 'undoable',
  'rolled-back': 'undoable',
  unreadable: 'undoable',
} as const satisfies Readonly<Record<string, RefusalKind>>;

/** The stable code of a refusal. */
export type RefusalCode = keyof typeof REFUSALS;
