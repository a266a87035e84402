import { html, nothing, type TemplateResult } from 'lit-html';
import { deviceButtons } from '../controls/device-buttons';
import { lookButtons } from '../controls/look-buttons';
import { reducedMotion } from '../core';
import { captionNow } from '../film/film-state';
import { keypad } from '../guide/keypad';
import { player } from '../guide/player';
import { infoCard, stopPanel } from '../guide/stop-panel';
import { photoButton } from '../photo/photo-button';
import { routeList } from '../route/route-list';
import { versionsPanel } from '../route/versions';
import { soundButton } from '../sound/sound-button';
import { floorPlan } from '../stage/floor-plan';
import { hotspotLayer } from '../stage/hotspot-layer';
import type { Panel, ProblemKind } from '../state';
import { ICONS, type IconName } from './icons';
import { iconButton, type Scope } from './parts';

const PANELS: readonly { readonly panel: Panel; readonly icon: IconName }[] = [
  { panel: 'stop', icon: 'stop' },
  { panel: 'list', icon: 'list' },
  { panel: 'keypad', icon: 'keypad' },
  { panel: 'versions', icon: 'versions' },
];

function tabs({ state, texts, session }: Scope): TemplateResult {
  const open = (chosen: Panel): void => {
    session.update({ panel: chosen });
    // On a phone the panel may lie below the window's edge
    requestAnimationFrame(() => {
      const behavior = reducedMotion() ? 'auto' : 'smooth';
      session.root.querySelector('.side')?.scrollIntoView({ block: 'nearest', behavior });
    });
  };
  const step = (event: KeyboardEvent): void => {
    const at = PANELS.findIndex(({ panel }) => panel === state.panel);
    const move = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = PANELS[(at + move + PANELS.length) % PANELS.length];
    if (move !== 0 && next) {
      event.preventDefault();
      open(next.panel);
      (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${next.panel}`)?.focus();
    }
  };
  return html`<div class="tabs" role="tablist" aria-label=${texts.get('viewer.panels')} @keydown=${step}>
    ${PANELS.map(
      ({ panel, icon }) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${panel}"
          aria-selected=${panel === state.panel}
          aria-controls="panel"
          tabindex=${panel === state.panel ? 0 : -1}
          @click=${() => {
            open(panel);
          }}
        >
          ${ICONS[icon]}<span>${texts.get(`viewer.tab-${panel}`)}</span>
        </button>`,
    )}
  </div>`;
}

function panel(scope: Scope): TemplateResult {
  switch (scope.state.panel) {
    case 'stop':
      return stopPanel(scope);
    case 'list':
      return routeList(scope);
    case 'keypad':
      return keypad(scope);
    case 'versions':
      return versionsPanel(scope);
  }
}

/** Plain messages about what does not work, each with a way on where there is one; a page leaves one out by an empty text. */
function problems({ state, texts, session }: Scope): TemplateResult {
  const retries: ReadonlySet<ProblemKind> = new Set(['tiles', 'context', 'webgl', 'phone-denied', 'phone-silent', 'headset']);
  const told = [...state.problems].filter((kind) => texts.get(`viewer.problem-${kind}`) !== '');
  const act = (label: string, action: () => void): TemplateResult =>
    html`<button type="button" class="button" @click=${action}>${label}</button>`;
  return html`<div class="problems" role="alert">
    ${told.map(
      (kind) =>
        html`<div class="notice">
          <p>${ICONS.alert}<span>${texts.get(`viewer.problem-${kind}`)}</span></p>
          <div class="notice-actions">
            ${
              retries.has(kind)
                ? act(texts.get('viewer.retry'), () => {
                    session.retryPicture(kind);
                  })
                : nothing
            }
            ${act(texts.get('viewer.close'), () => {
              session.dismiss(kind);
            })}
          </div>
        </div>`,
    )}
  </div>`;
}

/** In place of the 360° picture: the stop's picture, or the scene's. */
function flatPicture({ state, session }: Scope): TemplateResult | typeof nothing {
  const picture = session.guide.stop?.picture ?? state.scene.picture;
  return state.pictureless && picture
    ? html`<img
        class="flat-picture"
        src=${picture.url}
        width=${picture.width}
        height=${picture.height}
        alt=${state.scene.description ?? ''}
      />`
    : nothing;
}

function captions({ state }: Scope): TemplateResult | typeof nothing {
  const { on, size } = state.captions;
  const caption = captionNow(state.guide, state.film);
  return on && caption !== ''
    ? html`<div class="captions size-${size}" lang=${state.tour.lang}><span>${caption}</span></div>`
    : nothing;
}

/** The whole viewer. */
export function layout(scope: Scope): TemplateResult {
  const { state, texts, session } = scope;
  const { tour, scene, coming, immersed } = state;
  return html`<div
    class="viewer"
    data-panel=${state.panel}
    data-immersed=${immersed ?? nothing}
    role="region"
    aria-label=${texts.get('viewer.label', tour.title)}
  >
    <div class="stage" aria-busy=${coming !== undefined}>
      <div
        class="surface"
        role="application"
        tabindex=${state.pictureless ? -1 : 0}
        aria-label=${texts.get('viewer.picture', scene.title)}
        aria-describedby="surface-keys scene-description"
      >
        <canvas class="preview" aria-hidden="true"></canvas>
        <slot name="ahead"></slot>
        <canvas class="picture" aria-hidden="true"></canvas>
        <canvas class="leaving" aria-hidden="true" hidden></canvas>
      </div>
      ${flatPicture(scope)}
      <p class="visually-hidden" id="surface-keys">${texts.get('viewer.picture-keys')}</p>
      <p class="visually-hidden" id="scene-description" lang=${tour.lang}>${scene.description ?? ''}</p>
      ${hotspotLayer(scope)}
      <div class="stage-top">
        <p class="scene-title" lang=${tour.lang}>${scene.title}</p>
        ${floorPlan(scope)}
      </div>
      ${coming ? html`<p class="coming soon"><span>${texts.get('viewer.loading-scene', coming.title)}</span></p>` : nothing}
      ${
        immersed
          ? html`<p class="elsewhere">
              <span>${texts.get(immersed === 'xr' ? 'viewer.headset-here' : 'viewer.headset-lie')}</span>
            </p>`
          : nothing
      }
      <div class="corner">
        ${deviceButtons(scope)}
        ${iconButton(
          state.fullscreen ? 'fullscreenLeave' : 'fullscreen',
          texts.get(state.fullscreen ? 'viewer.fullscreen-leave' : 'viewer.fullscreen'),
          () => {
            session.toggleFullscreen();
          },
          { pressed: state.fullscreen },
        )}
        ${photoButton(scope)} ${soundButton(scope)}
      </div>
      ${session.films?.bar(scope) ?? nothing} ${lookButtons(scope)} ${captions(scope)} ${infoCard(scope)} ${problems(scope)}
    </div>
    ${player(scope)}
    <div class="side">
      ${tabs(scope)}
      <div class="panel" id="panel" role="tabpanel" tabindex="0" aria-labelledby="tab-${state.panel}">${panel(scope)}</div>
    </div>
    <p class="visually-hidden" role="status" aria-live="polite">${state.announcement}</p>
  </div>`;
}
