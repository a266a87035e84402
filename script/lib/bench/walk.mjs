/** What somebody might do who plays with a visit, by mouse, wheel and keyboard, one thing at a time. */

/** A repeatable chance (mulberry32): numbers from 0 to below 1. */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '+', '-', 'Home', 'Tab', 'Escape'];

const pick = (random, list) => list[Math.floor(random() * list.length)];

/** Where the picture is. */
const surface = (page) =>
  page.evaluate(() => {
    const { x, y, width, height } = document.querySelector('tour-viewer').shadowRoot.querySelector('.surface').getBoundingClientRect();
    return { x, y, width, height: Math.min(height, innerHeight - y) };
  });

async function drag(page, random) {
  const { x, y, width, height } = await surface(page);
  const point = () => [x + width * (0.1 + 0.8 * random()), y + height * (0.1 + 0.8 * random())];
  await page.mouse.move(...point());
  await page.mouse.down();
  await page.mouse.move(...point(), { steps: 6 });
  await page.mouse.up();
}

async function zoom(page, random) {
  const { x, y, width, height } = await surface(page);
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.wheel(0, (random() - 0.5) * 900);
}

async function press(page, random) {
  await page.evaluate(() => document.querySelector('tour-viewer').shadowRoot.querySelector('.surface').focus({ preventScroll: true }));
  await page.keyboard.press(pick(random, KEYS));
}

/** Presses one of the viewer's buttons that can be seen; links would leave the page, and the whole screen is no test's. */
async function button(page, random) {
  await page.evaluate((share) => {
    const { shadowRoot } = document.querySelector('tour-viewer');
    const buttons = [...shadowRoot.querySelectorAll('button, [role=button]')].filter(
      (found) => found.checkVisibility({ visibilityProperty: true }) && !found.closest('.corner') && !found.disabled,
    );
    buttons[Math.floor(share * buttons.length)]?.click();
  }, random());
}

async function go(page, random, scenes) {
  await page.evaluate((place) => document.querySelector('tour-viewer').go(place), {
    scene: pick(random, scenes),
    yaw: random() * 360 - 180,
    pitch: random() * 120 - 60,
    fov: 30 + random() * 80,
  });
}

const ACTIONS = [drag, drag, drag, zoom, zoom, press, button, button, button, go];

/** Does one thing and waits as long as somebody would at least. */
export async function act(page, random, scenes) {
  await pick(random, ACTIONS)(page, random, scenes);
  await page.waitForTimeout(100 + random() * 200);
}
