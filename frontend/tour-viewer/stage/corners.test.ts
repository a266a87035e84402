import { PerspectiveCamera, Vector3, Vector4 } from 'three';
import { describe, expect, it } from 'vitest';
import { radians } from '../geometry/angles';
import { FACES } from '../geometry/faces';
import { verticalFov } from '../geometry/projection';
import { levelled } from '../geometry/tilt';
import { tileCorners, type Pyramid } from '../tiles/pyramid';
import { NUMBERS, placeCorners } from './corners';

const pyramid = { tileSize: 512, faceSizes: [512, 1024, 2048], url: '', format: '' } satisfies Pyramid;
const size = { width: 1000, height: 620 };

describe('the corners of tiles', () => {
  for (const tilt of [undefined, { pitch: -7, roll: 12 }]) {
    for (const view of [
      { yaw: 0, pitch: 0, fov: 95 },
      { yaw: -133, pitch: 41, fov: 60 },
      { yaw: 88, pitch: -89, fov: 30 },
    ]) {
      it(`are where a camera of Three.js sees them, at ${view.yaw}°, ${view.pitch}°, ${tilt ? 'tilted' : 'level'}`, () => {
        const camera = new PerspectiveCamera(verticalFov(view.fov, size), size.width / size.height, 0.1, 10);
        camera.rotation.set(radians(view.pitch), -radians(view.yaw), 0, 'YXZ');
        camera.updateMatrixWorld();
        camera.updateProjectionMatrix();
        const corners = FACES.flatMap((face) => [0, 3].map((row) => tileCorners(pyramid, { level: 2, face, row, column: 1 })));
        const numbers = placeCorners(corners, { view, size, tilt }, new Float32Array(0));
        corners.flat().forEach((corner, index) => {
          const at = new Vector3(...levelled(corner, tilt)).applyMatrix4(camera.matrixWorldInverse);
          const clip = new Vector4(at.x, at.y, at.z, 1).applyMatrix4(camera.projectionMatrix);
          expect(numbers[index * NUMBERS]).toBeCloseTo(clip.x, 4);
          expect(numbers[index * NUMBERS + 1]).toBeCloseTo(clip.y, 4);
          expect(numbers[index * NUMBERS + 2]).toBeCloseTo(clip.w, 4);
        });
      });
    }
  }

  it('are the same for neighbours, to the last bit', () => {
    const gaze = { view: { yaw: 33.3, pitch: 12.7, fov: 71 }, size, tilt: { pitch: 3, roll: 1 } };
    const [left, right] = [1, 2].map((column) =>
      placeCorners([tileCorners(pyramid, { level: 2, face: 'r', row: 2, column })], gaze, new Float32Array(0)),
    );
    const corner = (numbers: Float32Array | undefined, index: number): number[] => [
      ...(numbers ?? []).slice(index * NUMBERS, index * NUMBERS + 3),
    ];
    expect(corner(left, 1)).toEqual(corner(right, 0));
    expect(corner(left, 3)).toEqual(corner(right, 2));
  });

  it('are never exactly beside the eye', () => {
    for (const yaw of [0, 90, 180, -90]) {
      const gaze = { view: { yaw, pitch: 0, fov: 110 }, size, tilt: undefined };
      const corners = FACES.map((face) => tileCorners(pyramid, { level: 1, face, row: 0, column: 0 }));
      const numbers = placeCorners(corners, gaze, new Float32Array(0));
      corners.flat().forEach((_, index) => {
        expect(Math.abs(numbers[index * NUMBERS + 2] ?? 0)).toBeGreaterThan(9e-6);
      });
    }
  });

  it('hold the corners of their picture, from the top left to the bottom right', () => {
    const gaze = { view: { yaw: 0, pitch: 0, fov: 90 }, size, tilt: undefined };
    const numbers = placeCorners([tileCorners(pyramid, { level: 1, face: 'f', row: 0, column: 1 })], gaze, new Float32Array(0));
    const places = [0, 1, 2, 3].map((corner) => [...numbers.slice(corner * NUMBERS + 3, (corner + 1) * NUMBERS)]);
    expect(places).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ]);
  });

  it('take the room that is there', () => {
    const room = new Float32Array(200);
    const gaze = { view: { yaw: 0, pitch: 0, fov: 90 }, size, tilt: undefined };
    const corners = tileCorners(pyramid, { level: 0, face: 'f', row: 0, column: 0 });
    expect(placeCorners([corners], gaze, room)).toBe(room);
    expect(placeCorners(Array(20).fill(corners), gaze, room)).not.toBe(room);
  });
});
