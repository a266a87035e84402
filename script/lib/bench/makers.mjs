/** The programs that cut a panorama into tiles, each run as a process of its own from nothing, and what they leave behind. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bytesOf } from './ssim.mjs';

const FACES = ['f', 'r', 'b', 'l', 'u', 'd'];
const GENERATE = fileURLToPath(new URL('node_modules/pannellum/utils/multires/generate.py', import.meta.url));
const OURS = 'org.cites360.panorama.job.LonePyramid';
/** What generate.py of Pannellum 2.5.7 imports: newer Pythons lack the first, newer Pillows the last. */
const PYTHON_NEEDS = 'import distutils.spawn; from PIL import Image; Image.ANTIALIAS';
/** Debian's packages of what the comparison needs beside Java and Node. */
const PACKAGES = {
  time: 'time',
  ffmpeg: 'ffmpeg',
  nona: 'hugin-tools',
  vips: 'libvips-tools',
  python: 'python3-pil python3-distutils',
};

const run = promisify(execFile);

/** Which programs are there: their names, for Python that of the first that can run generate.py. */
export async function findPrograms() {
  const works = (name, ...words) =>
    run(name, words).then(
      () => name,
      () => undefined,
    );
  const python = (await works('/usr/bin/python3', '-c', PYTHON_NEEDS)) ?? (await works('python3', '-c', PYTHON_NEEDS));
  const found = {
    time: await works('time', '-f', '%e', 'true'),
    ffmpeg: await works('ffmpeg', '-version'),
    vips: await works('vips', '--version'),
    python,
  };
  // nona has no option that only tells its version and succeeds.
  found.nona = await works('sh', '-c', 'command -v nona');
  const missing = Object.keys(PACKAGES).filter((name) => !found[name]);
  return { ...found, missing, install: `apt-get install ${missing.map((name) => PACKAGES[name]).join(' ')}` };
}

/** Runs a program; its seconds, the processor's seconds of it and all its children, and the peak MiB of the largest of them. */
async function timed(folder, command, ...words) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.dirname(folder), { recursive: true });
  const report = `${folder}.time`;
  const { stdout } = await run('time', ['-f', '%e %U %S %M', '-o', report, command, ...words], { maxBuffer: 1 << 26 });
  const [seconds, user, system, peak] = (await readFile(report, 'utf8')).trim().split('\n').at(-1).split(' ').map(Number);
  return { seconds, processor: user + system, peak: peak / 1024, output: stdout.trim().split('\n').at(-1) };
}

async function sizeOf(folder, extension, without = '/nothing/') {
  const files = (await readdir(folder, { recursive: true })).filter(
    (name) => name.endsWith(extension) && !name.startsWith(without),
  );
  return { tiles: files.length, bytes: await bytesOf(files.map((name) => path.join(folder, name))) };
}

/** The tiles of each level from the smallest, in one order for every program. */
function levelTiles({ levels }, name) {
  return [...Array(levels).keys()].map((level) => {
    const across = 2 ** level;
    const tiles = [...Array(across ** 2).keys()];
    return FACES.flatMap((face) => tiles.map((tile) => name(level, face, Math.floor(tile / across), tile % across)));
  });
}

function java({ options, classpath }, ...words) {
  return [path.join(process.env.JAVA_HOME, 'bin/java'), ...options, '-cp', classpath, OURS, ...words];
}

/**
 * Our pyramid: as the application makes it, with its store, but without the rest of it.
 *
 * @param how options and classpath of Java
 */
export async function ours(how, picture, folder) {
  const result = await timed(folder, ...java(how, 'make', picture, folder));
  const [, tileSize, count, tiles] = /^(\d+) (\d+) (.*)$/.exec(result.output);
  const shape = { tileSize: Number(tileSize), levels: Number(count), across: 2 ** (count - 1) };
  const levels = levelTiles(shape, (level, face, row, column) => path.join(tiles, `${level}/${face}/${row}-${column}.webp`));
  return { ...result, ...(await sizeOf(tiles, '.webp')), shape, levels };
}

/** The same tiles as they are before they are compressed. */
export async function oursLossless(how, picture, folder, shape) {
  await timed(folder, ...java(how, 'lossless', picture, folder));
  return levelTiles(shape, (level, face, row, column) => path.join(folder, `${level}/${face}/${row}-${column}.ppm`));
}

/** Pannellum's tiles of the same sizes. Its fallback pictures, for browsers without WebGL, are made but not counted. */
export async function generate(python, picture, folder, shape, format) {
  const cube = shape.tileSize * shape.across;
  const words = ['-W', 'ignore', GENERATE, '-s', `${shape.tileSize}`, '-c', `${cube}`, '-o', folder, ...format, picture];
  const extension = format.includes('--png') ? '.png' : '.jpg';
  const result = await timed(folder, python, ...words);
  const levels = levelTiles(shape, (level, face, row, column) =>
    path.join(folder, `${level + 1}/${face}${row}_${column}${extension}`),
  );
  return { ...result, ...(await sizeOf(folder, extension, 'fallback')), levels };
}

/** Tiles of the picture as it is, without a cube: what decoding, halving and compressing alone take. */
export async function dzsave(picture, folder, shape, suffix) {
  const words = ['--tile-size', `${shape.tileSize}`, '--overlap', '0', '--depth', 'onetile', '--suffix', suffix];
  const result = await timed(folder, 'vips', 'dzsave', picture, path.join(folder, 'tiles'), ...words);
  return { ...result, ...(await sizeOf(folder, suffix.replace(/\[.*/, ''))) };
}
