import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Hashed ES modules for the server to serve below /assets/; `manifest.json` tells it which entry became which file.
export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: false,
  build: {
    outDir: here('../target/classes/META-INF/resources/assets'),
    emptyOutDir: true,
    assetsDir: '',
    manifest: 'manifest.json',
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false },
    // Three.js is one module, loaded after the interface
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: [here('visit/visit.ts'), here('tour-viewer/tour-viewer.ts'), here('styles/public.css'), here('styles/portal.css')],
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
  worker: { format: 'es' },
  test: { include: ['tour-viewer/**/*.test.ts', 'visit/**/*.test.ts'] },
});
