import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress } from '../address';
import { project, unproject } from '../geometry/projection';
import { limitView } from '../geometry/limits';
import { degreesPerPixel, dragged, keyAction, SpeedMeter, wheelFactor, zoomed } from './gestures';
import { GLIDE_SECONDS, turnSeconds, ViewMotion } from './motion';

const SIZE = { width: 800, height: 500 };
const START = { yaw: 0, pitch: 0, fov: 80 };
const motion = () => new ViewMotion(START, (view) => limitView(view, { min: 20, max: 100 }, SIZE));

describe('dragging', () => {
  it('keeps what is under the finger under the finger, near the middle', () => {
    const held = unproject(400, 250, START, SIZE);
    const after = dragged(START, 12, -9, SIZE);
    const now = project(held, after, SIZE);
    expect(now.x).toBeCloseTo(412, 0);
    expect(now.y).toBeCloseTo(241, 0);
  });

  it('turns right when the picture is pulled left, and up when it is pulled down', () => {
    expect(dragged(START, -10, 0, SIZE).yaw).toBeGreaterThan(0);
    expect(dragged(START, 0, 10, SIZE).pitch).toBeGreaterThan(0);
  });

  it('moves less when one has zoomed in', () => {
    expect(degreesPerPixel({ ...START, fov: 20 }, SIZE)).toBeLessThan(degreesPerPixel(START, SIZE) / 3);
  });
});

describe('zooming', () => {
  it('by two and by a half comes back to where it was', () => {
    expect(zoomed(zoomed(80, 2), 0.5)).toBeCloseTo(80);
  });

  it('makes things twice as large when the factor is two', () => {
    const at = (fov: number) => project({ yaw: 5, pitch: 0 }, { ...START, fov }, SIZE).x - SIZE.width / 2;
    expect(at(zoomed(80, 2))).toBeCloseTo(2 * at(80), 6);
  });

  it('by the wheel is the same in pixels, lines and pages, and never wild', () => {
    expect(wheelFactor(-160, 0)).toBeCloseTo(wheelFactor(-10, 1));
    expect(wheelFactor(-100_000, 0)).toBeLessThan(1.6);
    expect(wheelFactor(100, 0)).toBeLessThan(1);
  });
});

describe('keys', () => {
  it('look around, zoom and go home; others are left to the page', () => {
    expect(keyAction('ArrowLeft')).toEqual({ turn: { yaw: -1, pitch: 0 } });
    expect(keyAction('ArrowUp')).toEqual({ turn: { yaw: 0, pitch: 1 } });
    expect(keyAction('+')).toEqual({ zoom: 1.25 });
    expect(keyAction('Home')).toEqual({ home: true });
    expect(keyAction('Tab')).toBeUndefined();
    expect(keyAction('a')).toBeUndefined();
  });
});

describe('the view', () => {
  it('turns to where it was asked to, the shorter way, and rests there', () => {
    const view = motion();
    view.jump({ yaw: 170, pitch: 0, fov: 80 });
    view.turnTo({ yaw: -170, pitch: 10, fov: 60 }, 1);
    expect(view.target.yaw).toBe(-170);
    expect(view.step(0.5)).toBe(true);
    expect(Math.abs(view.view.yaw)).toBeCloseTo(180);
    expect(view.step(0.6)).toBe(false);
    expect(view.view).toEqual({ yaw: -170, pitch: 10, fov: 60 });
  });

  it('glides to a stop, equally far at any frame rate', () => {
    const way = (frames: number) => {
      const view = motion();
      view.glide(60, 0);
      for (let i = 0; i < frames * 2; i++) {
        view.step(1 / frames);
      }
      expect(view.moving).toBe(false);
      return view.view.yaw;
    };
    expect(way(120)).toBeCloseTo(way(30), 6);
    // The integral of 60 · (1 − t / T) from 0 to T
    expect(way(60)).toBeCloseTo((60 * GLIDE_SECONDS) / 2, 6);
  });

  it('obeys a hand at once: a jump ends every movement', () => {
    const view = motion();
    view.turnTo({ yaw: 90, pitch: 0, fov: 80 }, 1);
    view.step(0.3);
    view.jump({ yaw: 5, pitch: 5, fov: 80 });
    expect(view.moving).toBe(false);
    expect(view.view.yaw).toBe(5);
  });

  it('ends its glide where it would have ended, once nobody would see it move', () => {
    const view = motion();
    view.glide(60, 0);
    let frames = 0;
    do {
      frames++;
    } while (view.step(1 / 60));
    expect(frames).toBeLessThan(60 * GLIDE_SECONDS);
    expect(view.view.yaw).toBeCloseTo((60 * GLIDE_SECONDS) / 2, 6);
  });

  it('never leaves its limits', () => {
    const view = motion();
    view.jump({ ...START, pitch: 60 });
    view.glide(0, 400);
    for (let i = 0; i < 100; i++) {
      view.step(0.05);
    }
    expect(view.view.pitch).toBe(90);
    view.turnTo({ ...START, fov: 500 }, 0);
    expect(view.view.fov).toBe(100);
  });

  it('takes its time for a large turn, but never long', () => {
    expect(turnSeconds(START, { ...START, yaw: 180 })).toBeLessThanOrEqual(1.4);
    expect(turnSeconds(START, { ...START, yaw: 1 })).toBe(0.35);
  });
});

describe('the speed of a finger', () => {
  it('is that of the last tenth of a second', () => {
    const meter = new SpeedMeter();
    meter.add(0, 90, 0);
    [200, 220, 240, 260].forEach((time) => {
      meter.add(time, 2, -1);
    });
    const speed = meter.speed(270);
    expect(speed?.yaw).toBeCloseTo(100);
    expect(speed?.pitch).toBeCloseTo(-50);
  });

  it('is none when it had come to rest', () => {
    const meter = new SpeedMeter();
    meter.add(0, 2, 0);
    meter.add(20, 2, 0);
    expect(meter.speed(500)).toBeUndefined();
  });
});

describe('the address', () => {
  it('says scene, stop and view, and is read again', () => {
    const text = formatAddress('reception', 'welcome', { yaw: -12.3456, pitch: 4, fov: 77.777 });
    expect(text).toBe('scene=reception&stop=welcome&yaw=-12.35&pitch=4&fov=77.78');
    expect(parseAddress(`#${text}`)).toEqual({ scene: 'reception', stop: 'welcome', yaw: -12.35, pitch: 4, fov: 77.78 });
  });

  it('never says −0, and leaves out a stop that was not chosen', () => {
    expect(formatAddress('a', undefined, { yaw: -0.001, pitch: 0, fov: 90 })).toBe('scene=a&yaw=0&pitch=0&fov=90');
  });

  it('ignores garbage', () => {
    for (const garbage of ['', '#', '#stop-entrance', '#%E0%A4%A', '#yaw=abc&pitch=&fov=1e9', '#yaw=Infinity&pitch=NaN']) {
      expect(parseAddress(garbage)).toEqual({});
    }
  });

  it('brings angles back into their range', () => {
    expect(parseAddress('yaw=725&pitch=-200&fov=0')).toEqual({ yaw: 5, pitch: -90, fov: 1 });
  });
});
