import { Euler, PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { angleBetween, normaliseYaw, radians, turnBetween } from './angles';
import { directionOf, faceAt, facePoint, FACES, vectorOf } from './faces';
import { limitView, wantedFaceSize, zoomLimits } from './limits';
import { horizontalFov, project, unproject, verticalFov } from './projection';

const SIZE = { width: 1366, height: 768 };
/** 26 directions: the middles of a cube's faces, edges and corners. */
const DIRECTIONS = [-1, 0, 1]
  .flatMap((x) => [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((z) => [x, y, z] as const)))
  .filter((vector) => vector.some((part) => part !== 0))
  .map(directionOf);

describe('angles', () => {
  it('wrap round to −180 (excluded) … 180', () => {
    expect([-180, 180, 181, -181, 540, 720, -90].map(normaliseYaw)).toEqual([180, 180, -179, 179, 180, 0, -90]);
  });

  it('turn the shorter way', () => {
    expect(turnBetween(170, -170)).toBe(20);
    expect(turnBetween(-170, 170)).toBe(-20);
    expect(turnBetween(0, 180)).toBe(180);
  });

  it('are as far apart as the vectors are', () => {
    for (const a of DIRECTIONS) {
      for (const b of DIRECTIONS) {
        const expected = new Vector3(...vectorOf(a)).angleTo(new Vector3(...vectorOf(b)));
        expect(radians(angleBetween(a, b))).toBeCloseTo(expected, 5);
      }
    }
  });
});

describe('directions', () => {
  it('look straight on at yaw 0, to the right at 90, up at pitch 90', () => {
    expect(vectorOf({ yaw: 0, pitch: 0 })).toEqual([0, 0, -1]);
    const right = vectorOf({ yaw: 90, pitch: 0 });
    expect(right[0]).toBeCloseTo(1);
    expect(vectorOf({ yaw: 12, pitch: 90 })[1]).toBeCloseTo(1);
  });

  it('are the vectors Three.js gets by turning the camera', () => {
    for (const { yaw, pitch } of DIRECTIONS) {
      const turned = new Vector3(0, 0, -1).applyEuler(new Euler(radians(pitch), -radians(yaw), 0, 'YXZ'));
      const own = vectorOf({ yaw, pitch });
      expect(turned.distanceTo(new Vector3(...own))).toBeLessThan(1e-9);
    }
  });

  it('survive the way to a vector and back', () => {
    for (const direction of DIRECTIONS) {
      expect(angleBetween(directionOf(vectorOf(direction)), direction)).toBeLessThan(1e-4);
    }
  });
});

describe('cube faces', () => {
  it('have the front at yaw 0, the right at 90, the back at 180, the left at −90', () => {
    const middle = (face: (typeof FACES)[number]) => directionOf(facePoint(face, 0, 0));
    expect(middle('f')).toEqual({ yaw: 0, pitch: 0 });
    expect(middle('r').yaw).toBe(90);
    expect(Math.abs(middle('b').yaw)).toBe(180);
    expect(middle('l').yaw).toBe(-90);
    expect(middle('u').pitch).toBe(90);
    expect(middle('d').pitch).toBe(-90);
  });

  it('meet: the right edge of the front is the left edge of the right, and so on round', () => {
    const round = ['f', 'r', 'b', 'l', 'f'] as const;
    for (const v of [-1, -0.3, 0.8]) {
      for (let i = 0; i < 4; i++) {
        const here = round[i] ?? 'f';
        const next = round[i + 1] ?? 'f';
        expect(facePoint(here, 1, v).map((part) => part + 0)).toEqual(facePoint(next, -1, v).map((part) => part + 0));
      }
    }
  });

  it('have the bottom edge of up and the top edge of down at the front', () => {
    for (const u of [-1, 0.25, 1]) {
      expect(facePoint('u', u, 1)).toEqual(facePoint('f', u, -1));
      expect(facePoint('d', u, -1)).toEqual(facePoint('f', u, 1));
    }
  });

  it('read upright: to the right in the picture is a larger yaw, down is a smaller pitch', () => {
    for (const face of ['f', 'r', 'b', 'l'] as const) {
      const middle = directionOf(facePoint(face, 0, 0));
      expect(turnBetween(middle.yaw, directionOf(facePoint(face, 0.1, 0)).yaw)).toBeGreaterThan(0);
      expect(directionOf(facePoint(face, 0, 0.1)).pitch).toBeLessThan(0);
    }
  });

  it('are found again from a ray', () => {
    for (const face of FACES) {
      for (const [u, v] of [
        [0, 0],
        [0.9, -0.4],
        [-0.7, 0.95],
      ] as const) {
        const found = faceAt(facePoint(face, u, v));
        expect(found.face).toBe(face);
        expect(found.u).toBeCloseTo(u, 10);
        expect(found.v).toBeCloseTo(v, 10);
      }
    }
  });
});

describe('projection', () => {
  const view = { yaw: 33, pitch: -21, fov: 84 };

  it('puts what one looks at in the middle', () => {
    expect(project(view, view, SIZE)).toMatchObject({ x: 683, y: 384, visible: true });
  });

  it('agrees with the camera of Three.js in 26 directions and 3 zooms', () => {
    for (const fov of [40, 75, 100]) {
      for (const direction of DIRECTIONS) {
        const camera = new PerspectiveCamera(verticalFov(fov, SIZE), SIZE.width / SIZE.height, 0.1, 10);
        camera.rotation.set(radians(view.pitch), -radians(view.yaw), 0, 'YXZ');
        camera.updateMatrixWorld();
        const point = new Vector3(...vectorOf(direction));
        const depth = point.clone().applyMatrix4(camera.matrixWorldInverse).z;
        const own = project(direction, { ...view, fov }, SIZE);
        if (depth > -1e-6) {
          expect(own.visible).toBe(false);
          continue;
        }
        point.project(camera);
        expect(own.x).toBeCloseTo(((point.x + 1) / 2) * SIZE.width, 4);
        expect(own.y).toBeCloseTo(((1 - point.y) / 2) * SIZE.height, 4);
        expect(own.visible).toBe(Math.abs(point.x) <= 1 && Math.abs(point.y) <= 1);
      }
    }
  });

  it('hides what is behind', () => {
    expect(project({ yaw: view.yaw + 180, pitch: 21 }, view, SIZE).visible).toBe(false);
  });

  it('finds the direction of a point again', () => {
    const direction = unproject(200, 700, view, SIZE);
    const point = project(direction, view, SIZE);
    expect(point.x).toBeCloseTo(200, 6);
    expect(point.y).toBeCloseTo(700, 6);
  });

  it('turns horizontal into vertical fields of view and back', () => {
    expect(verticalFov(90, { width: 100, height: 100 })).toBeCloseTo(90);
    expect(horizontalFov(verticalFov(77, SIZE), SIZE)).toBeCloseTo(77);
  });
});

describe('limits', () => {
  it('let one zoom in until a pixel of the picture is four pixels wide', () => {
    const { min } = zoomLimits(2048, SIZE);
    expect(wantedFaceSize(min, SIZE.width)).toBeCloseTo(2048 * 4);
  });

  it('let one zoom deeper into a larger picture', () => {
    expect(zoomLimits(8432, SIZE).min).toBeLessThan(zoomLimits(1304, SIZE).min);
  });

  it('do not let one look beyond the poles, but all the way round', () => {
    const zoom = zoomLimits(2048, SIZE);
    expect(limitView({ yaw: 725, pitch: 95, fov: 500 }, zoom, SIZE)).toEqual({ yaw: 5, pitch: 90, fov: zoom.max });
  });

  it('keep a partial picture filling the screen', () => {
    const coverage = { width: 149.87, height: 54.15, yaw: 10, pitch: 1.17 };
    const zoom = zoomLimits(2048, SIZE, coverage);
    expect(verticalFov(zoom.max, SIZE)).toBeLessThanOrEqual(54.16);
    const edge = limitView({ yaw: 10, pitch: 60, fov: 60 }, zoom, SIZE, coverage);
    expect(edge.pitch + verticalFov(60, SIZE) / 2).toBeCloseTo(1.17 + 54.15 / 2);
  });
});
