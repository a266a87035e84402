import { describe, expect, it } from 'vitest';
import type { SceneVideo } from '../manifest';
import { filmFiles, fits } from './files';
import { isThere, shownFilm, type FilmState } from './film-state';

const large = { url: '/large.mp4', type: 'video/mp4' };
const small = { url: '/small.webm', type: 'video/webm' };
const video: SceneVideo = { file: large, phone: small, loop: true, sound: true };
const all = (): boolean => true;

describe('the files of a film', () => {
  it('are the large one first, the small one on a phone', () => {
    expect(filmFiles(video, { phone: false, spare: false, plays: all })).toEqual([large, small]);
    expect(filmFiles(video, { phone: true, spare: false, plays: all })).toEqual([small, large]);
  });

  it('are the small one alone for who wants little data', () => {
    expect(filmFiles(video, { phone: false, spare: true, plays: all })).toEqual([small]);
    expect(filmFiles({ file: large, loop: true, sound: true }, { phone: true, spare: true, plays: all })).toEqual([large]);
  });

  it('are those that the browser can play', () => {
    expect(filmFiles(video, { phone: false, spare: false, plays: (type) => type === 'video/webm' })).toEqual([small]);
  });

  it('are a whole sphere that the graphics can hold', () => {
    expect(fits(3840, 1920, 4096)).toBe(true);
    expect(fits(1922, 960, 4096)).toBe(true);
    expect(fits(7680, 3840, 4096)).toBe(false);
    expect(fits(1920, 1080, 4096)).toBe(false);
    // Sound alone
    expect(fits(0, 0, 4096)).toBe(false);
  });
});

describe('what comes and goes in time', () => {
  const at = (time: number): { time: number } => ({ time });

  it('is there from its first second and no longer at its last', () => {
    const hotspot = { from: 2, until: 5.5 };
    expect([1.99, 2, 5.49, 5.5].map((time) => isThere(hotspot, at(time)))).toEqual([false, true, true, false]);
  });

  it('may have a beginning or an end alone, or neither', () => {
    expect(isThere({ from: 2 }, at(1e6))).toBe(true);
    expect(isThere({ until: 2 }, at(0))).toBe(true);
    expect(isThere({}, at(7))).toBe(true);
  });

  it('is always there where no film is shown', () => {
    expect(isThere({ from: 2, until: 5 }, undefined)).toBe(true);
    const film: FilmState = { scene: 'a', status: 'paused', shown: true, time: 1, duration: 8, sound: false, caption: '' };
    expect(shownFilm({ scene: { id: 'a' }, film })).toBe(film);
    expect(shownFilm({ scene: { id: 'b' }, film })).toBeUndefined();
    expect(shownFilm({ scene: { id: 'a' }, film: { ...film, shown: false } })).toBeUndefined();
    expect(shownFilm({ scene: { id: 'a' } })).toBeUndefined();
  });
});
