import type { View } from '../geometry/angles';
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
  look({ yaw, pitch }: View): void {
    const forward = towards(yaw, pitch);
    const up = towards(yaw, pitch + 90);
    const { listener } = this.#context;
    if ('forwardX' in listener) {
      [listener.forwardX.value, listener.forwardY.value, listener.forwardZ.value] = forward;
      [listener.upX.value, listener.upY.value, listener.upZ.value] = up;
    } else {
      // Firefox knows this way alone
      // eslint-disable-next-line @typescript-eslint/no-deprecated
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
    source.connect(sound.yaw === undefined ? gain : this.#from(towards(sound.yaw, sound.pitch), gain));
    gain.connect(this.#all);
    this.#fade(gain, sound.volume);
    audio.play().catch(() => undefined);
    return { sound, audio, gain };
  }

  #from([positionX, positionY, positionZ]: [number, number, number], next: AudioNode): AudioNode {
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

/** The unit vector of a direction in degrees: x to the right, y up, z to the back, as Web Audio has it. */
function towards(yaw: number, pitch: number): [number, number, number] {
  const [across, upwards] = [(yaw * Math.PI) / 180, (pitch * Math.PI) / 180];
  const level = Math.cos(upwards);
  return [level * Math.sin(across), Math.sin(upwards), -level * Math.cos(across)];
}

function release({ audio, gain }: Playing): void {
  audio.pause();
  audio.removeAttribute('src');
  audio.load();
  gain.disconnect();
}
