import { Euler, Quaternion, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { angleBetween, turnBetween } from './angles';
import { lookOfPhone, type Tilt } from './phone-angles';

/** The same by quaternions, as the controls in Three.js's examples have long done it: an independent way to the direction. */
function byQuaternions({ alpha, beta, gamma }: Tilt, screenAngle: number): { yaw: number; pitch: number } {
  const rad = Math.PI / 180;
  const turned = new Quaternion()
    .setFromEuler(new Euler(beta * rad, alpha * rad, -gamma * rad, 'YXZ'))
    .multiply(new Quaternion(-Math.SQRT1_2, 0, 0, Math.SQRT1_2))
    .multiply(new Quaternion().setFromAxisAngle(new Vector3(0, 0, 1), -screenAngle * rad));
  const ahead = new Vector3(0, 0, -1).applyQuaternion(turned);
  return { yaw: Math.atan2(ahead.x, -ahead.z) / rad, pitch: Math.asin(Math.min(1, Math.max(-1, ahead.y))) / rad };
}

const tilts = function* (): Generator<Tilt> {
  for (let alpha = 0; alpha < 360; alpha += 45) {
    for (let beta = -170; beta <= 170; beta += 17) {
      for (let gamma = -85; gamma <= 85; gamma += 17) {
        yield { alpha, beta, gamma };
      }
    }
  }
};

describe('where a phone looks', () => {
  it.each([
    ['upright, north', { alpha: 0, beta: 90, gamma: 0 }, 0, 0, 0],
    ['upright, west', { alpha: 90, beta: 90, gamma: 0 }, 0, -90, 0],
    ['upright, a little down', { alpha: 0, beta: 60, gamma: 0 }, 0, 0, -30],
    ['upright, a little up', { alpha: 350, beta: 110, gamma: 0 }, 0, 10, 20],
    ['on its left edge, north', { alpha: 90, beta: 0, gamma: -90 }, 90, 0, 0],
    ['on its left edge, a little down', { alpha: 90, beta: 0, gamma: -70 }, 90, 0, -20],
    ['flat on a table, its top to the east', { alpha: 270, beta: 0, gamma: 0 }, 0, 90, -90],
    ['flat on a table, what is shown turned', { alpha: 270, beta: 0, gamma: 0 }, 90, 180, -90],
    ['over the head, its top to the back', { alpha: 180, beta: 180, gamma: 0 }, 0, 180, 90],
  ] as const)('%s', (_name, tilt, screenAngle, yaw, pitch) => {
    const look = lookOfPhone(tilt, screenAngle);
    expect(look.pitch).toBeCloseTo(pitch, 6);
    expect(turnBetween(look.yaw, yaw)).toBeCloseTo(0, 6);
  });

  it.each([0, 90, 180, 270])('is what quaternions say, away from the poles (what is shown turned by %i°)', (screenAngle) => {
    for (const tilt of tilts()) {
      const expected = byQuaternions(tilt, screenAngle);
      const look = lookOfPhone(tilt, screenAngle);
      expect(look.pitch).toBeCloseTo(expected.pitch, 5);
      if (Math.abs(expected.pitch) < 60) {
        expect(angleBetween(look, expected)).toBeLessThan(1e-5);
      }
    }
  });

  it('turns steadily when the phone is tilted over the nadir in landscape, where its back has no yaw', () => {
    const yaws = [80, 84, 88, 89.9, 90].map((gamma) => lookOfPhone({ alpha: 90, beta: 0, gamma: 90 - gamma }, 90).yaw);
    for (const yaw of yaws) {
      expect(turnBetween(yaws[0] ?? NaN, yaw)).toBeCloseTo(0, 6);
    }
  });

  it('keeps its yaw when a phone that looks straight down trembles', () => {
    const yaw = (beta: number, gamma: number): number => lookOfPhone({ alpha: 30, beta, gamma }, 0).yaw;
    for (const [beta, gamma] of [
      [0.2, 0],
      [-0.2, 0.1],
      [0, -0.3],
      [-0.1, -0.1],
    ] as const) {
      expect(Math.abs(turnBetween(yaw(0, 0), yaw(beta, gamma)))).toBeLessThan(1);
    }
  });
});
