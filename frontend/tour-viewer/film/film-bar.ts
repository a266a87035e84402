import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { clockTime } from '../guide/route-order';
import { ICONS } from '../ui/icons';
import { iconButton, type Scope } from '../ui/parts';
import type { Film } from './film';
import type { FilmState } from './film-state';

function position({ texts }: Scope, { time, duration }: FilmState, film: Film): TemplateResult {
  const known = duration > 0;
  return html`<div class="film-time">
    <input
      type="range"
      min="0"
      max=${known ? Math.ceil(duration) : 1}
      step="1"
      .value=${live(known ? String(Math.floor(time)) : '0')}
      ?disabled=${!known}
      aria-label=${texts.get('viewer.film-position')}
      aria-valuetext=${texts.get('viewer.position-of', clockTime(time), clockTime(duration))}
      @input=${(event: Event) => {
        film.seek(Number((event.currentTarget as HTMLInputElement).value));
      }}
    />
    <span class="film-clock" aria-hidden="true">${clockTime(time)}${known ? ` / ${clockTime(duration)}` : ''}</span>
  </div>`;
}

/** What one can do with the film of the scene. */
export function filmBar(scope: Scope, state: FilmState, film: Film): TemplateResult {
  const { texts, session } = scope;
  const { captions, scene } = scope.state;
  const button = (label: string, icon: TemplateResult, act: () => void): TemplateResult =>
    html`<button
      type="button"
      class="film-offer"
      @click=${() => {
        act();
        // The button has gone with what it offered, and the focus must not be lost with it
        setTimeout(() => session.root.querySelector<HTMLElement>('.film button')?.focus());
      }}
    >
      ${icon}<span>${label}</span>
    </button>`;
  if (state.status === 'failed') {
    return html`<div class="film failed" role="group" aria-label=${texts.get('viewer.film')}>
      <p>${texts.get('viewer.problem-film')}</p>
      ${button(texts.get('viewer.retry'), ICONS.forward10, () => {
        film.retry();
      })}
    </div>`;
  }
  if (state.status === 'waiting') {
    return html`<div class="film" role="group" aria-label=${texts.get('viewer.film')}>
      ${button(texts.get('viewer.film-play'), ICONS.play, () => {
        film.play();
      })}
    </div>`;
  }
  const active = state.status !== 'paused';
  return html`<div class="film" role="group" aria-label=${texts.get('viewer.film')}>
    ${iconButton(
      active ? 'pause' : 'play',
      texts.get(active ? 'viewer.film-pause' : 'viewer.film-play'),
      () => {
        film.toggle();
      },
      { className: state.status === 'loading' ? 'busy' : '' },
    )}
    ${position(scope, state, film)}
    ${
      scene.video?.captions === undefined
        ? nothing
        : iconButton(
            captions.on ? 'captions' : 'captionsOff',
            texts.get('viewer.captions'),
            () => {
              session.update({ captions: { ...captions, on: !captions.on } });
            },
            { pressed: captions.on },
          )
    }
    ${
      scene.video?.sound
        ? iconButton(
            state.sound ? 'mute' : 'muted',
            texts.get('viewer.film-sound'),
            () => {
              film.sound = !state.sound;
            },
            { pressed: state.sound },
          )
        : nothing
    }
  </div>`;
}
