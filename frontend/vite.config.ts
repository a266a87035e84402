import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { budget } from './bundle/budget';
import { inlineScript } from './bundle/inline-script';
import { serviceWorker } from './bundle/service-worker';
import { threeParts } from './bundle/three-parts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Hashed ES modules for the server to serve below /assets/; `manifest.json` tells it which entry became which file.
export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: false,
  plugins: [
    threeParts(),
    serviceWorker(here('offline/visit-worker.ts'), 'visit-worker.js'),
    inlineScript(here('.'), 'visit/ahead.ts'),
    budget([
      { name: 'the element', most: 60_000, has: (file) => /^(tour-viewer|decoder)\b.*\.js$/.test(file) },
      {
        name: 'the element with Three.js',
        most: 145_000,
        has: (file) => /^(tour-viewer|three-painter|decoder)\b.*\.js$/.test(file),
      },
      {
        name: 'the rest of the visit page',
        most: 50_000,
        has: (file) => /^(visit|ahead)-(?!worker).*\.(js|css)$/.test(file),
      },
    ]),
  ],
  build: {
    outDir: here('../target/classes/META-INF/resources/assets'),
    emptyOutDir: true,
    assetsDir: '',
    manifest: 'manifest.json',
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false },
    // Three.js is one module, loaded with the first headset
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // Else a name that two entries share would be a file of its own
      optimization: { inlineConst: { mode: 'all' } },
      input: [
        here('visit/visit.ts'),
        here('kiosk/kiosk.ts'),
        here('embed/visit-frame.ts'),
        here('embed/demo.ts'),
        here('offline/not-kept.ts'),
        here('account/passkey.ts'),
        here('upload/upload-field.ts'),
        here('typing/typed-texts.ts'),
        here('tour-viewer/tour-viewer.ts'),
        here('styles/public.css'),
        here('styles/visit-page.css'),
        here('styles/kiosk.css'),
        here('styles/portal.css'),
      ],
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
        // What the element shares with what it loads later stays in its file, instead of in one more that it would wait for
        codeSplitting: {
          groups: [
            {
              name: 'tour-viewer',
              test: /\/(tour-viewer\/(tour-viewer|geometry\/(angles|faces|limits|projection)|tiles\/(pyramid|selection))\.ts|lit-html\/(development\/)?lit-html\.js)/,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    // As a browser gets it: Node's own neither remembers uploads nor takes a browser's files
    alias: { 'tus-js-client': 'tus-js-client/lib.esm/browser/index.js' },
    include: [
      'tour-viewer/**/*.test.ts',
      'visit/**/*.test.ts',
      'kiosk/**/*.test.ts',
      'account/**/*.test.ts',
      'upload/**/*.test.ts',
      'typing/**/*.test.ts',
      'embed/**/*.test.ts',
      'offline/**/*.test.ts',
    ],
  },
});
