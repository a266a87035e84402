/**
 * Our pyramids beside those of Pannellum's generate.py, and beside libvips cutting the picture without projecting it: the same
 * picture, tiles of the same size, each program in a process of its own, bytes at equal structural similarity.
 *
 *   node pyramids.mjs --java-options <as script/server has them> --classpath <of the tests> --work <folder> [--runs 3] <picture>…
 */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dzsave, findPrograms, generate, ours, oursLossless } from './makers.mjs';
import { bytesOf, equalJpeg, ssim } from './ssim.mjs';

/** generate.py's own JPEG quality. */
const USUAL = 75;
/** What our goals are: of generate.py's time and bytes, and in MiB. */
const GOALS = { time: 0.5, memory: 1024, bytes: 0.8 };

const { values: options, positionals: pictures } = parseArgs({
  allowPositionals: true,
  options: {
    'java-options': { type: 'string' },
    classpath: { type: 'string' },
    work: { type: 'string' },
    runs: { type: 'string', default: '3' },
  },
});
const how = { options: options['java-options'].trim().split(/\s+/), classpath: options.classpath };
const programs = await findPrograms();
if (programs.missing.length) {
  console.error(`✗ Left out, for ${programs.missing.join(', ')} cannot be used here.\n  Debian: ${programs.install}`);
}
if (!programs.time) {
  process.exit(1);
}
console.log(`\nOurs and generate.py by turns, medians of ${options.runs}, the highest peak`);
console.log('\n| picture | by | seconds | processor s | peak MiB | tiles | kB | SSIM |');
console.log('|---|---|--:|--:|--:|--:|--:|--:|');
/** The largest level, and the smaller ones: `WebPCodec`. */
const OURS = 'Cités 360, WebP 85 and 80';
const verdicts = [];
const likeness = [];
for (const picture of pictures) {
  await compare(path.resolve(picture));
}
if (likeness.length) {
  console.log('\nOurs beside the JPEG of generate.py that is as like the tiles before they were compressed, level by level\n');
  console.log('| picture | face | kB | SSIM | JPEG | kB | share |');
  console.log(['|---|--:|--:|--:|--:|--:|--:|', ...likeness].join('\n'));
}
console.log(['', ...verdicts].join('\n'));

async function compare(picture) {
  const name = path.basename(picture);
  const work = path.join(options.work, 'comparison');
  const at = (folder) => path.join(work, folder);
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  try {
    const own = await ours(how, picture, at('ours'));
    if (programs.ffmpeg) {
      own.likes = await likes(own.levels, await oursLossless(how, picture, at('lossless'), own.shape), work);
      own.like = own.likes.at(-1);
      await rm(at('lossless'), { recursive: true });
    }
    if (programs.python && programs.nona) {
      await beside(name, picture, own, work, at);
    } else {
      row(name, OURS, own);
    }
    if (programs.vips) {
      row(name, 'vips dzsave, WebP 85', await dzsave(picture, at('floor-webp'), own.shape, '.webp[Q=85,strip]'));
      row(name, 'vips dzsave, JPEG 75', await dzsave(picture, at('floor-jpeg'), own.shape, '.jpg[Q=75,strip]'));
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The likeness of each level. */
async function likes(levels, references, work) {
  const found = [];
  for (const [level, tiles] of levels.entries()) {
    found.push(await ssim(tiles, references[level], work));
  }
  return found;
}

/** Ours, and generate.py at the quality whose largest level is like ours, then at its own. */
async function beside(name, picture, own, work, at) {
  const theirs = (folder, ...format) => generate(programs.python, picture, at(folder), own.shape, format);
  const lossless = programs.ffmpeg && (await theirs('png', '--png')).levels;
  const equal = lossless && (await besideJpeg(name, own, lossless, work));
  const quality = equal?.quality ?? USUAL;
  const others = [await theirs('equal', '-q', `${quality}`)];
  const owns = [own];
  while (others.length < Number(options.runs)) {
    owns.push(await ours(how, picture, at('ours')));
    others.push(await theirs('equal', '-q', `${quality}`));
  }
  const other = typical(others);
  const mine = typical(owns);
  row(name, OURS, mine);
  if (lossless) {
    other.like = await ssim(other.levels.at(-1), lossless.at(-1), work);
    row(name, `generate.py, JPEG ${quality}`, other);
    const usual = await theirs('usual');
    usual.like = await ssim(usual.levels.at(-1), lossless.at(-1), work);
    row(name, `generate.py, JPEG ${USUAL} (its default)`, usual);
  } else {
    row(name, `generate.py, JPEG ${USUAL} (its default)`, other);
  }
  judge(name, mine, other, equal?.share);
}

/** Our levels beside JPEG that is as like: our share of its bytes, and its quality in the largest level. */
async function besideJpeg(name, own, lossless, work) {
  let [bytes, theirBytes, quality] = [0, 0, 0];
  for (const [level, tiles] of own.levels.entries()) {
    const mine = await bytesOf(tiles);
    const jpeg = await equalJpeg(lossless[level], own.likes[level], work);
    const face = own.shape.tileSize * 2 ** level;
    const theirs = jpeg ? [jpeg.quality, kB(jpeg.bytes), (mine / jpeg.bytes).toFixed(2)] : ['–', '–', '–'];
    likeness.push(`| ${name} | ${[face, kB(mine), own.likes[level].toFixed(4), ...theirs].join(' | ')} |`);
    if (!jpeg) {
      continue;
    }
    bytes += mine;
    theirBytes += jpeg.bytes;
    quality = jpeg.quality;
  }
  return { share: bytes / theirBytes, quality: quality || USUAL };
}

/** The medians of several runs, and the highest peak of them. */
function typical(runs) {
  const median = (key) => runs.map((run) => run[key]).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
  return {
    ...runs[0],
    seconds: median('seconds'),
    processor: median('processor'),
    peak: Math.max(...runs.map((run) => run.peak)),
  };
}

function judge(name, own, other, share) {
  const kept = (value, most) => `${value.toFixed(2)} (at most ${most}: ${value <= most ? 'met' : 'not met'})`;
  const bytes = share === undefined ? 'unknown without ffmpeg' : kept(share, GOALS.bytes);
  verdicts.push(
    `- ${name}: of generate.py's seconds ${kept(own.seconds / other.seconds, GOALS.time)}, of its processor seconds ` +
      `${(own.processor / other.processor).toFixed(2)}, of its bytes at equal SSIM ${bytes}; our peak ` +
      `${own.peak.toFixed(0)} MiB (at most ${GOALS.memory}: ${own.peak <= GOALS.memory ? 'met' : 'not met'})`,
  );
}

function row(name, by, { seconds, processor, peak, tiles, bytes, like }) {
  const numbers = [
    seconds.toFixed(1),
    processor.toFixed(1),
    peak.toFixed(0),
    tiles,
    kB(bytes),
    like?.toFixed(4) ?? '–',
  ];
  console.log(`| ${name} | ${by} | ${numbers.join(' | ')} |`);
}

function kB(bytes) {
  return (bytes / 1000).toFixed(0);
}
