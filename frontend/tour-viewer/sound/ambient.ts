import type { Direction, View } from '../geometry/angles';
import { vectorOf } from '../geometry/faces';
import { eyeAxes } from '../geometry/projection';
import type { SceneSound } from '../manifest';

/** Seconds in which a change of loudness is two thirds done. */
const SMOOTH = 0.25;

interface Playing {
  readonly sound: SceneSound;
  readonly audio: HTMLAudioElement;
  readonly gain: GainNode;
}

/** The sounds of the scenes, each from its direction, by the Web Audio API. */
export class Ambient {
  readonly #context = new AudioContext();
  readonly #all = new GainNode(this.#context, { gain: 0 });
  #playing: Playing | undefined;

  constructor() {
    this.#all.connect(this.#context.destination);
    document.addEventListener('visibilitychange', this.#visibility);
  }

  /** How loud everything is. @param level 0…1 */
  set level(level: number) {
    this.#fade(this.#all, level);
    if (level > 0 && !document.hidden) {
      void this.#context.resume();
      void this.#playing?.audio.play().catch(() => undefined);
    }
  }

  /** Fades from the sound of one scene to that of another. @param sound none: silence */
  play(sound: SceneSound | undefined): void {
    if (sound?.url === this.#playing?.sound.url) {
      return;
    }
    const before = this.#playing;
    if (before) {
      this.#fade(before.gain, 0);
      setTimeout(() => {
        release(before);
      }, 4_000 * SMOOTH);
    }
    this.#playing = sound && this.#begin(sound);
  }

  /** Turns the ears to where one looks. */
  look(view: View): void {
    const { forward, up } = eyeAxes(view);
    const { listener } = this.#context;
    // Firefox knows the older way alone
    if ('forwardX' in listener) {
      [listener.forwardX.value, listener.forwardY.value, listener.forwardZ.value] = forward;
      [listener.upX.value, listener.upY.value, listener.upZ.value] = up;
    } else {
      (listener as AudioListener).setOrientation(...forward, ...up);
    }
  }

  dispose(): void {
    document.removeEventListener('visibilitychange', this.#visibility);
    if (this.#playing) {
      release(this.#playing);
    }
    void this.#context.close();
  }

  #begin(sound: SceneSound): Playing {
    const audio = new Audio();
    // Without it a sound of another origin would be silence
    audio.crossOrigin = 'anonymous';
    audio.loop = true;
    audio.src = sound.url;
    const gain = new GainNode(this.#context, { gain: 0 });
    const source = new MediaElementAudioSourceNode(this.#context, { mediaElement: audio });
    source.connect(sound.yaw === undefined ? gain : this.#from({ yaw: sound.yaw, pitch: sound.pitch }, gain));
    gain.connect(this.#all);
    this.#fade(gain, sound.volume);
    audio.play().catch(() => undefined);
    return { sound, audio, gain };
  }

  #from(direction: Direction, next: AudioNode): AudioNode {
    const [positionX, positionY, positionZ] = vectorOf(direction);
    const panner = new PannerNode(this.#context, { panningModel: 'HRTF', positionX, positionY, positionZ });
    panner.connect(next);
    return panner;
  }

  #fade({ gain }: GainNode, value: number): void {
    gain.setTargetAtTime(value, this.#context.currentTime, SMOOTH);
  }

  /** Who has left the tab hears the guide alone. */
  readonly #visibility = (): void => {
    void (document.hidden ? this.#context.suspend() : this.#context.resume());
  };
}

function release({ audio, gain }: Playing): void {
  audio.pause();
  audio.removeAttribute('src');
  audio.load();
  gain.disconnect();
}
