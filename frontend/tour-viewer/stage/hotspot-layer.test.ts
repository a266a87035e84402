// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Hotspot } from '../manifest';
import { PlacedHotspots } from './hotspot-layer';

const SIZE = { width: 800, height: 600 };
const AHEAD = { yaw: 0, pitch: 0, fov: 90 };

const hotspot = (id: string, yaw: number): Hotspot => ({ id, kind: 'info', yaw, pitch: 0, label: id });

describe('the hotspots over the picture', () => {
  let placed: PlacedHotspots;

  /** What the page shows for a scene: a layer of its own, as hotspotLayer makes it. */
  const layer = (hotspots: readonly Hotspot[]): HTMLElement[] => {
    document.querySelector('.hotspots')?.remove();
    const made = document.createElement('div');
    made.className = 'hotspots';
    const buttons = hotspots.map(({ id }) => Object.assign(document.createElement('button'), { textContent: id }));
    buttons.forEach((button, at) => (button.dataset.hotspot = hotspots[at]?.id));
    made.append(...buttons);
    document.body.append(made);
    return buttons;
  };
  const visible = (buttons: readonly HTMLElement[]): boolean[] => buttons.map(({ style }) => style.visibility === 'visible');

  beforeEach(() => {
    document.body.innerHTML = '<div class="surface" tabindex="0"></div>';
    placed = new PlacedHotspots(document);
  });

  it('are where they belong, and those behind are hidden', () => {
    const hotspots = [hotspot('before', 0), hotspot('behind', 180)];
    const buttons = layer(hotspots);
    placed.place(hotspots, AHEAD, SIZE);
    expect(visible(buttons)).toEqual([true, false]);
    expect(buttons[0]?.style.transform).toContain('translate(400px, 300px)');
    placed.place(hotspots, { ...AHEAD, yaw: 180 }, SIZE);
    expect(visible(buttons)).toEqual([false, true]);
  });

  it('are those of the scene one has come to, also where it names them alike', () => {
    const here = [hotspot('door', 0)];
    layer(here);
    placed.place(here, AHEAD, SIZE);
    const there = [hotspot('door', 60), hotspot('board', 180)];
    const buttons = layer(there);
    placed.place(there, AHEAD, SIZE);
    expect(visible(buttons)).toEqual([false, false]);
    placed.place(there, { ...AHEAD, yaw: 60 }, SIZE);
    expect(visible(buttons)).toEqual([true, false]);
  });

  it('are found again when their layer was gone for a while, as where there is no picture', () => {
    const hotspots = [hotspot('door', 0)];
    layer(hotspots);
    placed.place(hotspots, AHEAD, SIZE);
    document.querySelector('.hotspots')?.remove();
    placed.place(hotspots, AHEAD, SIZE);
    const buttons = layer(hotspots);
    placed.place(hotspots, AHEAD, SIZE);
    expect(visible(buttons)).toEqual([true]);
  });

  it('go with their time in a film, and give the focus to the picture', () => {
    const hotspots = [hotspot('door', 0)];
    const buttons = layer(hotspots);
    placed.place(hotspots, AHEAD, SIZE, () => true);
    buttons[0]?.focus();
    placed.place(hotspots, AHEAD, SIZE, () => false);
    expect(visible(buttons)).toEqual([false]);
    expect(document.activeElement?.className).toBe('surface');
  });
});
