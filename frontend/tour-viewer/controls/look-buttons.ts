import { html, type TemplateResult } from 'lit-html';
import { iconButton, type Scope } from '../ui/parts';
import { ZOOM_STEP } from './gestures';

/** Looking around without a drag and without a keyboard. */
export function lookButtons({ state, texts, session }: Scope): TemplateResult {
  const turn = (yaw: number, pitch: number) => (): void => {
    session.controls.turn(yaw, pitch);
  };
  return html`<div class="look" role="group" aria-label=${texts.get('viewer.look')} ?hidden=${state.pictureless}>
    ${iconButton('up', texts.get('viewer.look-up'), turn(0, 1), { className: 'look-up' })}
    ${iconButton('left', texts.get('viewer.look-left'), turn(-1, 0), { className: 'look-left' })}
    ${iconButton(
      'home',
      texts.get('viewer.home'),
      () => {
        session.controls.home();
      },
      { className: 'look-home' },
    )}
    ${iconButton('right', texts.get('viewer.look-right'), turn(1, 0), { className: 'look-right' })}
    ${iconButton('down', texts.get('viewer.look-down'), turn(0, -1), { className: 'look-down' })}
    ${iconButton(
      'plus',
      texts.get('viewer.zoom-in'),
      () => {
        session.controls.zoom(ZOOM_STEP);
      },
      { className: 'look-in' },
    )}
    ${iconButton(
      'minus',
      texts.get('viewer.zoom-out'),
      () => {
        session.controls.zoom(1 / ZOOM_STEP);
      },
      { className: 'look-out' },
    )}
  </div>`;
}
