// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Tilt } from '../geometry/phone-angles';
import { PhoneSensor } from './phone-sensor';

const heard: Tilt[] = [];
let silences = 0;
let resumes = 0;
let seen: DocumentVisibilityState = 'visible';
let sensor: PhoneSensor;

function tilt(values: { alpha: number | null; beta: number | null; gamma: number | null }): void {
  window.dispatchEvent(Object.assign(new Event('deviceorientation'), values));
}

function look(state: DocumentVisibilityState): void {
  seen = state;
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => seen);
  heard.length = 0;
  [silences, resumes, seen] = [0, 0, 'visible'];
  sensor = new PhoneSensor({
    tilted: (value) => heard.push(value),
    resumed: () => resumes++,
    silent: () => silences++,
  });
  sensor.start();
});

afterEach(() => {
  sensor.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('how a phone is held', () => {
  it('is told as it comes, and silence after that means that it lies still', () => {
    tilt({ alpha: 10, beta: 80, gamma: -5 });
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual([{ alpha: 10, beta: 80, gamma: -5 }]);
    expect(silences).toBe(0);
  });

  it.each([
    ['nothing comes', undefined],
    ['only empty readings come', { alpha: null, beta: null, gamma: null }],
    ['a part is missing', { alpha: null, beta: 80, gamma: 0 }],
  ])('is given up after a second when %s', (_name, values) => {
    if (values) {
      tilt(values);
    }
    vi.advanceTimersByTime(999);
    expect(silences).toBe(0);
    vi.advanceTimersByTime(1);
    expect(silences).toBe(1);
    tilt({ alpha: 10, beta: 80, gamma: -5 });
    expect(heard).toEqual([]);
  });

  it('is not listened to while the page is hidden, and taken up anew after that', () => {
    tilt({ alpha: 10, beta: 80, gamma: -5 });
    look('hidden');
    tilt({ alpha: 90, beta: 80, gamma: -5 });
    vi.advanceTimersByTime(60_000);
    expect(heard).toHaveLength(1);
    look('visible');
    expect(resumes).toBe(2);
    tilt({ alpha: 90, beta: 80, gamma: -5 });
    expect(heard).toHaveLength(2);
    expect(silences).toBe(0);
  });

  it('is not listened to any more after the end, also when the page comes back', () => {
    sensor.stop();
    look('hidden');
    look('visible');
    tilt({ alpha: 10, beta: 80, gamma: -5 });
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual([]);
    expect(silences).toBe(0);
  });
});
