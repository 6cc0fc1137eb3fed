import { createRequire } from 'node:module';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Draft, flatten, redline } from '../../src/agreement/text/index.ts';
import { align } from '../../src/agreement/text/redline/align.ts';
import { type IdPair, pairsById } from './measure.ts';
import { type Op, project } from './project.ts';
import type { TrueCase } from './truth.ts';

/** Something that compares two drafts: loaded first, so that only the comparison itself is timed. */
export interface Peer {
  readonly name: string;
  readonly load: () => Promise<(truth: TrueCase) => Promise<readonly IdPair[]>>;
}

/**
 * Travaux, and its peers from npm. Peers know no clauses: they are given the whole text, a line or paragraph a clause,
 * and their kept words are projected back on the clauses, the same way for all of them: see `project`.
 */
export const PEERS: readonly Peer[] = [
  {
    name: 'Travaux, whole redline',
    load: async () => async (truth) => pairsById(truth, redline(truth.earlier, truth.later)),
  },
  {
    name: 'Travaux, alignment only',
    load: async () => async (truth) => pairsById(truth, align(flatten(truth.earlier), flatten(truth.later))),
  },
  {
    name: 'jsdiff',
    load: async () => {
      const { diffWords } = await fromNpm<JsDiff>('diff');
      return async (truth) => {
        const parts = diffWords(linesOf(truth.earlier), linesOf(truth.later));
        return project(
          truth,
          parts.map((p): Op => ({ op: p.added ? '+' : p.removed ? '-' : '=', text: p.value })),
        );
      };
    },
  },
  {
    name: 'diff-match-patch',
    load: async () => {
      const { default: dmp } = await fromNpm<DiffMatchPatch>('diff-match-patch');
      return async (truth) => {
        const engine = new dmp.diff_match_patch();
        engine.Diff_Timeout = 0;
        const diffs = engine.diff_main(linesOf(truth.earlier), linesOf(truth.later));
        engine.diff_cleanupSemantic(diffs);
        return project(
          truth,
          diffs.map(([sign, text]): Op => ({ op: sign > 0 ? '+' : sign < 0 ? '-' : '=', text })),
        );
      };
    },
  },
  {
    name: 'html-diff-ts',
    load: async () => {
      // Its ES modules leave out the file endings that Node asks for; its CommonJS ones load.
      const { default: diff } = createRequire(import.meta.url)('html-diff-ts') as HtmlDiff;
      return async (truth) => project(truth, opsOfMarkup(diff(htmlOf(truth.earlier), htmlOf(truth.later)), HTML_MARKS));
    },
  },
  {
    name: 'docxodus',
    load: async () => {
      const { initialize, compareDocuments } = await fromNpm<Docxodus>('docxodus/core');
      await initialize();
      return async (truth) => {
        const compared = await compareDocuments(docxOf(truth.earlier), docxOf(truth.later), { authorName: 'bench' });
        const body = unzipSync(compared)['word/document.xml'];
        if (body === undefined) throw new Error('docxodus wrote no document');
        return project(truth, opsOfMarkup(strFromU8(body), WORD_MARKS));
      };
    },
  },
];

/** What is used of the peers. They are installed in bench/ alone, so that the product's type check does without them. */
interface JsDiff {
  readonly diffWords: (a: string, b: string) => readonly { value: string; added?: boolean; removed?: boolean }[];
}
interface DiffMatchPatch {
  readonly default: {
    readonly diff_match_patch: new () => {
      Diff_Timeout: number;
      diff_main(a: string, b: string): [number, string][];
      diff_cleanupSemantic(diffs: [number, string][]): void;
    };
  };
}
interface HtmlDiff {
  readonly default: (a: string, b: string) => string;
}
interface Docxodus {
  readonly initialize: () => Promise<void>;
  readonly compareDocuments: (a: Uint8Array, b: Uint8Array, options: { authorName: string }) => Promise<Uint8Array>;
}

async function fromNpm<Module>(name: string): Promise<Module> {
  return (await import(name)) as Module;
}

function linesOf(draft: Draft): string {
  return flatten(draft)
    .units.map((u) => u.text)
    .join('\n');
}

function htmlOf(draft: Draft): string {
  return flatten(draft)
    .units.map((u) => `<p>${escaped(u.text)}</p>`)
    .join('');
}

interface Marks {
  readonly inserted: RegExp;
  readonly deleted: RegExp;
}
const HTML_MARKS: Marks = { inserted: /^ins$/, deleted: /^del$/ };
const WORD_MARKS: Marks = { inserted: /^w:(ins|moveTo)$/, deleted: /^w:(del|moveFrom)$/ };

/** Reads the kept, inserted and deleted words off marked-up text: words within such an element are so marked. */
function opsOfMarkup(markup: string, marks: Marks): readonly Op[] {
  const ops: Op[] = [];
  let [inserted, deleted] = [0, 0];
  for (const [, close, name = '', , self, words] of markup.matchAll(/<(\/?)([\w:]+)([^>]*?)(\/?)>|([^<]+)/g)) {
    if (words !== undefined) {
      ops.push({ op: inserted > 0 ? '+' : deleted > 0 ? '-' : '=', text: plain(words) });
      continue;
    }
    if (self) continue;
    const step = close ? -1 : 1;
    if (marks.inserted.test(name)) inserted += step;
    if (marks.deleted.test(name)) deleted += step;
  }
  return ops;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** The smallest Word file that holds the clauses, a paragraph each. */
function docxOf(draft: Draft): Uint8Array {
  const paragraphs = flatten(draft).units.map(
    (u) => `<w:p><w:r><w:t xml:space="preserve">${escaped(u.text)}</w:t></w:r></w:p>`,
  );
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document xmlns:w="${WORD}"><w:body>${paragraphs.join('')}</w:body></w:document>`),
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
