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

/** The hotspots of the scene as real buttons over the picture; {@link placeHotspots} puts them where they belong. */
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

/**
 * Puts each hotspot over its place in the picture; what is behind or beside it is hidden, also from the keyboard.
 *
 * @param there whether it is there at this moment of a film
 */
export function placeHotspots(
  root: ParentNode,
  hotspots: readonly Hotspot[],
  view: View,
  size: Size,
  there: (hotspot: Hotspot) => boolean = () => true,
): void {
  // In their order, see hotspotLayer
  const buttons = hotspots.length > 0 ? root.querySelector('.hotspots')?.children : undefined;
  for (const [index, hotspot] of hotspots.entries()) {
    const button = buttons?.[index];
    if (button instanceof HTMLElement && button.dataset.hotspot === hotspot.id) {
      const { x, y, visible: inPicture } = project(hotspot, view, size);
      const visible = inPicture && there(hotspot);
      if (inPicture && !visible && button.matches(':focus')) {
        // It goes with its time, and the focus must not be lost with it
        root.querySelector<HTMLElement>('.surface')?.focus({ preventScroll: true });
      }
      // What has not changed is not told: each change costs the browser a look at its styles
      const shown = visible ? 'visible' : 'hidden';
      if (button.style.visibility !== shown) {
        button.style.visibility = shown;
      }
      if (visible) {
        button.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) translate(-50%, -50%)`;
      }
    }
  }
}
