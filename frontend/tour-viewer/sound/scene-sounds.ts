import type { View } from '../geometry/angles';
import type { Store, ViewerState } from '../state';
import { Ambient } from './ambient';

/** What is left of the scene's sound while the guide speaks. */
const BESIDE_THE_GUIDE = 0.2;

/**
 * Lets the sounds of the scenes be heard: not before the visitor has played the guide or switched them on, never by themselves
 * where little data is wanted, softly while the guide speaks.
 */
export class SceneSounds {
  readonly #store: Store<ViewerState>;
  readonly #spare: () => boolean;
  #ambient: Ambient | undefined;
  #view: View = { yaw: 0, pitch: 0, fov: 90 };

  /** @param spare whether little data is wanted */
  constructor(store: Store<ViewerState>, spare: () => boolean) {
    this.#store = store;
    this.#spare = spare;
  }

  /** To be told of every change. */
  follow({ sounds, scene, guide }: ViewerState): void {
    const speaking = guide.status === 'playing';
    if (sounds === 'unasked' && speaking && !this.#spare()) {
      this.#store.update({ sounds: 'on' });
      return;
    }
    const sound = sounds === 'on' ? scene.sound : undefined;
    if (sound && !this.#ambient) {
      // Not before: browsers count it as sound, and phones keep their loudspeaker awake
      this.#ambient = new Ambient();
      this.#ambient.look(this.#view);
    }
    this.#ambient?.play(sound);
    if (this.#ambient) {
      this.#ambient.level = sounds !== 'on' || guide.muted ? 0 : speaking ? BESIDE_THE_GUIDE : 1;
    }
  }

  /** Where one looks. */
  look(view: View): void {
    this.#view = view;
    this.#ambient?.look(view);
  }

  dispose(): void {
    this.#ambient?.dispose();
  }
}
