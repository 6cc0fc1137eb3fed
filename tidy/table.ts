/** What a chapter may reach for: other chapters, packages from npm, and whether Node's own modules. */
export interface Allowance {
  readonly chapters: readonly string[];
  readonly packages: readonly string[];
  readonly node: 'yes' | 'no' | 'types';
}

const CORE = ['terms', 'parties', 'text'] as const;

/**
 * Who may import whom: the table of the design's `house.md`, as far as its chapters stand today. A chapter is
 * reached through its `index.ts` alone. The tests of a chapter may also reach for Node, fast-check and what their
 * chapter's tests name in `TESTS`.
 */
export const TABLE: Readonly<Record<string, Allowance>> = {
  terms: { chapters: [], packages: ['zod'], node: 'no' },
  parties: { chapters: ['terms'], packages: ['zod'], node: 'no' },
  text: { chapters: ['terms', 'parties'], packages: ['zod'], node: 'no' },
  readers: {
    chapters: CORE,
    packages: ['fflate', 'linkedom', 'markdown-it', 'parse5', 'saxes', 'unpdf'],
    node: 'no',
  },
  formats: { chapters: CORE, packages: ['docx', 'fflate'], node: 'no' },
  pdf: { chapters: [...CORE, 'formats'], packages: ['@myriaddreamin/typst-ts-node-compiler'], node: 'yes' },
  cases: { chapters: [...CORE, 'readers'], packages: ['yaml', 'zod'], node: 'yes' },
  contract: { chapters: CORE, packages: ['zod'], node: 'no' },
  server: {
    chapters: [...CORE, 'contract', 'formats', 'pdf', 'readers', 'cases'],
    packages: ['fastify', 'fastify-type-provider-zod', '@fastify/swagger', 'zod'],
    node: 'yes',
  },
  cli: { chapters: [...CORE, 'contract', 'readers', 'formats', 'pdf', 'cases'], packages: ['yaml'], node: 'yes' },
  web: {
    chapters: [...CORE, 'contract', 'readers', 'formats', 'cases'],
    packages: ['svelte', '@sveltejs/kit', '@sveltejs/adapter-node', 'vite', '@fontsource/source-serif-4'],
    node: 'types',
  },
  'web-build': { chapters: ['cases'], packages: ['vite', '@sveltejs/kit', '@sveltejs/adapter-node'], node: 'yes' },
  main: { chapters: [...CORE, 'cases', 'cli', 'server'], packages: [], node: 'yes' },
  bench: { chapters: [...CORE, 'cases', 'readers', 'formats'], packages: ['yaml'], node: 'yes' },
  test: { chapters: [...CORE, 'cases', 'contract', 'readers', 'formats', 'pdf'], packages: [], node: 'yes' },
  tidy: { chapters: [], packages: ['typescript'], node: 'yes' },
  bin: { chapters: [], packages: [], node: 'yes' },
};

/** What the tests of any chapter may reach for besides; `bench` holds the generator with exact truth. */
export const TESTS: Allowance = {
  chapters: ['terms', 'bench'],
  packages: ['fast-check', 'yaml', 'fflate', 'playwright-core', '@axe-core/playwright', '@sparticuz/chromium'],
  node: 'yes',
};

/** Chapters with a face: all others are single files or shells that nobody imports. */
export const FACES: Readonly<Record<string, string>> = {
  terms: 'src/agreement/terms/index.ts',
  parties: 'src/agreement/parties/index.ts',
  text: 'src/agreement/text/index.ts',
  readers: 'src/readers/index.ts',
  formats: 'src/formats/index.ts',
  pdf: 'src/formats/pdf/index.ts',
  cases: 'src/cases/index.ts',
  contract: 'src/contract.ts',
  server: 'src/server/index.ts',
  cli: 'src/cli/index.ts',
};

/** Chapters that also run in a browser: nothing of Node may be reached from their faces. */
export const IN_BROWSER = ['terms', 'parties', 'text', 'readers', 'formats', 'cases', 'contract'] as const;

/** Chapters that wire the others together; they alone may go past a face, to open what the others are handed. */
export const WIRING: readonly string[] = ['main', 'web-build'];

/** Names the chapter of a file, or nothing where the table has no place for it. */
export function chapterOf(path: string): string | undefined {
  const core = /^src\/agreement\/([^/]+)\//.exec(path)?.[1];
  if (core !== undefined) return core;
  if (path.startsWith('src/formats/pdf/')) return 'pdf';
  const folder = /^src\/([^/]+)\//.exec(path)?.[1] ?? /^src\/([^/]+)\.ts$/.exec(path)?.[1];
  if (/^web\/[^/]+\.ts$/.test(path)) return 'web-build';
  return folder ?? /^(web|bench|test|tidy|bin)\//.exec(path)?.[1];
}
