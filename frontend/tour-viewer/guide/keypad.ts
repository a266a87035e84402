import { html, type TemplateResult } from 'lit-html';
import { iconButton, type Scope } from '../ui/parts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Typing the number of a stop, for those who stand in the centre. */
export function keypad({ state, texts, session }: Scope): TemplateResult {
  const { typed, message } = state.keypad;
  const type = (text: string): void => {
    session.update({ keypad: { typed: text.replace(/\D/g, '').slice(0, 4), message: '' } });
  };
  const digit = (value: string): TemplateResult =>
    html`<button
      type="button"
      class="digit"
      @click=${() => {
        type(typed + value);
      }}
    >
      ${value}
    </button>`;
  return html`<form
    class="keypad"
    @submit=${(event: Event) => {
      event.preventDefault();
      session.narrator.goToNumber(typed);
    }}
  >
    <p class="hint" id="keypad-hint">${texts.get('viewer.keypad-hint')}</p>
    <label>
      <span>${texts.get('viewer.keypad-number')}</span>
      <input
        inputmode="numeric"
        autocomplete="off"
        maxlength="4"
        aria-describedby="keypad-hint keypad-message"
        .value=${typed}
        @input=${(event: Event) => {
          type((event.currentTarget as HTMLInputElement).value);
        }}
      />
    </label>
    <p class="keypad-message" id="keypad-message" role="alert">${message}</p>
    <div class="digits">
      ${DIGITS.map(digit)}
      ${iconButton(
        'deleteDigit',
        texts.get('viewer.keypad-delete'),
        () => {
          type(typed.slice(0, -1));
        },
        { className: 'digit' },
      )}
      ${digit('0')}
      <button
        type="submit"
        class="digit go primary"
        aria-label=${`OK – ${texts.get('viewer.keypad-go')}`}
        title=${texts.get('viewer.keypad-go')}
      >
        OK
      </button>
    </div>
  </form>`;
}
