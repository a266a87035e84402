import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { ICONS } from '../ui/icons';
import type { Texts } from '../texts';
import { iconButton, type Scope } from '../ui/parts';
import { SPEEDS } from './guide-state';
import { clockTime, neighbourStop } from './route-order';

const CAPTION_MARKS = ['A', 'A+', 'A++'] as const;

/** By the language's own mark: the browser's formatter would take a slow phone 70 ms before the picture is there. */
const decimal = (value: number, texts: Texts): string => String(value).replace('.', texts.get('viewer.decimal-mark'));

function nowPlaying({ state, texts, session }: Scope): TemplateResult {
  const { stop } = session.guide;
  const { source } = state.guide;
  const voice =
    source === 'device'
      ? texts.get('viewer.voice-device')
      : stop?.narration.voice === 'synthetic'
        ? texts.get('viewer.voice-synthetic')
        : undefined;
  return html`<div class="now">
    ${
      stop
        ? html`<span class="badge">${stop.number}</span>
            <span class="now-title" lang=${state.tour.lang}>${stop.title}</span>
            ${voice === undefined ? nothing : html`<span class="voice">${voice}</span>`}`
        : html`<span class="now-title muted">${texts.get('viewer.no-stop')}</span>`
    }
  </div>`;
}

function position({ state, texts, session }: Scope): TemplateResult {
  const { time, duration, source } = state.guide;
  const known = duration > 0 && source === 'audio';
  return html`<div class="time">
    <span class="clock" aria-hidden="true">${known ? clockTime(time) : '–:––'}</span>
    <input
      type="range"
      min="0"
      max=${known ? Math.ceil(duration) : 1}
      step="1"
      .value=${live(known ? String(Math.floor(time)) : '0')}
      ?disabled=${!known}
      aria-label=${texts.get('viewer.position')}
      aria-valuetext=${texts.get('viewer.position-of', clockTime(time), clockTime(duration))}
      @input=${(event: Event) => {
        session.guide.seek(Number((event.currentTarget as HTMLInputElement).value));
      }}
    />
    <span class="clock" aria-hidden="true">${known ? clockTime(duration) : '–:––'}</span>
  </div>`;
}

function transport({ state, texts, session }: Scope): TemplateResult {
  const { guide } = session;
  const active = guide.active;
  return html`<div class="transport">
    ${iconButton(
      'previous',
      texts.get('viewer.previous-stop'),
      () => {
        session.narrator.step(-1);
      },
      {
        disabled: state.stop === undefined || !neighbourStop(state.tour, state.stop, -1),
      },
    )}
    ${iconButton(
      'back10',
      texts.get('viewer.back-10'),
      () => {
        guide.skip(-10);
      },
      { mark: '10', className: 'ten' },
    )}
    ${iconButton(
      active ? 'pause' : 'play',
      texts.get(active ? 'viewer.pause' : 'viewer.play'),
      () => {
        session.narrator.togglePlay();
      },
      {
        className: `play ${state.guide.status === 'loading' ? 'busy' : ''}`,
      },
    )}
    ${iconButton(
      'forward10',
      texts.get('viewer.forward-10'),
      () => {
        guide.skip(10);
      },
      { mark: '10', className: 'ten' },
    )}
    ${iconButton(
      'next',
      texts.get('viewer.next-stop'),
      () => {
        session.narrator.step(1);
      },
      {
        disabled: !neighbourStop(state.tour, state.stop, 1),
      },
    )}
  </div>`;
}

function options({ state, texts, session }: Scope): TemplateResult {
  const { guide } = session;
  const { on, size } = state.captions;
  const { rate, volume, muted } = state.guide;
  return html`<div class="options">
    ${iconButton(
      on ? 'captions' : 'captionsOff',
      texts.get('viewer.captions'),
      () => {
        session.update({ captions: { on: !on, size } });
      },
      { pressed: on },
    )}
    ${iconButton(
      'captionsSize',
      texts.get('viewer.captions-size', texts.get(`viewer.captions-size.${size}`)),
      () => {
        session.update({ captions: { on: true, size: ((size + 1) % 3) as 0 | 1 | 2 } });
      },
      { mark: CAPTION_MARKS[size].slice(1), className: 'captions-size' },
    )}
    <label class="speed">
      <span class="visually-hidden">${texts.get('viewer.speed')}</span>
      <select
        title=${texts.get('viewer.speed')}
        @change=${(event: Event) => {
          guide.rate = Number((event.currentTarget as HTMLSelectElement).value);
        }}
      >
        ${SPEEDS.map((speed) => html`<option value=${speed} ?selected=${speed === rate}>${decimal(speed, texts)}×</option>`)}
      </select>
    </label>
    ${iconButton(
      muted ? 'muted' : 'mute',
      texts.get(muted ? 'viewer.unmute' : 'viewer.mute'),
      () => {
        guide.muted = !muted;
      },
      { pressed: muted },
    )}
    <input
      class="volume"
      type="range"
      min="0"
      max="1"
      step="0.05"
      .value=${live(String(muted ? 0 : volume))}
      aria-label=${texts.get('viewer.volume')}
      title=${texts.get('viewer.volume')}
      @input=${(event: Event) => {
        guide.volume = Number((event.currentTarget as HTMLInputElement).value);
      }}
    />
    <button
      type="button"
      class="guided-toggle"
      aria-label=${texts.get('viewer.guided')}
      aria-pressed=${state.guided}
      title=${texts.get('viewer.guided-hint')}
      @click=${() => {
        session.narrator.setGuided(!state.guided);
      }}
    >
      ${ICONS.guided}<span>${texts.get('viewer.guided')}</span>
    </button>
  </div>`;
}

/** The audio guide's bar: every control at one level, none in a menu. */
export function player(scope: Scope): TemplateResult {
  return html`<section class="player" aria-label=${scope.texts.get('viewer.guide')}>
    ${nowPlaying(scope)} ${position(scope)} ${transport(scope)} ${options(scope)}
  </section>`;
}
