import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { View } from '../geometry/angles';
import { project, type Size } from '../geometry/projection';
import type { Hotspot } from '../manifest';
import { ICONS } from '../ui/icons';
import type { Scope } from '../ui/parts';
import { hotspotName } from '../route/names';

function face(hotspot: Hotspot, { state }: Scope): TemplateResult {
  switch (hotspot.kind) {
    case 'scene':
      return html`<span class="hotspot-icon">${ICONS.door}</span><span class="hotspot-label">${hotspot.label}</span>`;
    case 'info':
      return html`<span class="hotspot-icon">${ICONS.info}</span><span class="hotspot-label">${hotspot.label}</span>`;
    case 'stop': {
      const number = state.tour.stops.find(({ id }) => id === hotspot.target)?.number;
      return html`<span class="hotspot-icon">${number}</span><span class="hotspot-label">${hotspot.label}</span>`;
    }
  }
}

/** The hotspots of the scene as real buttons over the picture; {@link PlacedHotspots} puts them where they belong. */
export function hotspotLayer(scope: Scope): TemplateResult | typeof nothing {
  const { state, texts, session } = scope;
  if (state.pictureless) {
    return nothing;
  }
  const current = (hotspot: Hotspot): boolean => hotspot.kind === 'stop' && hotspot.target === state.stop;
  // What one has come near to read must not lie below its own mark
  const read = (hotspot: Hotspot): boolean => hotspot.zoom !== undefined && hotspot.id === state.info?.id;
  const button = (hotspot: Hotspot): TemplateResult =>
    html`<button
      type="button"
      class="hotspot ${hotspot.kind} ${current(hotspot) ? 'current' : ''} ${read(hotspot) ? 'reading' : ''}"
      data-hotspot=${hotspot.id}
      aria-label=${hotspotName(hotspot, state.tour, texts)}
      @click=${(event: Event) => {
        session.select(state.scene, hotspot, event.currentTarget as HTMLElement);
      }}
    >
      ${face(hotspot, scope)}
    </button>`;
  // The whole layer is another one in another scene: `repeat` would leave a marker behind for each button of the scene before
  const layer = html`<div class="hotspots" lang=${state.tour.lang}>${state.scene.hotspots.map(button)}</div>`;
  return html`${keyed(state.scene.id, layer)}`;
}

interface Placed {
  readonly hotspot: Hotspot;
  readonly button: HTMLElement;
  /** As the page was told last: asking it, and telling it the same again, costs the browser a look at its styles. */
  shown?: boolean;
}

/** Keeps each hotspot over its place in the picture; what is behind or beside it is hidden, also from the keyboard. */
export class PlacedHotspots {
  readonly #root: ParentNode;
  #layer: Element | null = null;
  #hotspots: readonly Hotspot[] = [];
  #placed: readonly Placed[] = [];

  constructor(root: ParentNode) {
    this.#root = root;
  }

  /** @param there whether it is there at this moment of a film */
  place(hotspots: readonly Hotspot[], view: View, size: Size, there: (hotspot: Hotspot) => boolean = () => true): void {
    if (hotspots !== this.#hotspots || !this.#layer?.isConnected) {
      this.#find(hotspots);
    }
    for (const placed of this.#placed) {
      const { hotspot, button } = placed;
      const { x, y, visible: inPicture } = project(hotspot, view, size);
      const visible = inPicture && there(hotspot);
      if (inPicture && !visible && button.matches(':focus')) {
        // It goes with its time, and the focus must not be lost with it
        this.#root.querySelector<HTMLElement>('.surface')?.focus({ preventScroll: true });
      }
      if (placed.shown !== visible) {
        placed.shown = visible;
        button.style.visibility = visible ? 'visible' : 'hidden';
      }
      if (visible) {
        button.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) translate(-50%, -50%)`;
      }
    }
  }

  /** Those of another scene may still be in the page. */
  #find(hotspots: readonly Hotspot[]): void {
    const layer = hotspots.length > 0 ? this.#root.querySelector('.hotspots') : null;
    const buttons = [...(layer?.children ?? [])].filter((button) => button instanceof HTMLElement);
    const ofThese =
      buttons.length === hotspots.length && buttons.every((button, at) => button.dataset.hotspot === hotspots[at]?.id);
    this.#layer = ofThese ? layer : null;
    this.#hotspots = hotspots;
    // In their order, see hotspotLayer
    this.#placed = ofThese ? hotspots.flatMap((hotspot, at) => (buttons[at] ? [{ hotspot, button: buttons[at] }] : [])) : [];
  }
}
