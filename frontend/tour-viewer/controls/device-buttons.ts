import { html, nothing, type TemplateResult } from 'lit-html';
import { iconButton, type Scope } from '../ui/parts';

/** What only some devices have: the phone as a window, and the headset. */
export function deviceButtons({ state, texts, session }: Scope): TemplateResult | typeof nothing {
  const { phone, headset, immersed, pictureless } = state;
  if (pictureless) {
    return nothing;
  }
  return html`${
    headset
      ? iconButton(
          immersed ? 'close' : 'headset',
          texts.get(immersed ? 'viewer.headset-leave' : `viewer.headset-${headset}`),
          () => {
            session.devices.toggleHeadset();
          },
          { className: 'headset' },
        )
      : nothing
  }${
    phone
      ? iconButton(
          'phone',
          texts.get('viewer.phone'),
          () => {
            session.devices.togglePhone();
          },
          { pressed: phone === 'on', className: 'phone' },
        )
      : nothing
  }`;
}
