/**
 * Uses the viewer for hours and looks whether anything grows: a random walk on the visit page, or scene after scene on a kiosk.
 *
 *   node soak.mjs --origin <address of the application> --visit <site>/<tour> --kind walk|kiosk --times 10000
 *     [--every 250] [--seed 1] [--device desktop|phone] [--heaps <folder>]
 *
 * With --heaps a snapshot of the heap is kept at each line, for the browser's developer tools to compare.
 * The same seed walks the same way. Prints a line of the table every so many times, and fails when there was an error.
 */
import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { chromium } from 'playwright-core';
import { optionsFrom } from './options.mjs';
import { act, chance } from './walk.mjs';

const FLAGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--mute-audio', '--autoplay-policy=no-user-gesture-required'];
const DEVICES = {
  desktop: { viewport: { width: 1366, height: 768 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true },
};
/** Milliseconds: a machine that sleeps for a while must not end a walk of hours. */
const PATIENCE = 7_200_000;

const GIVEN = { origin: { type: 'string' }, visit: { type: 'string' }, kind: { type: 'string', default: 'walk' }, times: { type: 'string' } };
const options = optionsFrom(
  {
    ...GIVEN,
    every: { type: 'string' },
    seed: { type: 'string', default: '1' },
    device: { type: 'string', default: 'desktop' },
    heaps: { type: 'string' },
  },
  Object.keys(GIVEN),
);
const times = Number(options.times ?? (options.kind === 'kiosk' ? 500 : 10_000));
const every = Number(options.every ?? Math.max(1, Math.round(times / 20)));

const browser = await chromium.launch({ executablePath: process.env.CITES_BROWSER, args: FLAGS });
const context = await browser.newContext({ ...DEVICES[options.device], locale: 'fr' });
const page = await context.newPage();
page.setDefaultTimeout(PATIENCE);
const devtools = await context.newCDPSession(page);
const system = await browser.newBrowserCDPSession();
const errors = [];
page.on('pageerror', (error) => errors.push(String(error)));
page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));

const place = options.kind === 'kiosk' ? 'kiosk' : 'visit';
await page.goto(`${options.origin}/${place}/${options.visit}?lang=fr&audience=user`);
await page.evaluate(() => customElements.whenDefined('tour-viewer').then(() => document.querySelector('tour-viewer').ready).then(() => true));

const random = chance(Number(options.seed));
const scenes = await page.evaluate(async () => (await (await fetch(document.querySelector('tour-viewer').manifest)).json()).scenes.map(({ id }) => id));
const start = Date.now();
console.log(`\n${options.kind}: ${times} ${options.kind === 'kiosk' ? 'scene changes' : 'actions'} on /${place}/${options.visit}, ${options.device}, seed ${options.seed}\n`);
console.log('| times | minutes | JS heap MB | DOM nodes | listeners | textures | tiles | uploads | page MB | graphics MB | errors |');
console.log('|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
await report(0);
for (let time = 1; time <= times; time++) {
  await (options.kind === 'kiosk' ? nextScene(scenes[time % scenes.length]) : act(page, random, scenes));
  if (time % every === 0 || time === times) {
    await report(time);
  }
}
await browser.close();
for (const [error, count] of Object.entries(Object.groupBy(errors, (error) => error)).map(([text, all]) => [text, all.length])) {
  console.log(`\n${count} × ${error}`);
}
process.exit(errors.length > 0 ? 1 : 0);

/** Goes to a scene and waits for its detail. */
async function nextScene(scene) {
  await page.evaluate(
    (wanted) =>
      new Promise((done) => {
        const viewer = document.querySelector('tour-viewer');
        const seen = ({ detail }) => {
          if (detail.stable && viewer.scene === wanted) {
            viewer.removeEventListener('render-complete', seen);
            done();
          }
        };
        viewer.addEventListener('render-complete', seen);
        viewer.go({ scene: wanted });
      }),
    scene,
  );
}

/** One line of the table, after what nobody holds any more has been collected. */
async function report(time) {
  for (let round = 0; round < 3; round++) {
    await devtools.send('HeapProfiler.collectGarbage');
  }
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  const { textures, tiles, uploads } = (await page.evaluate(() => document.querySelector('tour-viewer')?.figures)) ?? {};
  const cells = [time, ((Date.now() - start) / 60_000).toFixed(1), (usedSize / 1e6).toFixed(2), nodes, jsEventListeners, textures, tiles, uploads, await resident('renderer'), await resident('GPU'), errors.length];
  console.log(`| ${cells.join(' | ')} |`);
  if (options.heaps) {
    await keepHeap(time);
  }
}

async function keepHeap(time) {
  await mkdir(options.heaps, { recursive: true });
  const file = createWriteStream(join(options.heaps, `${time}.heapsnapshot`));
  const write = ({ chunk }) => file.write(chunk);
  devtools.on('HeapProfiler.addHeapSnapshotChunk', write);
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  devtools.off('HeapProfiler.addHeapSnapshotChunk', write);
  await finished(file.end());
}

/** What the processes of one kind hold of the machine's memory, in MB; unknown where there is no /proc. */
async function resident(kind) {
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  let kilobytes = 0;
  for (const { type, id } of processInfo) {
    if (type === kind) {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
      kilobytes += Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN);
    }
  }
  return Number.isNaN(kilobytes) ? '–' : Math.round(kilobytes / 1000);
}
