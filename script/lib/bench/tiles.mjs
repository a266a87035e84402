/** The same picture for the other viewers: JPEG tiles of a cube in Pannellum's and Marzipano's order, and equirectangular ones. */
import { execFile } from 'node:child_process';
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';

/** Less than is usual (75), and on the smaller levels less like the picture than our WebP, which is to the others' advantage; docs/panoramas.md has the measurement. */
const QUALITY = 72;
/** ffmpeg's names of the faces, in the order front, right, back, left, up, down. */
const FACES = { f: [0, 0], r: [90, 0], b: [180, 0], l: [-90, 0], u: [0, 90], d: [0, -90] };
const EQUIRECTANGULAR_TILE = 512;

const run = promisify(execFile);

/** Makes `cube/<level from 1>/<face>/<row>-<column>.jpg` and `sphere/<level>/<row>-<column>.jpg` in a folder, unless they are there. */
export async function makeTiles(picture, folder, tileSize, faceSizes) {
  if (await stat(path.join(folder, 'done')).catch(() => undefined)) {
    return;
  }
  await mkdir(folder, { recursive: true });
  for (const [face, [yaw, pitch]] of Object.entries(FACES)) {
    const whole = path.join(folder, `${face}.png`);
    const size = faceSizes.at(-1);
    const view = `v360=e:rectilinear:interp=cubic:h_fov=90:v_fov=90:yaw=${yaw}:pitch=${pitch}:w=${size}:h=${size}`;
    await run('ffmpeg', ['-v', 'error', '-y', '-i', picture, '-vf', view, '-frames:v', '1', whole]);
    for (const [level, edge] of faceSizes.entries()) {
      await cut(sharp(whole).resize(edge, edge, { kernel: 'lanczos3' }), edge, edge, tileSize, path.join(folder, `cube/${level + 1}/${face}`));
    }
  }
  const { width } = await sharp(picture, { limitInputPixels: false }).metadata();
  // Photo Sphere Viewer wants powers of two in both directions.
  for (const [level, columns] of [4, 8, 16].entries()) {
    const wide = columns * EQUIRECTANGULAR_TILE;
    if (wide <= width * 1.01) {
      const resized = sharp(picture, { limitInputPixels: false }).resize(wide, wide / 2, { kernel: 'lanczos3', fit: 'fill' });
      await cut(resized, wide, wide / 2, EQUIRECTANGULAR_TILE, path.join(folder, `sphere/${level}`));
    }
  }
  await sharp(picture, { limitInputPixels: false }).resize(1024, 512, { fit: 'fill' }).jpeg({ quality: QUALITY }).toFile(path.join(folder, 'base.jpg'));
  await sharp({ create: { width: 1, height: 1, channels: 3, background: 'black' } }).jpeg().toFile(path.join(folder, 'done'));
}

async function cut(image, width, height, edge, folder) {
  await mkdir(folder, { recursive: true });
  const { data, info } = await image.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  for (let row = 0; row * edge < height; row++) {
    for (let column = 0; column * edge < width; column++) {
      await sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
        .extract({ left: column * edge, top: row * edge, width: edge, height: edge })
        .jpeg({ quality: QUALITY })
        .toFile(path.join(folder, `${row}-${column}.jpg`));
    }
  }
}
