/** Pages of the other viewers, each as its own documentation shows it, all with the same picture, view and size. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const modules = path.join(here, 'node_modules');

/** Horizontal angle to vertical, in degrees, of a view of a width and a height. */
function vertical(fov, { width, height }) {
  return (2 * Math.atan((Math.tan((fov * Math.PI) / 360) * height) / width) * 180) / Math.PI;
}

const page = (box, head, body) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>bench</title>
<style>body{margin:0;background:#888}#view{position:absolute;left:${box.x}px;top:${box.y}px;width:${box.width}px;height:${box.height}px}</style>
${head}</head><body><div id="view"></div>${body}</body></html>`;

/**
 * Writes a page for each viewer into a folder.
 *
 * @param pyramid tileSize and faceSizes of the picture
 * @param view yaw, pitch, fov in degrees
 * @param box x, y, width, height of the picture in CSS pixels
 * @returns the viewers' names and their pages
 */
export async function writePeers(folder, pyramid, view, box) {
  await mkdir(folder, { recursive: true });
  const { tileSize, faceSizes } = pyramid;
  const radians = (degrees) => (degrees * Math.PI) / 180;
  const top = faceSizes.at(-1);

  await copyFile(path.join(modules, 'marzipano/dist/marzipano.js'), path.join(folder, 'marzipano.js'));
  await minify(path.join(folder, 'marzipano.js'));
  const marzipano = `<script>
  const viewer = new Marzipano.Viewer(document.getElementById('view'), { controls: { mouseViewMode: 'drag' } });
  const geometry = new Marzipano.CubeGeometry(${JSON.stringify(faceSizes.map((size) => ({ tileSize, size })))});
  const source = new Marzipano.ImageUrlSource((tile) => ({ url: \`/tiles/cube/\${tile.z + 1}/\${tile.face}/\${tile.y}-\${tile.x}.jpg\` }));
  const limiter = Marzipano.RectilinearView.limit.traditional(${top}, ${radians(120)});
  const view = new Marzipano.RectilinearView({ yaw: ${radians(view.yaw)}, pitch: ${radians(-view.pitch)}, fov: ${radians(vertical(view.fov, box))} }, limiter);
  viewer.createScene({ source, geometry, view, pinFirstLevel: true }).switchTo({ transitionDuration: 0 });
  </script>`;
  await writeFile(path.join(folder, 'marzipano.html'), page(box, '<script src="/peers/marzipano.js"></script>', marzipano));

  await copyFile(path.join(modules, 'pannellum/build/pannellum.js'), path.join(folder, 'pannellum.js'));
  await copyFile(path.join(modules, 'pannellum/build/pannellum.css'), path.join(folder, 'pannellum.css'));
  const pannellum = `<script>
  pannellum.viewer('view', { type: 'multires', autoLoad: true, showControls: false, hfov: ${view.fov}, yaw: ${view.yaw}, pitch: ${view.pitch},
    multiRes: { basePath: '/tiles/cube', path: '/%l/%s/%y-%x', extension: 'jpg', tileResolution: ${tileSize}, maxLevel: ${faceSizes.length}, cubeResolution: ${top} } });
  </script>`;
  const pannellumHead = '<link rel="stylesheet" href="/peers/pannellum.css"><script src="/peers/pannellum.js"></script>';
  await writeFile(path.join(folder, 'pannellum.html'), page(box, pannellumHead, pannellum));

  await bundlePhotoSphereViewer(folder);
  const psv = (kind) =>
    page(
      box,
      '<link rel="stylesheet" href="/peers/psv.css">',
      `<script>window.bench = ${JSON.stringify({ kind, tileSize, faceSizes, view, vertical: vertical(view.fov, box) })}</script><script src="/peers/psv-${kind}.js"></script>`,
    );
  await writeFile(path.join(folder, 'psv-cube.html'), psv('cube'));
  await writeFile(path.join(folder, 'psv-sphere.html'), psv('sphere'));
  return {
    Marzipano: '/peers/marzipano.html',
    Pannellum: '/peers/pannellum.html',
    'Photo Sphere Viewer (cube)': '/peers/psv-cube.html',
    'Photo Sphere Viewer (sphere)': '/peers/psv-sphere.html',
  };
}

async function minify(file) {
  await esbuild.build({ entryPoints: [file], outfile: file, allowOverwrite: true, minify: true, logLevel: 'error' });
}

async function bundlePhotoSphereViewer(folder) {
  for (const kind of ['cube', 'sphere']) {
    await esbuild.build({
      entryPoints: [path.join(here, `psv-${kind}.mjs`)],
      outfile: path.join(folder, `psv-${kind}.js`),
      bundle: true,
      minify: true,
      format: 'iife',
      logLevel: 'error',
    });
  }
  await copyFile(path.join(modules, '@photo-sphere-viewer/core/index.css'), path.join(folder, 'psv.css'));
}
