import { describe, expect, it } from 'vitest';
import { aimedAt, Dwell, DWELL_SECONDS, type Target } from './dwell';

const target = (key: string, yaw: number, pitch: number): Target => ({ key, yaw, pitch, halfWidth: 10, halfHeight: 3 });

describe('what is aimed at', () => {
  const targets = [target('door', 170, -5), target('stop', -172, -5), target('sky', 0, 80)];

  it.each([
    ['the middle', 170, -5, 'door'],
    ['within its width, across the back', 179, -5, 'door'],
    ['within two: the nearer', -179, -5, 'stop'],
    ['above it', 170, 0, undefined],
    ['beside it', 155, -5, undefined],
    ['opposite', -10, 5, undefined],
    ['near the zenith, where yaws are narrow', 30, 80.5, 'sky'],
  ] as const)('%s', (_name, yaw, pitch, key) => {
    expect(aimedAt({ yaw, pitch }, targets)?.key).toBe(key);
  });
});

describe('what is aimed at in a row', () => {
  const row = [-0.5, 0, 0.5].map((aside) => ({ ...target(String(aside), 0, -40), aside }));

  it('is told apart by where it lies in the plane', () => {
    // 0.5 to the right of a direction 40° down: atan(0.5 / cos 40°) and asin(−sin 40° / √1.25)
    expect(aimedAt({ yaw: 33.1, pitch: -35.1 }, row)?.key).toBe('0.5');
    expect(aimedAt({ yaw: -33.1, pitch: -35.1 }, row)?.key).toBe('-0.5');
    expect(aimedAt({ yaw: 0, pitch: -40 }, row)?.key).toBe('0');
    expect(aimedAt({ yaw: 16, pitch: -39 }, row)).toBeUndefined();
  });
});

describe('dwelling', () => {
  const look = (dwell: Dwell, key: string | undefined, seconds: number): number => {
    let chosen = 0;
    for (let time = 0; time < seconds; time += 0.1) {
      chosen += dwell.step(key, 0.1) ? 1 : 0;
    }
    return chosen;
  };

  it('chooses once what is looked at long enough, and again after looking away', () => {
    const dwell = new Dwell();
    expect(look(dwell, 'a', DWELL_SECONDS - 0.2)).toBe(0);
    expect(dwell.progress).toBeGreaterThan(0.7);
    expect(look(dwell, 'a', 5)).toBe(1);
    expect(dwell.progress).toBe(0);
    look(dwell, undefined, 0.1);
    expect(look(dwell, 'a', 5)).toBe(1);
  });

  it('begins anew with something else, and does nothing while nothing is looked at', () => {
    const dwell = new Dwell();
    look(dwell, 'a', DWELL_SECONDS - 0.2);
    expect(look(dwell, 'b', DWELL_SECONDS - 0.2)).toBe(0);
    expect(look(dwell, undefined, 10)).toBe(0);
    expect(dwell.running).toBe(false);
  });

  it('shows no ring to those who only pass', () => {
    const dwell = new Dwell();
    look(dwell, 'a', 0.3);
    expect(dwell.progress).toBe(0);
  });

  it('does not choose what one happens to look at on arrival', () => {
    const dwell = new Dwell();
    dwell.pass('a');
    expect(look(dwell, 'a', 5)).toBe(0);
    expect(look(dwell, 'b', 5)).toBe(1);
  });

  it('does not choose by looking on what a button has chosen', () => {
    const dwell = new Dwell();
    look(dwell, 'a', 0.5);
    dwell.spend();
    expect(look(dwell, 'a', 5)).toBe(0);
  });
});
