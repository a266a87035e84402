import { html, nothing, type TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import { paragraphsOf } from '../guide/transcript';
import type { Texts } from '../texts';
import type { Session } from '../session';
import type { ViewerState } from '../state';
import { ICONS, type IconName } from './icons';

/** What every part of the interface is rendered from. */
export interface Scope {
  readonly state: ViewerState;
  readonly texts: Texts;
  readonly session: Session;
}

interface ButtonOptions {
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
  /** Something small beside the icon, such as a number; not read out. */
  readonly mark?: string;
}

/** A button with an icon; its name is read out and shown on hover. */
export function iconButton(
  icon: IconName,
  label: string,
  act: (event: Event) => void,
  options: ButtonOptions = {},
): TemplateResult {
  return html`<button
    type="button"
    class="icon-button ${options.className ?? ''}"
    aria-label=${label}
    title=${label}
    aria-pressed=${ifDefined(options.pressed)}
    aria-expanded=${ifDefined(options.expanded)}
    aria-disabled=${ifDefined(options.disabled ? 'true' : undefined)}
    @click=${(event: Event) => {
      if (!options.disabled) {
        act(event);
      }
    }}
  >
    ${ICONS[icon]}${options.mark === undefined ? nothing : html`<span class="mark" aria-hidden="true">${options.mark}</span>`}
  </button>`;
}

/** A plain text in paragraphs. */
export const paragraphs = (text: string): TemplateResult[] => paragraphsOf(text).map((paragraph) => html`<p>${paragraph}</p>`);
