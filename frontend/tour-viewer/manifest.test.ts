import { describe, expect, it } from 'vitest';
import { ManifestError, readManifest, withOrigin } from './manifest';
import { arrivalView, destinationOf, homeView } from './places';
import { verticalFov } from './geometry/projection';
import { listOrder } from './route/route-list';
import { ownName, versionAddress, versionTable } from './route/versions';
import { MANIFEST, tour } from './testing';

const SIZE = { width: 1366, height: 768 };
const [ENTRANCE, RECEPTION] = tour().scenes;

describe('a manifest', () => {
  it('has addresses that hold in another site’s page', () => {
    const before = {
      url: '/media/{level}/{face}.webp',
      title: '/not/an/address',
      stops: [{ captions: '/c.vtt', url: 'https://a.example/' }],
    };
    expect(withOrigin(before, 'https://cites.example')).toEqual({
      url: 'https://cites.example/media/{level}/{face}.webp',
      title: '/not/an/address',
      stops: [{ captions: 'https://cites.example/c.vtt', url: 'https://a.example/' }],
    });
    expect(withOrigin({ url: '//b.example/x', preview: 'data:image/webp;base64,AA' }, 'https://cites.example')).toEqual({
      url: '//b.example/x',
      preview: 'data:image/webp;base64,AA',
    });
  });

  it('is read with what it leaves out filled in', () => {
    const read = readManifest({
      title: 'T',
      lang: 'fr',
      scenes: [{ id: 's', title: 'S', pyramid: MANIFEST.scenes[0].pyramid }],
    });
    expect(read.scenes[0]).toMatchObject({ north: 0, view: { yaw: 0, pitch: 0, fov: 90 }, hotspots: [] });
    expect(read).toMatchObject({ stops: [], versions: [] });
  });

  it('leaves out hotspots and stops that lead nowhere', () => {
    expect(ENTRANCE.hotspots.map(({ id }) => id)).not.toContain('nowhere');
    expect(tour().stops.map(({ id }) => id)).toEqual(['entrance', 'reception']);
  });

  it.each([
    [undefined, /not a manifest/],
    [[], /not a manifest/],
    [{ title: 'T', lang: 'fr', scenes: [] }, /no scenes/],
    [{ title: 'T', lang: 'fr', scenes: [{ id: 's' }] }, /scene "s" has no "title"/],
    [{ title: 'T', lang: 'fr', scenes: [{ id: 's', title: 'S' }] }, /scene "s" has no "pyramid"/],
    [
      { title: 'T', lang: 'fr', scenes: [{ id: 's', title: 'S', pyramid: { tileSize: 0, faceSizes: [512], url: 'u' } }] },
      /above 0/,
    ],
  ])('that is none is refused, naming what is missing (%#)', (json, message) => {
    expect(() => readManifest(json)).toThrow(ManifestError);
    expect(() => readManifest(json)).toThrow(message);
  });
});

describe('an address leads', () => {
  it('without anything to the entry, as its author wants it', () => {
    const { scene, stop, view } = destinationOf(tour(), {}, SIZE);
    expect([scene.id, stop]).toEqual(['entrance', undefined]);
    expect(view).toEqual({ yaw: 10, pitch: -3, fov: 90 });
  });

  it('with a stop alone to that stop', () => {
    const { scene, view } = destinationOf(tour(), { stop: 'reception' }, SIZE);
    expect(scene.id).toBe('reception');
    expect(view).toMatchObject({ yaw: 60, pitch: 0 });
  });

  it('with a scene, a stop heard elsewhere and a view to exactly these', () => {
    const { scene, stop, view } = destinationOf(
      tour(),
      { scene: 'entrance', stop: 'reception', yaw: 5, pitch: 6, fov: 40 },
      SIZE,
    );
    expect([scene.id, stop?.id]).toEqual(['entrance', 'reception']);
    expect(view).toEqual({ yaw: 5, pitch: 6, fov: 40 });
  });

  it('with names that do not exist to the entry', () => {
    expect(destinationOf(tour(), { scene: 'x', stop: 'y' }, SIZE).scene.id).toBe('entrance');
  });

  it('on an upright phone to a view that is not bent out of shape', () => {
    const phone = { width: 390, height: 460 };
    expect(verticalFov(homeView(ENTRANCE, phone).fov, phone)).toBeLessThanOrEqual(85.001);
    expect(homeView(ENTRANCE, SIZE).fov).toBe(90);
  });
});

describe('walking through a door', () => {
  const door = { yaw: 40, pitch: -8 };

  it('goes on in the same compass direction where both scenes are on the plan', () => {
    // 40° to the right of north there is 40° to the right of north here, where north is at 90°
    expect(RECEPTION && arrivalView(ENTRANCE, door, RECEPTION, SIZE)).toMatchObject({ yaw: 130, pitch: 0 });
  });

  it('looks as the author wants it where nobody knows the directions', () => {
    const { plan, ...unplaced } = ENTRANCE;
    expect(plan).toBeDefined();
    expect(RECEPTION && arrivalView(unplaced, door, RECEPTION, SIZE)).toMatchObject({ yaw: -20 });
  });
});

describe('the list', () => {
  it('holds everything of a scene: its stops in order, then the rest as the author ordered it', () => {
    expect(listOrder(tour(), ENTRANCE).map(({ id }) => id)).toEqual(['first', 'door', 'charter']);
  });

  it('names a stop also where the picture has no hotspot for it', () => {
    expect(RECEPTION && listOrder(tour(), RECEPTION).map(({ id }) => id)).toEqual(['stop-reception', 'back']);
  });
});

describe('versions', () => {
  it('are a table in which what is missing is named', () => {
    expect(versionTable(tour())).toEqual([
      {
        audience: 'user',
        languages: [
          { lang: 'fr', published: true },
          { lang: 'nl', published: true },
        ],
      },
      {
        audience: 'youth',
        languages: [
          { lang: 'fr', published: true },
          { lang: 'nl', published: false },
        ],
      },
    ]);
  });

  it('keep the address, and the place in it', () => {
    const page = 'http://localhost:8080/visit/brussels/centre?lang=fr&audience=user#scene=a';
    expect(versionAddress(page, { lang: 'nl', audience: 'youth' }, 'scene=b&yaw=1')).toBe(
      'http://localhost:8080/visit/brussels/centre?lang=nl&audience=youth#scene=b&yaw=1',
    );
  });

  it('are named in their own language', () => {
    expect(['fr', 'nl', 'en', 'pt'].map(ownName)).toEqual(['Français', 'Nederlands', 'English', 'Português']);
    expect(ownName('not a language')).toBe('not a language');
  });
});
