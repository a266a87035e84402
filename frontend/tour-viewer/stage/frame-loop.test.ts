import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FrameLoop } from './frame-loop';

/** Milliseconds between two frames of a screen. */
const FRAME = 16;

describe('the frames', () => {
  const told: number[] = [];
  const rests: boolean[] = [];
  const wanted: boolean[] = [];
  let goOn = false;
  let loop: FrameLoop;
  let clock = 0;
  let waiting: FrameRequestCallback[] = [];

  /** Lets time pass, and the frames that fall into it. */
  const pass = (milliseconds: number, each = FRAME): void => {
    for (const end = clock + milliseconds; clock < end;) {
      clock += each;
      const due = waiting;
      waiting = [];
      due.forEach((frame) => {
        frame(clock);
      });
    }
  };

  beforeEach(() => {
    [told.length, rests.length, wanted.length, clock, goOn, waiting] = [0, 0, 0, 1000, false, []];
    vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => waiting.push(frame));
    vi.stubGlobal('cancelAnimationFrame', () => (waiting = []));
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    loop = new FrameLoop((seconds, rested, asked) => {
      told.push(seconds);
      rests.push(rested);
      wanted.push(asked);
      return goOn;
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('come once for all who ask, and not by themselves', () => {
    loop.request();
    loop.request();
    pass(100);
    expect(told).toHaveLength(1);
  });

  it('count from when they were asked for after a rest: a glide moves in its first one', () => {
    loop.request();
    pass(FRAME);
    pass(5000);
    loop.request();
    pass(FRAME);
    expect(told).toEqual([FRAME / 1000, FRAME / 1000]);
  });

  it('go on while something moves, in real time', () => {
    goOn = true;
    loop.request();
    pass(960);
    expect(told.reduce((sum, seconds) => sum + seconds, 0)).toBeCloseTo(0.96, 6);
    expect(rests.indexOf(false)).toBe(1);
    expect(rests.lastIndexOf(true)).toBe(0);
    goOn = false;
    pass(FRAME);
    const before = told.length;
    pass(1000);
    expect(told).toHaveLength(before);
  });

  it('do not jump over a time in the background, nor where the thread was busy before the first one', () => {
    goOn = true;
    loop.request();
    pass(1, 10_000);
    pass(1, 10_000);
    expect(told).toEqual([1 / 60, 0.1]);
  });

  it('come at once for what is told with a frame of the screen, and once with each', () => {
    loop.now();
    expect(told).toEqual([0]);
    loop.now();
    expect(told).toHaveLength(1);
    pass(FRAME);
    expect(told).toHaveLength(2);
    pass(FRAME);
    expect(told).toHaveLength(2);
    loop.now();
    expect(told).toHaveLength(3);
  });

  it('tell apart what was asked for and what only goes on', () => {
    goOn = true;
    loop.request();
    pass(2 * FRAME);
    loop.request();
    pass(2 * FRAME);
    expect(wanted).toEqual([true, false, true, false]);
  });

  it('are drawn at once no more often than a screen shows them, however often a mouse tells of itself', () => {
    for (let moves = 0; moves < 125; moves++) {
      loop.now();
      clock += 8;
      if (moves % 2 === 1) {
        const due = waiting;
        waiting = [];
        due.forEach((frame) => {
          frame(clock);
        });
      }
    }
    expect(told.length).toBeLessThan(70);
  });

  it('are not drawn at once where one is to come anyway', () => {
    loop.request();
    pass(0);
    loop.now();
    expect(told).toHaveLength(0);
    pass(FRAME);
    expect(told).toHaveLength(1);
  });

  it('go on from one that was drawn at once, in real time', () => {
    goOn = true;
    loop.now();
    pass(2 * FRAME);
    expect(told).toEqual([0, FRAME / 1000, FRAME / 1000]);
  });

  it('do not go back where a frame began before it was asked for', () => {
    loop.request();
    clock -= 2 * FRAME;
    pass(FRAME);
    expect(told).toEqual([0]);
  });
});
