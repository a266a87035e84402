/** Opens one page and measures it: what came over the line, when the picture was there, what it costs to rest and to turn. */
import sharp from 'sharp';
import { probe } from './probe.mjs';
import { mainThreadCosts } from './costs.mjs';
import { correlation, detail, difference, grey } from './pictures.mjs';

const SIMILAR = 0.8;
const SAME = 0.5;
const COARSE = 64;
const FINE = 480;
/** Nothing changes for this long: then what is seen is final (milliseconds). */
const QUIET = 3000;
const PATIENCE = 60_000;
/** A new window of the browser itself loads and draws for a while (milliseconds): that is no page's doing. */
const WINDOW = 2500;
const REST = 3000;

const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/**
 * @param browser Playwright's browser
 * @param device width, height, pixelRatio, mobile, slowdown
 * @param url the page
 * @param box the picture's place, in CSS pixels
 * @param log the server's list of answers
 * @param fov horizontal, in degrees: how far a drag across the box turns
 * @param warm only opens the page, so that the server has everything at hand afterwards
 * @param costs also tells what the main thread did during the turn, which makes the turn itself dearer
 */
export async function measure(browser, device, url, box, log, fov, { warm = false, costs = false } = {}) {
  const context = await browser.newContext({
    viewport: { width: device.width, height: device.height },
    deviceScaleFactor: device.pixelRatio,
    isMobile: device.mobile,
    hasTouch: device.mobile,
    locale: 'fr',
    reducedMotion: 'no-preference',
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(probe);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    if (device.slowdown > 1) {
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: device.slowdown });
    }
    const frames = [];
    devtools.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
      frames.push({ at: metadata.timestamp * 1000, data: Buffer.from(data, 'base64') });
      devtools.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
    });
    await devtools.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
    await sleep(WINDOW);
    frames.length = 0;
    log.length = 0;
    const start = Date.now();
    await page.goto(url, { waitUntil: 'commit', timeout: PATIENCE });
    await quiet(frames, log, start);
    await devtools.send('Page.stopScreencast');
    if (warm) {
      return undefined;
    }

    const seen = await times(frames, box, device, start);
    const answers = log.filter((answer) => answer.status === 200);
    const until = answers.filter((answer) => answer.at <= start + seen.sharp);
    const isTile = (answer) => answer.type.startsWith('image/');
    const kilobytes = (list) => list.reduce((sum, answer) => sum + answer.bytes, 0) / 1000;
    const { textureBytes, lastFrameDraws } = await drawn(page);
    const result = {
      script: kilobytes(answers.filter((answer) => /javascript/.test(answer.type))),
      untilSharp: kilobytes(until),
      tilesUntilSharp: kilobytes(until.filter(isTile)),
      requests: until.length,
      first: seen.first,
      sharp: seen.sharp,
      texture: textureBytes / 1e6,
      draws: lastFrameDraws,
      detail: seen.detail,
      trace: [
        ...answers.map(({ at, path, bytes }) => ({ at: at - start, what: `${(bytes / 1000).toFixed(1)} kB ${path}` })),
        ...seen.frames.map(({ at, like, differs }) => ({ at, what: `  frame: correlation ${like.toFixed(3)}, difference ${differs.toFixed(2)}` })),
      ].sort((a, b) => a.at - b.at),
    };
    const before = (await drawn(page)).frames;
    await sleep(REST);
    result.idle = (await drawn(page)).frames - before;
    result.turn = await turn(devtools, box, fov);
    if (costs) {
      result.costs = await mainThreadCosts(browser, () => turn(devtools, box, fov));
    }
    await devtools.send('HeapProfiler.collectGarbage');
    result.heap = (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6;
    result.picture = seen.picture;
    return result;
  } finally {
    await context.close();
  }
}

/** What the page has drawn so far. */
const drawn = (page) => page.evaluate(() => window.probe.read());

/** Waits until neither the screen nor the line has anything new. */
async function quiet(frames, log, start) {
  for (;;) {
    await sleep(200);
    const last = Math.max(frames.at(-1)?.at ?? start, log.at(-1)?.at ?? start);
    if (Date.now() - last > QUIET || Date.now() - start > PATIENCE) {
      return;
    }
  }
}

/** The first frame like the final one, and the first from which nothing differs any more, in milliseconds from the start. */
async function times(frames, box, device, start) {
  const final = frames.at(-1).data;
  const { width } = await sharp(final).metadata();
  const scale = width / device.width;
  const part = Object.fromEntries(Object.entries(box.clear).map(([key, value]) => [key, Math.round(value * scale)]));
  const coarse = await grey(final, part, COARSE);
  const fine = await grey(final, part, FINE);
  let first;
  let settled;
  const seen = [];
  for (const frame of frames) {
    const at = frame.at - start;
    const like = correlation(await grey(frame.data, part, COARSE), coarse);
    if (first === undefined && like >= SIMILAR) {
      first = at;
    }
    const differs = difference(await grey(frame.data, part, FINE), fine);
    settled = differs <= SAME ? (settled ?? at) : undefined;
    seen.push({ at, like, differs });
  }
  return { first, sharp: settled, picture: final, detail: await detail(final, part), frames: seen };
}

/**
 * Turns once around by dragging; the seconds of the main thread it took. The mouse is moved by the browser's own protocol: Playwright's runs a script in the
 * page with each move of a pressed button, which costs each viewer the same and lets the finger rest before it is lifted.
 */
async function turn(devtools, box, fov) {
  const seconds = async () =>
    (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value;
  const middle = { x: box.clear.x + box.clear.width / 2, y: box.clear.y + box.clear.height / 2 };
  const mouse = (type, x, pressed) =>
    devtools.send('Input.dispatchMouseEvent', {
      type,
      x: middle.x + x,
      y: middle.y,
      button: pressed || type === 'mouseReleased' ? 'left' : 'none',
      buttons: pressed ? 1 : 0,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    });
  const before = await seconds();
  const stride = Math.round(box.clear.width * 0.8);
  const pixels = (360 / fov) * box.width;
  for (let done = 0; done < pixels; done += stride) {
    await mouse('mouseMoved', stride / 2, false);
    await mouse('mousePressed', stride / 2, true);
    let at = stride / 2;
    for (let x = at; x >= -stride / 2; x -= 30) {
      at = x;
      await mouse('mouseMoved', at, true);
      await sleep(16);
    }
    await mouse('mouseReleased', at, false);
  }
  await sleep(1500);
  return (await seconds()) - before;
}
