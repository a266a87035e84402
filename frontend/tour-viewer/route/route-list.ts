import { html, nothing, type TemplateResult } from 'lit-html';
import { clockTime } from '../guide/route-order';
import type { Hotspot, Tour, TourScene } from '../manifest';
import { ICONS, type IconName } from '../ui/icons';
import type { Scope } from '../ui/parts';
import { hotspotName } from './names';

/** A scene's hotspots as the list shows them: its stops in the order of the route, then the rest as the author ordered it. */
export function listOrder(tour: Tour, scene: TourScene): Hotspot[] {
  const stops = tour.stops
    .filter((stop) => stop.scene === scene.id)
    .map(
      (stop): Hotspot =>
        scene.hotspots.find(({ kind, target }) => kind === 'stop' && target === stop.id) ?? {
          id: `stop-${stop.id}`,
          kind: 'stop',
          yaw: stop.yaw,
          pitch: stop.pitch,
          label: stop.title,
          target: stop.id,
        },
    );
  return [...stops, ...scene.hotspots.filter(({ kind }) => kind !== 'stop')];
}

const KIND_ICONS: Readonly<Record<Hotspot['kind'], IconName>> = { scene: 'door', stop: 'stop', info: 'info' };

/**
 * The picture's equal in words: every scene with its stops and hotspots, in order, as buttons. To focus one is to look at it,
 * to press it is to choose it.
 */
export function routeList({ state, texts, session }: Scope): TemplateResult {
  const { tour } = state;
  const item = (scene: TourScene, hotspot: Hotspot): TemplateResult => {
    const number = tour.stops.find(({ id }) => hotspot.kind === 'stop' && id === hotspot.target)?.number;
    return html`<li>
      <button
        type="button"
        class="row ${hotspot.kind}"
        aria-current=${hotspot.kind === 'stop' && hotspot.target === state.stop ? 'true' : 'false'}
        @focus=${(event: FocusEvent) => {
          session.journey.focused(scene, hotspot, event.currentTarget as HTMLElement);
        }}
        @click=${(event: Event) => {
          session.select(scene, hotspot, event.currentTarget as HTMLElement);
        }}
      >
        <span class="row-icon" aria-hidden="true">${number ?? ICONS[KIND_ICONS[hotspot.kind]]}</span>
        <span lang=${tour.lang}>${number === undefined ? hotspot.label : hotspotName(hotspot, tour, texts)}</span>
        ${
          scene.video && hotspot.from !== undefined
            ? html`<span class="here">${texts.get('viewer.film-at', clockTime(hotspot.from))}</span>`
            : nothing
        }
      </button>
    </li>`;
  };
  return html`<nav class="route" aria-label=${texts.get('viewer.list-label')}>
    <ol role="list">
      ${tour.scenes.map((scene) => {
        const here = scene.id === state.scene.id;
        return html`<li class="route-scene">
          <button
            type="button"
            class="row scene-row"
            aria-current=${here ? 'location' : 'false'}
            @focus=${(event: FocusEvent) => {
              session.journey.focused(scene, undefined, event.currentTarget as HTMLElement);
            }}
            @click=${() => {
              session.journey.goToScene(scene.id);
            }}
          >
            <span lang=${tour.lang}>${scene.title}</span>
            ${here ? html`<span class="here">${texts.get('viewer.scene-here')}</span>` : ''}
          </button>
          <ul role="list">
            ${listOrder(tour, scene).map((hotspot) => item(scene, hotspot))}
          </ul>
        </li>`;
      })}
    </ol>
  </nav>`;
}
