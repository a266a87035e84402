/**
 * Measures the viewer beside others: the same picture, the same server, the same slow line, a cold cache, medians.
 *
 *   node viewers.mjs --origin <address of the application> --visit <site>/<tour> --furnished <site>/<tour> --picture <file> --work <folder> [--runs 5]
 *     [--networks "4G,slow 4G"] [--devices desktop,phone] [--viewers name,…] [--trace] [--costs]
 *
 * Of the two visits the first shows the picture alone, as the others do; the second has buttons and a plan over it, which cost something at every frame.
 *
 * With --trace each first run is told answer by answer and frame by frame; with --costs, what the main thread does during a second turn.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { measure } from './measure.mjs';
import { NETWORKS, slowLine } from './network.mjs';
import { optionsFrom } from './options.mjs';
import { writePeers } from './peers.mjs';
import { serve } from './server.mjs';
import { makeTiles } from './tiles.mjs';

const OURS = 'Cités 360';
const FURNISHED = `${OURS} with buttons and a plan`;
const DEVICES = {
  desktop: { width: 1366, height: 768, pixelRatio: 1, mobile: false, slowdown: 1 },
  // Every viewer at the pixel ratio to which ours keeps on phones.
  phone: { width: 390, height: 844, pixelRatio: 1.5, mobile: true, slowdown: 4 },
};
const FLAGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--mute-audio'];
const COLUMNS = [
  ['JS kB', 'script', 0],
  ['kB until sharp', 'untilSharp', 0],
  ['tile kB until sharp', 'tilesUntilSharp', 0],
  ['requests', 'requests', 0],
  ['first picture ms', 'first', 0],
  ['sharp ms', 'sharp', 0],
  ['texture MB', 'texture', 1],
  ['draws a frame', 'draws', 0],
  ['idle frames', 'idle', 0],
  ['360° drag: main-thread s', 'turn', 2],
  ['heap MB', 'heap', 1],
  ['detail', 'detail', 2],
];

const GIVEN = { origin: { type: 'string' }, visit: { type: 'string' }, furnished: { type: 'string' }, picture: { type: 'string' }, work: { type: 'string' } };
const options = optionsFrom(
  {
    ...GIVEN,
    runs: { type: 'string', default: '5' },
    networks: { type: 'string', default: '4G,slow 4G' },
    devices: { type: 'string', default: 'desktop,phone' },
    viewers: { type: 'string' },
    trace: { type: 'boolean', default: false },
    costs: { type: 'boolean', default: false },
  },
  Object.keys(GIVEN),
);

const manifest = await (await fetch(`${options.origin}/api/tours/${options.visit}?lang=fr&audience=user`)).json();
const { pyramid, view } = manifest.scenes[0];
const embedded = (visit) => `/embed/${visit}?lang=fr&audience=user`;
const ours = embedded(options.visit);
const tiles = path.join(options.work, 'tiles');
await makeTiles(options.picture, tiles, pyramid.tileSize, pyramid.faceSizes);
const server = await serve(options.work, options.origin);
const line = await slowLine(server.port);
const browser = await chromium.launch({ executablePath: process.env.CITES_BROWSER, args: FLAGS });
const address = (page) => `http://localhost:${line.port}${page}`;

try {
  for (const device of options.devices.split(',')) {
    const box = await pictureBox(DEVICES[device]);
    const peers = await writePeers(path.join(options.work, 'peers'), pyramid, { ...view, fov: box.fov }, box);
    // They are other pages now, under the same addresses
    server.forget();
    const pages = Object.entries({ [OURS]: ours, [FURNISHED]: embedded(options.furnished), ...peers }).filter(
      ([name]) => !options.viewers || options.viewers.split(',').includes(name),
    );
    for (const network of options.networks.split(',')) {
      await compare(device, network, pages, box);
    }
  }
} finally {
  await browser.close();
  line.close();
  server.close();
}

/** Where our page draws the picture, which part of it nothing covers, and how much of the scene it shows. */
async function pictureBox(device) {
  const context = await browser.newContext({
    viewport: { width: device.width, height: device.height },
    deviceScaleFactor: device.pixelRatio,
    isMobile: device.mobile,
    hasTouch: device.mobile,
  });
  const page = await context.newPage();
  await page.goto(address(ours));
  // Once the picture is whole the page has its final layout, and the view what fits into it
  await page.evaluate(
    () =>
      new Promise((done) => {
        const viewer = document.querySelector('tour-viewer');
        const look = () => (viewer.figures?.draws > 0 ? setTimeout(done, 1000) : setTimeout(look, 100));
        look();
      }),
  );
  const found = await page.evaluate(() => {
    const viewer = document.querySelector('tour-viewer');
    const { x, y, width, height } = viewer.shadowRoot.querySelector('.surface').getBoundingClientRect();
    return { x, y, width, height, fov: viewer.view.fov };
  });
  await context.close();
  const shown = Math.min(found.height, device.height - found.y);
  // The middle, free of our buttons, titles and captions.
  const clear = { x: found.x + found.width * 0.2, y: found.y + shown * 0.25, width: found.width * 0.6, height: shown * 0.4 };
  return { ...found, clear };
}

async function compare(device, network, pages, box) {
  const results = new Map(pages.map(([name]) => [name, []]));
  line.set(NETWORKS.unthrottled);
  for (const [, page] of pages) {
    // Fills the server's own store, so that no run waits for the application.
    await measure(browser, DEVICES[device], address(page), box, server.log, box.fov, { warm: true });
  }
  line.set(NETWORKS[network]);
  for (let run = 0; run < Number(options.runs); run++) {
    for (const [name, page] of pages) {
      const costs = options.costs && run === 0;
      results.get(name).push(await measure(browser, DEVICES[device], address(page), box, server.log, box.fov, { costs }));
      process.stderr.write('.');
    }
  }
  process.stderr.write('\n');
  if (options.trace) {
    for (const [name, [{ trace }]] of results) {
      console.log(`\n${name}`);
      trace.forEach(({ at, what }) => console.log(`${at.toFixed(0).padStart(6)} ms  ${what}`));
    }
  }
  if (options.costs) {
    for (const [name, [{ costs }]] of results) {
      console.log(`\n${name}`);
      costs.forEach(({ what, milliseconds, times }) => console.log(`${milliseconds.toFixed(1).padStart(8)} ms ${String(times).padStart(6)} × ${what}`));
    }
  }
  const { width, height } = DEVICES[device];
  const { mbits, roundTrip } = NETWORKS[network];
  console.log(`\n${device} ${width}×${height}, ${network} (${mbits} Mb/s, ${roundTrip} ms), medians of ${options.runs}\n`);
  console.log(`| | ${COLUMNS.map(([title]) => title).join(' | ')} |`);
  console.log(`|---|${COLUMNS.map(() => '--:').join('|')}|`);
  for (const [name, runs] of results) {
    console.log(`| ${name} | ${COLUMNS.map(([, key, digits]) => median(runs.map((run) => run[key])).toFixed(digits)).join(' | ')} |`);
    await mkdir(path.join(options.work, 'seen'), { recursive: true });
    await writeFile(path.join(options.work, 'seen', `${device}-${name}.png`.replaceAll(/[ ()]/g, '-')), runs[0].picture);
  }
}

function median(values) {
  const sorted = values.map((value) => value ?? Number.NaN).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
