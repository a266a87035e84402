import { build, type Plugin } from 'vite';

/**
 * Builds a script that the server writes into its pages: one file without imports, which needs no request of its own. Its name in the
 * manifest is its path, as for every entry.
 */
export function inlineScript(root: string, entry: string): Plugin {
  return {
    name: 'inline-script',
    apply: 'build',
    async generateBundle() {
      const built = await build({
        root,
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        build: {
          write: false,
          target: 'es2022',
          lib: { entry, formats: ['iife'], name: 'ahead' },
        },
      });
      const [output] = [built].flat();
      const chunk = output && 'output' in output ? output.output[0] : undefined;
      if (chunk?.type !== 'chunk') {
        this.error(`nothing was built for ${entry}`);
      }
      if (/<\/script|<!--/i.test(chunk.code)) {
        this.error(`${entry} holds what would end a script element`);
      }
      this.emitFile({
        type: 'asset',
        name: `${chunk.name}.js`,
        originalFileName: entry,
        source: chunk.code.trim(),
      });
    },
  };
}
