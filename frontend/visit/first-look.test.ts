import { describe, expect, it } from 'vitest';
import type { View } from '../tour-viewer/geometry/angles';
import { directionOf, FACES, facePoint } from '../tour-viewer/geometry/faces';
import { project } from '../tour-viewer/geometry/projection';
import { levelled } from '../tour-viewer/geometry/tilt';
import { firstLook } from './first-look';

const size = { width: 1000, height: 600 };

/** How styles/visit.css turns each face, in the order of the strip: what a browser computes, by the definition of its functions. */
const TURNS: readonly ((point: readonly [number, number, number]) => number[])[] = [
  ([x, y, z]) => [x, y, z],
  ([x, y, z]) => [-z, y, x],
  ([x, y, z]) => [-x, y, -z],
  ([x, y, z]) => [z, y, -x],
  ([x, y, z]) => [x, z, -y],
  ([x, y, z]) => [x, -z, y],
];

/** Where the styles put a point (−1…1) of a face on the screen. */
function seen(styles: string, face: number, u: number, v: number): { x: number; y: number; depth: number } {
  const number = (name: string): number => Number(new RegExp(`--${name}:([^;}]+)`).exec(styles)?.[1]);
  const focal = Math.max(size.width / 2 / number('half'), size.height / 2 / number('upright'));
  const matrix = /matrix3d\(([^)]+)\)/.exec(styles)?.[1]?.split(',').map(Number) ?? [];
  const [x = 0, y = 0, z = 0] = TURNS[face]?.([u, v, -1]) ?? [];
  const at = (index: number): number => matrix[index] ?? 0;
  const row = (index: number): number => at(index) * x + at(4 + index) * y + at(8 + index) * z;
  const depth = -row(2);
  return { x: size.width / 2 + (focal * row(0)) / depth, y: size.height / 2 + (focal * row(1)) / depth, depth };
}

describe('the first look of a page', () => {
  const views: View[] = [
    { yaw: 10, pitch: 0, fov: 95 },
    { yaw: -130, pitch: 35, fov: 60 },
    { yaw: 77, pitch: -62, fov: 80 },
  ];
  for (const view of views) {
    for (const tilt of [undefined, { pitch: 6, roll: -9 }]) {
      it(`shows each point where the viewer will, at ${view.yaw}°, ${view.pitch}°, ${tilt ? 'tilted' : 'level'}`, () => {
        const styles = firstLook('data:x', view, tilt, false);
        let met = 0;
        FACES.forEach((face, index) => {
          for (const u of [-0.9, -0.3, 0.4, 0.95]) {
            for (const v of [-0.8, 0.1, 0.7]) {
              const there = project(directionOf(levelled(facePoint(face, u, v), tilt)), view, size);
              const here = seen(styles, index, u, v);
              expect(here.depth > 0).toBe(!Number.isNaN(there.x));
              if (there.visible) {
                met++;
                expect(here.x).toBeCloseTo(there.x, 0);
                expect(here.y).toBeCloseTo(there.y, 0);
              }
            }
          }
        });
        expect(met).toBeGreaterThan(3);
      });
    }
  }

  it('looks less wide on an upright screen, unless the address says how wide', () => {
    const view = { yaw: 0, pitch: 0, fov: 100 };
    const upright = (styles: string): number => Number(/--upright:([^;}]+)/.exec(styles)?.[1]);
    expect(upright(firstLook('data:x', view, undefined, true))).toBeCloseTo(Math.tan((42.5 * Math.PI) / 180), 4);
    expect(upright(firstLook('data:x', view, undefined, false))).toBeGreaterThan(1e5);
  });
});
