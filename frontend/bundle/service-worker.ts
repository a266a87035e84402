import { build, type Plugin } from 'vite';

/**
 * Builds a service worker beside the rest, as one classic script under a name that stays: a browser looks for a newer one at the
 * same address, and not every browser runs modules there.
 */
export function serviceWorker(entry: string, fileName: string): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    async generateBundle() {
      const built = await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        build: { write: false, target: 'es2022', rolldownOptions: { input: entry, output: { format: 'iife' } } },
      });
      const output = Array.isArray(built) ? built.flatMap((one) => one.output) : 'output' in built ? built.output : [];
      const [script, ...more] = output;
      if (script?.type !== 'chunk' || more.length > 0) {
        this.error(`${fileName} must be one script`);
      }
      this.emitFile({ type: 'asset', fileName, source: script.code });
    },
  };
}
