import { fileURLToPath } from 'node:url';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { handedInDev } from './handed-in-dev.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // Named here too: the build reads this file again in workers that know no root but the working folder.
  root: here('.'),
  resolve: {
    // The chapters of src/, by the names that package.json gives them there.
    alias: [
      {
        find: /^#agreement\/(command|decide|entry|evolve|reading|things)$/,
        replacement: here('../src/agreement/$1.ts'),
      },
      { find: /^#agreement\/(.+)$/, replacement: here('../src/agreement/$1/index.ts') },
      { find: /^#(readers|formats)$/, replacement: here('../src/$1/index.ts') },
      { find: '#contract', replacement: here('../src/contract.ts') },
      { find: '#cases', replacement: here('../src/cases/index.ts') },
    ],
  },
  // No file is inlined: the pages' policy lets them load from this program alone.
  // The reader of PDF is one large part, fetched only when a PDF is read.
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  worker: { format: 'es' },
  plugins: [
    sveltekit({
      adapter: { ...adapter({ out: here('build'), precompress: true }), emulate: handedInDev },
      // The server has asked already where a form comes from, before the screens are handed the request; it alone knows
      // under which scheme and names it is reached.
      csrf: { trustedOrigins: ['*'] },
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one style attribute that SvelteKit itself sets: on the line that says aloud which page was opened.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'font-src': ['self'],
          'img-src': ['self', 'data:'],
          'connect-src': ['self'],
          'worker-src': ['self'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
});
