import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

interface Share {
  readonly name: string;
  /** Most bytes, compressed. */
  readonly most: number;
  /** Whether a file of the build belongs to it. */
  readonly has: (file: string) => boolean;
}

const weigh = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length;

/** Keeps what a visitor downloads small: a build that weighs more than allowed fails. */
export function budget(shares: readonly Share[]): Plugin {
  return {
    name: 'budget',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const { name, most, has } of shares) {
          const weights = Object.entries(bundle)
            .filter(([file]) => has(file))
            .map(([file, output]) => ({ file, bytes: weigh(output.type === 'chunk' ? output.code : output.source) }));
          const bytes = weights.reduce((sum, weight) => sum + weight.bytes, 0);
          const parts = weights.map((weight) => `${weight.file} ${weight.bytes}`).join(', ');
          if (weights.length === 0) {
            this.error(`budget: nothing was built for ${name}`);
          } else if (bytes > most) {
            this.error(`budget: ${name} weighs ${bytes} bytes (gzip), ${most} are allowed: ${parts}`);
          }
          this.info(`budget: ${name} weighs ${bytes} of ${most} bytes (gzip): ${parts}`);
        }
      },
    },
  };
}
