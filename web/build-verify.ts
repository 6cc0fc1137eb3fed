import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * `npm run build:verify`: makes `web/static/verify.html`, one file that needs no other and asks nothing of anybody. Its
 * policy allows its own style and script, by their hashes, and nothing else.
 */
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const read = (path: string) => readFile(here(path), 'utf8');

const script = (await bundled()).replaceAll('</script', '<\\/script');
const style = `${await read('src/lib/style/tokens.css')}${await read('../src/verifier/style.css')}`;
const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
const page = (await read('../src/verifier/page.html'))
  .replace('POLICY', () => policy)
  .replace('/* STYLE */', () => style)
  .replace('/* SCRIPT */', () => script);
await mkdir(here('static'), { recursive: true });
await writeFile(here('static/verify.html'), page);

/** The script as one piece. Chapters that it does not use leave nothing behind. */
async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    root: here('..'),
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: here('../src/verifier/main.ts'), formats: ['iife'], name: 'verifier' },
      rolldownOptions: { treeshake: { moduleSideEffects: (id) => id.includes('/src/verifier/') } },
    },
  });
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []));
  const [chunk, ...others] = outputs;
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error('the verifier is not of one piece');
  return chunk.code;
}

function hashOf(words: string): string {
  return `'sha256-${createHash('sha256').update(words).digest('base64')}'`;
}
