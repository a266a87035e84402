/** How like tiles are to what they were before they were compressed. */
import { execFile } from 'node:child_process';
import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';

/** Between these lies what is like WebP at 85. */
const QUALITIES = [40, 98];

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

/** The highest JPEG quality at which tiles are not more like their lossless ones than wanted, in the coding that Pillow uses as well. */
export async function equalQuality(lossless, wanted, work) {
  let [fits, exceeds] = QUALITIES;
  while (exceeds - fits > 1) {
    const quality = Math.floor((fits + exceeds) / 2);
    const folder = path.join(work, 'trial');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const files = lossless.map((file, i) => path.join(folder, `${i}.jpg`));
    for (const [i, file] of files.entries()) {
      await sharp(lossless[i]).removeAlpha().jpeg({ quality, chromaSubsampling: '4:2:0', optimiseCoding: false }).toFile(file);
    }
    if ((await ssim(files, lossless, work)) > wanted) {
      exceeds = quality;
    } else {
      fits = quality;
    }
  }
  return fits;
}
