import { html, nothing, type TemplateResult } from 'lit-html';
import type { Question, Stop } from '../manifest';
import { ICONS } from '../ui/icons';
import { iconButton, type Scope } from '../ui/parts';
import { clockTime } from './route-order';

function welcome({ state, texts, session }: Scope): TemplateResult {
  const { tour, bookmark } = state;
  const resumed = bookmark && tour.stops.find(({ id }) => id === bookmark.stop);
  return html`<div class="welcome">
    <h2 lang=${tour.lang}>${tour.title}</h2>
    ${
      resumed
        ? html`<button
            type="button"
            class="button primary"
            @click=${() => {
              session.narrator.resume();
            }}
          >
            ${ICONS.play}<span>${texts.get('viewer.resume', resumed.number, clockTime(bookmark.time))}</span>
          </button>`
        : nothing
    }
    ${
      tour.stops.length > 0
        ? html`<button
            type="button"
            class="button ${resumed ? '' : 'primary'}"
            title=${texts.get('viewer.guided-hint')}
            @click=${() => {
              session.narrator.startGuided();
            }}
          >
            ${ICONS.guided}<span>${texts.get('viewer.start-guided')}</span>
          </button>`
        : nothing
    }
    ${tour.summary ? html`<p lang=${tour.lang}>${tour.summary}</p>` : nothing}
    <p class="hint">${texts.get('viewer.summary-stops', tour.stops.length, tour.scenes.length)}</p>
    ${tour.modelled ? html`<p class="hint">${texts.get('viewer.model')}</p>` : nothing}
    ${tour.demonstration ? html`<p class="hint">${texts.get('viewer.demonstration')}</p>` : nothing}
  </div>`;
}

/** What to do when a stop cannot be heard. */
function troubles({ state, texts, session }: Scope): TemplateResult | typeof nothing {
  const { guide } = session;
  const { status, source, noVoice, captionsFailed } = state.guide;
  const missing = !guide.hasAudio;
  const failed = status === 'failed' && !missing;
  if (source === 'device' || !(missing || failed || captionsFailed)) {
    return nothing;
  }
  const message = noVoice
    ? 'viewer.problem-no-voice'
    : missing
      ? 'viewer.problem-no-audio'
      : failed
        ? 'viewer.problem-audio'
        : 'viewer.problem-captions';
  const act = (label: string, action: () => void): TemplateResult =>
    html`<button type="button" class="button" @click=${action}>${label}</button>`;
  const retry = (action: () => void): TemplateResult => act(texts.get('viewer.retry'), action);
  return html`<div class="notice" role="alert">
    <p>${ICONS.alert}<span>${texts.get(message)}</span></p>
    <div class="notice-actions">
      ${
        failed
          ? retry(() => {
              void guide.play();
            })
          : nothing
      }
      ${
        !failed && !missing
          ? retry(() => {
              guide.retryCaptions();
            })
          : nothing
      }
      ${(failed || missing) && !noVoice ? act(texts.get('viewer.read-aloud'), () => void guide.readAloud()) : nothing}
    </div>
  </div>`;
}

/** The text of the stop; the sentence that is heard is marked, and each can be chosen. */
function transcript({ state, session }: Scope): TemplateResult {
  let index = 0;
  return html`<div class="transcript" lang=${state.tour.lang}>
    ${session.guide.transcript.map(
      (paragraph) =>
        html`<p>
          ${paragraph.map(({ text }) => {
            const own = index++;
            const current = own === state.guide.sentence && state.guide.status !== 'idle';
            const hear = (): void => {
              session.narrator.hearSentence(own);
            };
            // Not a <button>: that could not run on from line to line as a sentence does
            return html`<span
              role="button"
              tabindex="0"
              class="sentence"
              aria-current=${current ? 'true' : nothing}
              @click=${hear}
              @keydown=${(event: KeyboardEvent) => {
                if (event.key === 'Enter' || event.key === ' ') {
                  event.preventDefault();
                  hear();
                }
              }}
              >${text}</span
            > `;
          })}
        </p>`,
    )}
  </div>`;
}

function hunt(stop: Stop, { state, texts }: Scope): TemplateResult | typeof nothing {
  if (!stop.hunt) {
    return nothing;
  }
  const found = state.found.has(stop.id);
  return html`<section class="hunt">
    <h3>${texts.get('viewer.hunt')}</h3>
    <div lang=${state.tour.lang}>
      <p>${stop.hunt.clue}</p>
      ${found ? html`<p class="good"><strong lang=${state.tour.lang}>${texts.get('viewer.hunt-found')}</strong> ${stop.hunt.found}</p>` : nothing}
    </div>
  </section>`;
}

function question(
  stop: Stop,
  { question: asked, answers, correct, explanation }: Question,
  number: number,
  scope: Scope,
): TemplateResult {
  const { state, texts, session } = scope;
  const key = `${stop.id}/${number}`;
  const given = state.answers.get(key);
  const verdict = (): string => {
    if (correct === undefined) {
      return texts.get('viewer.quiz-open');
    }
    return given === correct ? texts.get('viewer.quiz-right') : texts.get('viewer.quiz-wrong', answers[correct] ?? '');
  };
  return html`<fieldset lang=${state.tour.lang}>
    <legend>${asked}</legend>
    ${answers.map(
      (answer, index) =>
        html`<button
          type="button"
          class="row answer"
          aria-pressed=${given === index}
          @click=${() => {
            session.answer(key, index);
          }}
        >
          ${answer}
        </button>`,
    )}
    <div role="status">
      ${
        given === undefined
          ? nothing
          : html`<p class=${correct === undefined || given === correct ? 'good' : 'hint'}>
              <strong>${verdict()}</strong> ${explanation}
            </p>`
      }
    </div>
  </fieldset>`;
}

/** Everything about the current stop. */
export function stopPanel(scope: Scope): TemplateResult {
  const { state, texts, session } = scope;
  const { stop } = session.guide;
  if (!stop) {
    return welcome(scope);
  }
  const { lang } = state.tour;
  return html`<div class="stop-panel">
    <h2><span class="badge">${stop.number}</span> <span lang=${lang}>${stop.title}</span></h2>
    ${troubles(scope)}
    ${state.guide.source === 'device' ? html`<p class="hint">${texts.get('viewer.voice-device')}</p>` : nothing}
    ${
      session.guide.transcript.length > 0
        ? html`<h3 class="visually-hidden">${texts.get('viewer.transcript')}</h3>
            <p class="visually-hidden">${texts.get('viewer.transcript-hint')}</p>
            ${transcript(scope)}`
        : nothing
    }
    ${
      stop.picture
        ? html`<img
            class="stop-picture"
            src=${stop.picture.url}
            width=${stop.picture.width}
            height=${stop.picture.height}
            alt=""
            loading="lazy"
          />`
        : nothing
    }
    ${hunt(stop, scope)}
    ${
      stop.quiz.length > 0
        ? html`<section>
            <h3>${texts.get('viewer.quiz')}</h3>
            ${stop.quiz.map((entry, index) => question(stop, entry, index, scope))}
          </section>`
        : nothing
    }
    ${
      stop.practices.length > 0
        ? html`<section>
            <h3>${texts.get('viewer.practices')}</h3>
            <ul class="links">
              ${stop.practices.map(
                ({ title, lang: language, href }) =>
                  html`<li>
                    <a href=${href} target="_blank" rel="noopener" lang=${language} hreflang=${language}>${title}</a>
                  </li>`,
              )}
            </ul>
          </section>`
        : nothing
    }
    ${
      stop.links.length > 0
        ? html`<section>
            <h3>${texts.get('viewer.links')}</h3>
            <ul class="links">
              ${stop.links.map(
                ({ label, url }) =>
                  html`<li>
                    <a href=${url} target="_blank" rel="noopener" lang=${lang}
                      >${label} ${ICONS.external}<span class="visually-hidden" lang=${session.lang}>
                        (${texts.get('viewer.opens-elsewhere')})</span
                      ></a
                    >
                  </li>`,
              )}
            </ul>
          </section>`
        : nothing
    }
  </div>`;
}

/** What an information hotspot says, beside the picture; the visit goes on behind it. */
export function infoCard({ state, texts, session }: Scope): TemplateResult | typeof nothing {
  const { info, tour } = state;
  if (!info) {
    return nothing;
  }
  const hunted = tour.stops.find(({ hunt: object, scene }) => object?.object === info.id && scene === state.scene.id);
  const text = info.text ?? '';
  return html`<section
    class="info-card"
    aria-labelledby="info-title"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        session.journey.closeInfo();
      }
    }}
  >
    <h2 id="info-title" tabindex="-1" lang=${tour.lang}>${info.label}</h2>
    ${iconButton(
      'close',
      texts.get('viewer.close'),
      () => {
        session.journey.closeInfo();
      },
      { className: 'close' },
    )}
    <div class="info-text" lang=${tour.lang}>
      ${text.split(/\n\s*\n/).map((paragraph) => html`<p>${paragraph}</p>`)}
      ${hunted?.hunt ? html`<p class="good"><strong lang=${session.lang}>${texts.get('viewer.hunt-found')}</strong> ${hunted.hunt.found}</p>` : nothing}
    </div>
  </section>`;
}
