import { Euler, Matrix4, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { radians } from './angles';
import { vectorOf, type Vector } from './faces';
import { inPicture, levelled, pictureAxes, tiltAngle } from './tilt';
import { visibleTiles } from '../tiles/selection';
import { tileAt, tileKey, type Pyramid } from '../tiles/pyramid';

const TILTS = [
  { pitch: 12, roll: 0 },
  { pitch: 0, roll: -25 },
  { pitch: -31, roll: 47 },
  { pitch: 90, roll: 180 },
];
const DIRECTIONS = [-180, -117, -60, 0, 33, 90, 141].flatMap((yaw) => [-90, -41, 0, 20, 77].map((pitch) => ({ yaw, pitch })));

const near = (a: Vector, b: Vector): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

describe('a tilted camera', () => {
  it('sees the middle of its picture above the horizon by its pitch', () => {
    expect(near(levelled([0, 0, -1], { pitch: 12, roll: 30 }), vectorOf({ yaw: 0, pitch: 12 }))).toBeLessThan(1e-12);
  });

  it('has its right side below the horizon by its roll, and the horizon leaning to the left', () => {
    const right = levelled([1, 0, 0], { pitch: 0, roll: 10 });
    expect(Math.asin(right[1])).toBeCloseTo(radians(-10), 12);
    // What lies level to the right appears above the middle line of the picture
    expect(inPicture(vectorOf({ yaw: 90, pitch: 0 }), { pitch: 0, roll: 10 })[1]).toBeCloseTo(Math.sin(radians(10)), 12);
  });

  it('turns as the matrices of Three.js do, both ways', () => {
    for (const tilt of TILTS) {
      const matrix = new Matrix4().makeRotationFromEuler(new Euler(radians(tilt.pitch), 0, -radians(tilt.roll), 'XYZ'));
      for (const direction of DIRECTIONS) {
        const seen = vectorOf(direction);
        const level = new Vector3(...seen).applyMatrix4(matrix);
        expect(near(levelled(seen, tilt), level.toArray())).toBeLessThan(1e-9);
        expect(near(inPicture(levelled(seen, tilt), tilt), seen)).toBeLessThan(1e-9);
      }
    }
  });

  it('moves nothing further than by its whole angle', () => {
    for (const tilt of TILTS) {
      const furthest = Math.max(
        ...DIRECTIONS.map((direction) => {
          const seen = new Vector3(...vectorOf(direction));
          return seen.angleTo(new Vector3(...levelled(vectorOf(direction), tilt)));
        }),
      );
      expect(furthest).toBeLessThanOrEqual(tiltAngle(tilt) + 1e-9);
    }
    expect(tiltAngle({ pitch: 7, roll: 0 })).toBeCloseTo(radians(7), 12);
  });

  it('keeps the axes of the one who looks at right angles', () => {
    const { right, up, forward } = pictureAxes({ yaw: 33, pitch: -20 }, { pitch: 9, roll: -14 });
    const cross = new Vector3(...right).cross(new Vector3(...up));
    expect(near(cross.negate().toArray(), forward)).toBeLessThan(1e-12);
  });
});

describe('the tiles of a tilted picture', () => {
  const pyramid: Pyramid = {
    tileSize: 512,
    faceSizes: [512, 1024, 2048],
    format: 'webp',
    url: '/{level}/{face}/{row}/{column}',
    tilt: { pitch: 18, roll: -33 },
  };
  const size = { width: 1366, height: 768 };

  it('are those that every ray through the screen meets', () => {
    for (const view of [
      { yaw: 0, pitch: 0, fov: 90 },
      { yaw: -133, pitch: -70, fov: 60 },
    ]) {
      const chosen = new Set(visibleTiles(pyramid, 2, view, size).map(tileKey));
      const { right, up, forward } = pictureAxes(view, pyramid.tilt);
      const across = Math.tan(radians(view.fov / 2));
      for (let x = -1; x <= 1; x += 0.1) {
        for (let y = -1; y <= 1; y += 0.1) {
          const part = (axis: 0 | 1 | 2): number =>
            forward[axis] + x * across * right[axis] + ((y * across * size.height) / size.width) * up[axis];
          expect(chosen).toContain(tileKey(tileAt(pyramid, 2, [part(0), part(1), part(2)])));
        }
      }
      expect(chosen.size).toBeLessThan(50);
    }
  });
});
