/** How like tiles are to what they were before they were compressed. */
import { execFile } from 'node:child_process';
import { mkdir, rm, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';

/** Between these lies what is like our WebP. */
const QUALITIES = [40, 99];

const run = promisify(execFile);

/** As a sequence of numbered frames, which ffmpeg reads in one go. */
async function numbered(files, folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const extension = path.extname(files[0]);
  await Promise.all(files.map((file, i) => symlink(path.resolve(file), path.join(folder, `${i}${extension}`))));
  return path.join(folder, `%d${extension}`);
}

/** The mean structural similarity of luma, by ffmpeg's filter. Both sides are brought to RGB and from there to luma in the same way. */
export async function ssim(tiles, references, work) {
  const sequences = [await numbered(tiles, path.join(work, 'left')), await numbered(references, path.join(work, 'right'))];
  const luma = 'format=rgb24,scale=out_range=full,format=yuv444p';
  const filter = `[0:v]${luma}[left];[1:v]${luma}[right];[left][right]ssim`;
  const inputs = sequences.flatMap((sequence) => ['-i', sequence]);
  const { stderr } = await run('ffmpeg', ['-hide_banner', '-nostats', ...inputs, '-lavfi', filter, '-f', 'null', '-'], {
    maxBuffer: 1 << 26,
  });
  return Number(/SSIM Y:([\d.]+)/.exec(stderr)[1]);
}

/**
 * How many bytes JPEG takes, in the coding that Pillow uses as well, to be as like the lossless tiles as wanted.
 *
 * @returns nothing where no quality is; else `bytes`, between those of the two neighbouring qualities in proportion to their likeness, and `quality`, the lower of the two
 */
export async function equalJpeg(lossless, wanted, work) {
  const trial = async (quality) => {
    const folder = path.join(work, 'trial');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const files = lossless.map((file, i) => path.join(folder, `${i}.jpg`));
    for (const [i, file] of files.entries()) {
      await sharp(lossless[i]).removeAlpha().jpeg({ quality, chromaSubsampling: '4:2:0', optimiseCoding: false }).toFile(file);
    }
    return { quality, like: await ssim(files, lossless, work), bytes: await bytesOf(files) };
  };
  let [fits, exceeds] = [await trial(QUALITIES[0]), await trial(QUALITIES[1])];
  if (fits.like > wanted || exceeds.like <= wanted) {
    return undefined;
  }
  while (exceeds.quality - fits.quality > 1) {
    const between = await trial(Math.floor((fits.quality + exceeds.quality) / 2));
    [fits, exceeds] = between.like > wanted ? [fits, between] : [between, exceeds];
  }
  const part = (wanted - fits.like) / (exceeds.like - fits.like);
  return { quality: fits.quality, bytes: fits.bytes + part * (exceeds.bytes - fits.bytes) };
}

/** The sum of the sizes of files. */
export async function bytesOf(files) {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
