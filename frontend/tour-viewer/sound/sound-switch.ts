import { nothing, type TemplateResult } from 'lit-html';
import type { View } from '../geometry/angles';
import type { Store, ViewerState } from '../state';
import { iconButton, type Scope } from '../ui/parts';
import type { Ambient } from './ambient';

/** What is left of the scene's sound while the guide speaks. */
const BESIDE_THE_GUIDE = 0.2;

/**
 * Lets the sounds of the scenes be heard: not before the visitor has played the guide or switched them on, never by themselves
 * where little data is wanted, softly while the guide speaks.
 */
export class SoundSwitch {
  readonly #store: Store<ViewerState>;
  readonly #spare: () => boolean;
  #ambient: Ambient | undefined;
  #coming = false;
  #disposed = false;
  #view: View | undefined;

  /** @param spare whether little data is wanted */
  constructor(store: Store<ViewerState>, spare: () => boolean) {
    this.#store = store;
    this.#spare = spare;
  }

  toggle(): void {
    this.#store.update({ sounds: this.#store.state.sounds === 'on' ? 'off' : 'on' });
  }

  /** To be told of every change. */
  follow({ sounds, scene, guide }: ViewerState): void {
    const speaking = guide.status === 'playing';
    if (sounds === 'unasked' && speaking && !this.#spare()) {
      this.#store.update({ sounds: 'on' });
      return;
    }
    if (sounds === 'on' && scene.sound && !this.#ambient) {
      void this.#load();
    }
    if (this.#ambient) {
      const level = guide.muted ? 0 : speaking ? BESIDE_THE_GUIDE : 1;
      this.#ambient.play(sounds === 'on' ? scene.sound : undefined);
      this.#ambient.level = sounds === 'on' ? level : 0;
    }
  }

  /** Where one looks. */
  look(view: View): void {
    this.#view = view;
    this.#ambient?.look(view);
  }

  dispose(): void {
    this.#disposed = true;
    this.#ambient?.dispose();
  }

  async #load(): Promise<void> {
    if (this.#coming) {
      return;
    }
    this.#coming = true;
    const loaded = await import('./ambient').catch(() => undefined);
    this.#coming = false;
    if (loaded && !this.#disposed) {
      this.#ambient = new loaded.Ambient();
      if (this.#view) {
        this.#ambient.look(this.#view);
      }
      this.follow(this.#store.state);
    }
  }
}

/** The switch, in tours that have sounds. */
export function soundButton({ state, texts, session }: Scope): TemplateResult | typeof nothing {
  return state.tour.scenes.some(({ sound }) => sound)
    ? iconButton(
        state.sounds === 'on' ? 'sounds' : 'soundsOff',
        texts.get('viewer.sounds'),
        () => {
          session.sounds.toggle();
        },
        { pressed: state.sounds === 'on' },
      )
    : nothing;
}
