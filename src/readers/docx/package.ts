import { ok, type Result, refuse } from '#agreement/terms';
import { elementBudget, elements, parseXml, type XmlElement } from '../xml.ts';
import { openZip, type Zip } from '../zip.ts';
import { canonical } from './namespaces.ts';

/** The parts of a Word file that are read, as XML with canonical names. */
export interface DocxPackage {
  readonly document: XmlElement;
  readonly styles?: XmlElement;
  readonly numbering?: XmlElement;
  readonly settings?: XmlElement;
  readonly footnotes?: XmlElement;
  readonly endnotes?: XmlElement;
  readonly comments?: XmlElement;
  /** Running heads and feet, with what each is called in a sentence. */
  readonly runningHeads: readonly { readonly what: string; readonly part: XmlElement }[];
  /** Where the document's links point, by relationship id. */
  readonly links: ReadonlyMap<string, string>;
  /** Parts of other programs' data; our own stands among them. */
  readonly custom: readonly XmlElement[];
}

/** Opens a Word file. Refuses in words what is no Word file, and what `openZip` and `parseXml` refuse. */
export function openPackage(bytes: Uint8Array): Result<DocxPackage> {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return refuse(
      'docx-encrypted',
      'The file is encrypted, or it is an old .doc. Open it in Word, take the password away and save it as .docx.',
    );
  if (!startsWith(bytes, [0x50, 0x4b]))
    return refuse('docx-not-word', 'The file is no .docx: it does not begin as one. Save it as .docx and try again.');
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  const parts = partsOf(zip.value);
  const roots = parts.relations('');
  if (!roots.ok) return roots;
  const main = roots.value.find((r) => r.type === 'officeDocument');
  if (main === undefined)
    return refuse('docx-not-word', 'The archive holds no Word document. Save it as .docx and try again.');
  const document = parts.xml(main.target);
  if (!document.ok) return document;
  if (document.value?.name !== 'w:document')
    return refuse(
      'docx-not-word',
      `The file is not a text document: its main part is ${document.value === undefined ? 'missing' : `<${document.value.name}>`}. Save it as .docx and try again.`,
    );
  return withParts(parts, main.target, document.value);
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, i) => bytes[i] === byte);
}

/** Some two thousand pages. The tree of a part takes up to a hundred times its size in memory. */
const LARGEST_XML = 16 * 2 ** 20;

interface Relation {
  readonly id: string;
  /** The last word of the type's address; the words before it differ between transitional and strict. */
  readonly type: string;
  /** A part's name, or an address outside. */
  readonly target: string;
}

function partsOf(zip: Zip) {
  const budget = elementBudget();
  const xml = (name: string): Result<XmlElement | undefined> => {
    const bytes = zip.read(name, LARGEST_XML);
    if (bytes === undefined) return ok(undefined);
    if (!bytes.ok) return bytes;
    const parsed = parseXml(decode(bytes.value), `The part ${name}`, budget);
    return parsed.ok ? ok(canonical(parsed.value)) : parsed;
  };
  const relations = (part: string): Result<readonly Relation[]> => {
    const slash = part.lastIndexOf('/') + 1;
    const found = xml(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
    if (!found.ok) return found;
    return ok(
      found.value === undefined
        ? []
        : elements(found.value, 'rel:Relationship').map((r) => relationOf(r, part.slice(0, slash))),
    );
  };
  return { xml, relations };
}

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

function relationOf(relation: XmlElement, folder: string): Relation {
  const { Id = '', Type = '', Target = '', TargetMode } = relation.attributes;
  const type = Type.slice(Type.lastIndexOf('/') + 1);
  return { id: Id, type, target: TargetMode === 'External' || type === 'hyperlink' ? Target : resolve(folder, Target) };
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

const RUNNING: Readonly<Record<string, string>> = { header: 'page header', footer: 'page footer' };

function withParts(parts: ReturnType<typeof partsOf>, main: string, document: XmlElement): Result<DocxPackage> {
  const relations = parts.relations(main);
  if (!relations.ok) return relations;
  const read: Record<string, XmlElement> = {};
  const runningHeads: { what: string; part: XmlElement }[] = [];
  const custom: XmlElement[] = [];
  for (const { type, target } of relations.value) {
    if (!/^(?:styles|numbering|settings|footnotes|endnotes|comments|header|footer|customXml)$/.test(type)) continue;
    const part = parts.xml(target);
    if (!part.ok) {
      // Data of other programs may be in any state; it is no reason to refuse the words.
      if (type === 'customXml') continue;
      return part;
    }
    if (part.value === undefined) continue;
    const what = RUNNING[type];
    if (what !== undefined) runningHeads.push({ what, part: part.value });
    else if (type === 'customXml') custom.push(part.value);
    else read[type] = part.value;
  }
  const links = new Map(relations.value.filter((r) => r.type === 'hyperlink').map((r) => [r.id, r.target]));
  return ok({ ...read, document, runningHeads, links, custom });
}
