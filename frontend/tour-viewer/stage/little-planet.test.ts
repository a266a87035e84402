import { describe, expect, it } from 'vitest';
import { parseAddress } from '../address';
import { radians } from '../geometry/angles';
import { tour } from '../testing';
import { cosineAt, landingAt } from './little-planet';
import { opensWithPlanet } from '../places';

const VIEW = { yaw: 40, pitch: -5, fov: 90 };
const SIZE = { width: 800, height: 600 };

describe('the landing', () => {
  it('begins above the ground with the whole horizon on the screen', () => {
    const { pitch, back, half } = landingAt(0, VIEW, SIZE);
    expect([pitch, back]).toEqual([-90, 1]);
    // The horizon is 90° from the ground: by the stereographic formula at 2·tan 45°
    expect((half * SIZE.height) / SIZE.width).toBeGreaterThan(2 * Math.tan(radians(45)));
  });

  it('ends in the very view of the scene', () => {
    const { yaw, pitch, back, half } = landingAt(1, VIEW, SIZE);
    expect([yaw, pitch, back]).toEqual([40, -5, 0]);
    expect(half).toBeCloseTo(Math.tan(radians(45)), 12);
  });

  it('is stereographic at first, flat at last, and between them what an eye behind the middle sees', () => {
    for (const angle of [0, 10, 45, 80, 105]) {
      const theta = radians(angle);
      expect(cosineAt(2 * Math.tan(theta / 2), 1)).toBeCloseTo(Math.cos(theta), 9);
      expect(cosineAt((1.4 * Math.sin(theta)) / (Math.cos(theta) + 0.4), 0.4)).toBeCloseTo(Math.cos(theta), 9);
    }
    expect(cosineAt(Math.tan(radians(50)), 0)).toBeCloseTo(Math.cos(radians(50)), 9);
  });
});

describe('the opening', () => {
  const planet = { ...tour(), opening: 'little-planet' };
  const [scene] = planet.scenes;

  it('is there at the first entry alone, and only where it is wanted', () => {
    expect(opensWithPlanet(planet, scene, parseAddress(''), false)).toBe(true);
    expect(opensWithPlanet(tour(), scene, parseAddress(''), false)).toBe(false);
    expect(opensWithPlanet(planet, scene, parseAddress('#scene=entrance'), false)).toBe(false);
    expect(opensWithPlanet(planet, scene, parseAddress(''), true)).toBe(false);
    expect(opensWithPlanet(planet, { ...scene, limits: { pitch: [-20, 90] } }, parseAddress(''), false)).toBe(false);
  });
});
