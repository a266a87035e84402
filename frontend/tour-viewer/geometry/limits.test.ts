import { Matrix4, PerspectiveCamera, Vector3, Euler } from 'three';
import { describe, expect, it } from 'vitest';
import { degrees, radians, turnBetween, type View } from './angles';
import { limitView, shownArea, zoomLimits, type AuthorLimits, type Coverage } from './limits';
import { verticalFov, type Size } from './projection';
import { readingFov } from './reading';
import type { Tilt } from './tilt';

const DESKTOP = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 500 };

/** Directions along the edge of the screen, by the camera of Three.js. */
function edge(view: View, size: Size): { yaw: number; pitch: number }[] {
  const camera = new PerspectiveCamera(verticalFov(view.fov, size), size.width / size.height, 0.1, 10);
  camera.rotation.set(radians(view.pitch), -radians(view.yaw), 0, 'YXZ');
  camera.updateMatrixWorld();
  const along = [...Array(41).keys()].map((step) => step / 20 - 1);
  return along
    .flatMap((t) => [new Vector3(t, 1, 0.5), new Vector3(t, -1, 0.5), new Vector3(1, t, 0.5), new Vector3(-1, t, 0.5)])
    .map((point) => {
      const { x, y, z } = point.unproject(camera).normalize();
      return { yaw: degrees(Math.atan2(x, -z)), pitch: degrees(Math.asin(y)) };
    });
}

/** The same directions where a tilted camera has them in its picture. */
function inPicture(directions: { yaw: number; pitch: number }[], tilt: Tilt): { yaw: number; pitch: number }[] {
  const matrix = new Matrix4().makeRotationFromEuler(new Euler(radians(tilt.pitch), 0, -radians(tilt.roll), 'XYZ')).invert();
  return directions.map(({ yaw, pitch }) => {
    const level = Math.cos(radians(pitch));
    const { x, y, z } = new Vector3(
      level * Math.sin(radians(yaw)),
      Math.sin(radians(pitch)),
      -level * Math.cos(radians(yaw)),
    ).applyMatrix4(matrix);
    return { yaw: degrees(Math.atan2(x, -z)), pitch: degrees(Math.asin(y)) };
  });
}

/** How far, in degrees, something on the screen lies beyond an area. */
function beyond(directions: { yaw: number; pitch: number }[], area: Coverage): number {
  return Math.max(
    ...directions.map(({ yaw, pitch }) =>
      Math.max(
        // At a pole every yaw is the same place
        area.width >= 360 || Math.abs(pitch) > 89.999 ? -1 : Math.abs(turnBetween(area.yaw, yaw)) - area.width / 2,
        Math.abs(pitch - area.pitch) - area.height / 2,
      ),
    ),
  );
}

const VIEWS = [-170, -60, 0, 44, 120].flatMap((yaw) =>
  [-90, -40, 0, 13, 90].flatMap((pitch) => [5, 40, 75, 110].map((fov) => ({ yaw, pitch, fov }))),
);

const PARTS: Coverage[] = [
  { width: 149.87, height: 54.15, yaw: 10, pitch: 1.17 },
  { width: 180, height: 180, yaw: -90, pitch: 0 },
  { width: 360, height: 60, yaw: 0, pitch: 10 },
  { width: 100, height: 40, yaw: 170, pitch: -45 },
  { width: 40, height: 90, yaw: 0, pitch: 40 },
  { width: 270, height: 100, yaw: 0, pitch: 0 },
];

describe('a partial picture', () => {
  it.each([DESKTOP, PHONE])('never shows anything beyond its edges on a screen of $width × $height', (size) => {
    for (const area of PARTS) {
      for (const view of VIEWS) {
        const limited = limitView(view, zoomLimits(2048, size, area), size, area);
        expect(beyond(edge(limited, size), area), JSON.stringify({ area, view, limited })).toBeLessThan(1e-6);
      }
    }
  });

  it('shows all there is: its corners can be reached, and it fills the screen when one steps back', () => {
    const [area] = PARTS as [Coverage];
    const zoom = zoomLimits(2048, DESKTOP, area);
    const corner = limitView({ yaw: 179, pitch: 90, fov: 20 }, zoom, DESKTOP, area);
    const reached = edge(corner, DESKTOP);
    expect(Math.max(...reached.map(({ yaw }) => yaw))).toBeCloseTo(10 + 149.87 / 2, 6);
    expect(Math.max(...reached.map(({ pitch }) => pitch))).toBeCloseTo(1.17 + 54.15 / 2, 6);
    expect(verticalFov(zoom.max, DESKTOP)).toBeCloseTo(54.15, 6);
  });

  it('shows nothing beyond its edges either when it is levelled', () => {
    for (const tilt of [
      { pitch: 4, roll: -6 },
      { pitch: -10, roll: 3 },
    ]) {
      for (const coverage of PARTS) {
        const area = shownArea(coverage, tilt);
        for (const view of VIEWS) {
          const limited = limitView(view, zoomLimits(2048, DESKTOP, area), DESKTOP, area);
          const seen = inPicture(edge(limited, DESKTOP), tilt);
          expect(beyond(seen, coverage), JSON.stringify({ tilt, coverage, view, limited })).toBeLessThan(1e-6);
        }
      }
    }
  });
});

describe('an author’s limits', () => {
  const within = (limits: AuthorLimits, coverage?: Coverage): Coverage | undefined => shownArea(coverage, undefined, limits);

  it('are the edges of what is seen, from the left one to the right', () => {
    expect(within({ yaw: [-60, 100] })).toEqual({ width: 160, height: 180, yaw: 20, pitch: 0 });
    expect(within({ yaw: [150, -150], pitch: [-30, 60] })).toEqual({ width: 60, height: 90, yaw: 180, pitch: 15 });
    expect(within({ fov: [20, 80] })).toBeUndefined();
  });

  it('hold for every view', () => {
    for (const limits of [{ pitch: [-40, 90] }, { yaw: [-60, 100] }, { yaw: [150, -150], pitch: [-30, 60] }] as AuthorLimits[]) {
      const area = within(limits);
      for (const view of VIEWS) {
        const limited = limitView(view, zoomLimits(2048, DESKTOP, area, limits.fov), DESKTOP, area);
        const [low, high] = limits.pitch ?? [-90, 90];
        const seen = edge(limited, DESKTOP);
        expect(Math.min(...seen.map(({ pitch }) => pitch))).toBeGreaterThanOrEqual(low - 1e-6);
        expect(Math.max(...seen.map(({ pitch }) => pitch))).toBeLessThanOrEqual(high + 1e-6);
        expect(limits.yaw && area ? beyond(seen, area) : 0).toBeLessThan(1e-6);
      }
    }
  });

  it('are no wider than a partial picture is', () => {
    expect(within({ yaw: [-30, 150], pitch: [-90, 10] }, { width: 100, height: 60, yaw: 20, pitch: 0 })).toEqual({
      width: 100,
      height: 40,
      yaw: 20,
      pitch: -10,
    });
  });

  it('say how near and how far one may go, as far as the screen allows', () => {
    expect(zoomLimits(8192, DESKTOP, undefined, [30, 80])).toEqual({ min: 30, max: 80 });
    expect(zoomLimits(8192, DESKTOP, undefined, [2, 110]).min).toBeGreaterThan(2);
  });
});

describe('reading', () => {
  it('shows a pixel of the picture as large as one of the screen: by counting pixels between two rays', () => {
    const fov = readingFov({ yaw: 0, pitch: 0 }, 4096, DESKTOP, undefined);
    const step = Math.atan(1 / (DESKTOP.width / 2 / Math.tan(radians(fov / 2))));
    expect((4096 / 2) * Math.tan(step)).toBeCloseTo(1, 6);
  });

  it('needs less of a zoom where the picture is denser, and knows a tilted picture', () => {
    const size = DESKTOP;
    const middle = readingFov({ yaw: 0, pitch: 0 }, 4096, size, undefined);
    const side = readingFov({ yaw: 45, pitch: 0 }, 4096, size, undefined);
    expect(Math.tan(radians(side / 2)) * Math.SQRT2).toBeCloseTo(Math.tan(radians(middle / 2)), 9);
    expect(readingFov({ yaw: 0, pitch: 30 }, 4096, size, { pitch: 30, roll: 0 })).toBeCloseTo(middle, 9);
  });
});
