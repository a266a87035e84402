import { nothing, type TemplateResult } from 'lit-html';
import { iconButton, type Scope } from '../ui/parts';

/** The switch of the scenes' sounds, in tours that have any. */
export function soundButton({ state, texts, session }: Scope): TemplateResult | typeof nothing {
  const on = state.sounds === 'on';
  const flip = (): void => {
    session.update({ sounds: on ? 'off' : 'on' });
  };
  return state.tour.scenes.some(({ sound }) => sound)
    ? iconButton(on ? 'sounds' : 'soundsOff', texts.get('viewer.sounds'), flip, { pressed: on })
    : nothing;
}
