import { Matrix4, PerspectiveCamera, Quaternion, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { radians } from './angles';
import { tangentsOf, windowOf, type Eye } from './eyes';
import type { Vector } from './faces';
import { project } from './projection';

/** An eye as Three.js would have it, degrees to each side. */
function eye(sides: { left: number; right: number; bottom: number; top: number }, turned: Quaternion): Eye {
  const t = (angle: number): number => 0.1 * Math.tan(radians(angle));
  const matrix = new Matrix4().makePerspective(-t(sides.left), t(sides.right), t(sides.top), -t(sides.bottom), 0.1, 10);
  const axis = (x: number, y: number, z: number): Vector => new Vector3(x, y, z).applyQuaternion(turned).toArray();
  return { right: axis(1, 0, 0), up: axis(0, 1, 0), forward: axis(0, 0, -1), ...tangentsOf(matrix.elements) };
}

/** Yaw to the right, pitch upwards, then a roll. */
const turned = (yaw: number, pitch: number, roll = 0): Quaternion =>
  new Quaternion()
    .setFromAxisAngle(new Vector3(0, 1, 0), -radians(yaw))
    .multiply(new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), radians(pitch)))
    .multiply(new Quaternion().setFromAxisAngle(new Vector3(0, 0, 1), radians(roll)));

const OUTWARDS = { left: 50, right: 45, bottom: 52, top: 48 };
const INWARDS = { left: 45, right: 50, bottom: 52, top: 48 };

describe('what two eyes see', () => {
  it('is told by their projections', () => {
    const camera = new PerspectiveCamera(90, 1.5, 0.1, 10);
    const sides = tangentsOf(camera.projectionMatrix.elements);
    expect(sides.top).toBeCloseTo(1, 6);
    expect(sides.bottom).toBeCloseTo(-1, 6);
    expect(sides.rightmost).toBeCloseTo(1.5, 6);
    expect(sides.left).toBeCloseTo(-1.5, 6);
  });

  it('is as wide as the wider of each side, straight ahead', () => {
    const { view, size } = windowOf([eye(OUTWARDS, turned(30, -10)), eye(INWARDS, turned(30, -10))]);
    expect(view.yaw).toBeCloseTo(30, 6);
    expect(view.pitch).toBeCloseTo(-10, 6);
    expect(view.fov).toBeCloseTo(100, 6);
    expect(size.height / size.width).toBeCloseTo(Math.tan(radians(52)) / Math.tan(radians(50)), 6);
  });

  it('holds every corner of eyes that lean or are turned outwards, and touches one', () => {
    for (const roll of [0, 20, -45, 90, 180]) {
      for (const cant of [0, 10]) {
        const eyes = [eye(OUTWARDS, turned(-100 - cant, 25, roll)), eye(INWARDS, turned(-100 + cant, 25, roll))];
        const { view, size } = windowOf(eyes);
        let widest = 0;
        for (const { right, up, forward, left, rightmost, bottom, top } of eyes) {
          for (const [x, y] of [
            [left, bottom],
            [left, top],
            [rightmost, bottom],
            [rightmost, top],
          ] as const) {
            const ray = new Vector3(...forward).addScaledVector(new Vector3(...right), x).addScaledVector(new Vector3(...up), y);
            const yaw = (Math.atan2(ray.x, -ray.z) * 180) / Math.PI;
            const pitch = (Math.asin(ray.y / ray.length()) * 180) / Math.PI;
            const point = project({ yaw, pitch }, view, size);
            expect(point.x).toBeGreaterThan(-1e-6);
            expect(point.x).toBeLessThan(size.width + 1e-6);
            expect(point.y).toBeGreaterThan(-1e-6);
            expect(point.y).toBeLessThan(size.height + 1e-6);
            widest = Math.max(widest, Math.abs(point.x / size.width - 0.5));
          }
        }
        expect(widest).toBeCloseTo(0.5, 6);
      }
    }
  });

  it('ends where nothing is looked for any more', () => {
    const { view, size } = windowOf([eye({ left: 89, right: 89, bottom: 89, top: 89 }, turned(0, 0))]);
    expect(view.fov).toBeLessThan(160);
    expect(size.width).toBe(4);
  });
});
