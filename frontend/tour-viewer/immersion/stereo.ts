import type { ArrayCamera, PerspectiveCamera, Quaternion, Vector4 } from 'three';
import { PhoneSensor } from '../controls/phone-sensor';
import { radians } from '../geometry/angles';
import type { Tilt } from '../geometry/phone-angles';
import { verticalFov } from '../geometry/projection';
import type { Session } from '../session';
import type { Stage } from '../stage/stage';
import { loadForTwoEyes, type TwoEyedPicture } from '../stage/stage-host';
import type { Three } from '../stage/three-painter';
import type { ProblemKind } from '../state';
import type { Immersed } from './immersed';
import { Immersion } from './immersion';

/** What an eye sees through the lens of such glasses, horizontally. */
const FOV = 80;
/** Pixels a finger may slip and still tap. */
const SLIP = 12;
/** Degrees below which a phone lies still, as in the hand. */
const STILL = 0.15;
/** Seconds in which the view has come two thirds nearer to where the phone looks: less than a frame, but enough against tremor. */
const STEADYING = 0.012;

/** How the head is turned that looks through the phone: unlike in the hand, a head that leans sees the horizon lean. */
const headOf = ({ Euler, Quaternion, Vector3 }: Three, { alpha, beta, gamma }: Tilt, screenAngle: number): Quaternion =>
  new Quaternion()
    .setFromEuler(new Euler(radians(beta), radians(alpha), -radians(gamma), 'YXZ'))
    // From a phone that lies on the table to one that is held upright, looking out of its back
    .multiply(new Quaternion(-Math.SQRT1_2, 0, 0, Math.SQRT1_2))
    .multiply(new Quaternion().setFromAxisAngle(new Vector3(0, 0, 1), -radians(screenAngle)));

/** A phone in glasses of cardboard: two pictures side by side, chosen by looking or by touching the screen. */
class Stereo implements Immersed {
  readonly #session: Session;
  readonly #stage: Stage;
  readonly #immersion: Immersion;
  readonly #over: (problem?: ProblemKind) => void;
  readonly #sensor: PhoneSensor;
  readonly #eyes: readonly (PerspectiveCamera & { viewport: Vector4 })[];
  readonly #camera: ArrayCamera;
  readonly #listening = new AbortController();
  readonly #head: Quaternion;
  #read: Quaternion | undefined;
  #lock: WakeLockSentinel | undefined;
  #wasFull = false;
  #left = false;
  #down: { x: number; y: number } | undefined;

  constructor(session: Session, { stage, drawing }: TwoEyedPicture, over: (problem?: ProblemKind) => void) {
    this.#session = session;
    this.#stage = stage;
    this.#over = over;
    const { three } = drawing;
    this.#head = new three.Quaternion();
    this.#eyes = [eye(three), eye(three)];
    this.#camera = new three.ArrayCamera([...this.#eyes]);
    this.#immersion = new Immersion(session, stage, drawing, () => {
      this.#end();
    });
    this.#sensor = new PhoneSensor({
      tilted: (tilt, screenAngle) => {
        this.#tilted(headOf(three, tilt, screenAngle));
      },
      resumed: () => undefined,
      silent: () => {
        this.#end('phone-silent');
      },
    });
    const { signal } = this.#listening;
    const surface = session.root.querySelector<HTMLElement>('.surface');
    surface?.addEventListener('pointerdown', this.#touch, { signal });
    surface?.addEventListener('pointerup', this.#release, { signal });
    document.addEventListener('keydown', this.#key, { signal, capture: true });
    document.addEventListener('visibilitychange', this.#stayAwake, { signal });
    // What hangs in view is gone with the graphics; the page says so, and goes on without
    stage.canvas.addEventListener('webglcontextlost', this.#lost, { signal });
    this.#sensor.start();
    this.#stayAwake();
    surface?.focus({ preventScroll: true });
    this.changed();
  }

  frame(seconds: number): boolean {
    const read = this.#read;
    if (!read) {
      return false;
    }
    const share = seconds > 0 ? 1 - Math.exp(-seconds / STEADYING) : 1;
    this.#head.slerp(read, share);
    this.#fit();
    const more = this.#immersion.frame({ head: this.#head.clone(), eyes: this.#eyes, camera: this.#camera }, seconds);
    return more || this.#head.angleTo(read) > radians(0.02);
  }

  changed(): void {
    const { fullscreen } = this.#session.state;
    if (this.#wasFull && !fullscreen) {
      // The phone's “back”, or Escape
      this.#end();
      return;
    }
    if (fullscreen && !this.#wasFull) {
      this.#lie();
    }
    this.#wasFull = fullscreen;
    this.#session.redraw();
  }

  leave(): void {
    this.#end();
  }

  #end(problem?: ProblemKind): void {
    if (this.#left) {
      return;
    }
    this.#left = true;
    this.#listening.abort();
    this.#sensor.stop();
    this.#immersion.dispose();
    void this.#lock?.release();
    (screen as { orientation?: { unlock?: () => void } }).orientation?.unlock?.();
    this.#over(problem);
  }

  #tilted(head: Quaternion): void {
    const before = this.#read;
    if (!before) {
      this.#head.copy(head);
    } else if (before.angleTo(head) < radians(STILL)) {
      return;
    }
    this.#read = head;
    this.#session.redraw();
  }

  /** Each eye has half of the screen. */
  #fit(): void {
    const { width, height } = this.#stage.canvas;
    const half = Math.floor(width / 2);
    this.#eyes.forEach((each, index) => {
      each.aspect = half / height;
      each.fov = verticalFov(FOV, { width: half, height });
      each.viewport.set(index * half, 0, half, height);
      each.quaternion.copy(this.#head);
      each.updateProjectionMatrix();
    });
  }

  /** Where the browser can: the phone lies in the glasses. */
  #lie(): void {
    const { lock } = screen.orientation as { lock?: (to: string) => Promise<void> };
    lock?.call(screen.orientation, 'landscape').catch(() => undefined);
  }

  /** Nobody touches the screen meanwhile: it must not go dark. */
  readonly #stayAwake = (): void => {
    if (document.visibilityState === 'visible') {
      (navigator as { wakeLock?: WakeLock }).wakeLock?.request('screen').then(
        (lock) => {
          this.#lock = lock;
          if (this.#left) {
            void lock.release();
          }
        },
        () => undefined,
      );
    }
  };

  readonly #lost = (): void => {
    this.#end();
  };

  readonly #touch = ({ clientX: x, clientY: y }: PointerEvent): void => {
    this.#down = { x, y };
  };

  readonly #release = ({ clientX, clientY }: PointerEvent): void => {
    const down = this.#down;
    if (down && Math.hypot(clientX - down.x, clientY - down.y) < SLIP) {
      this.#immersion.select();
    }
    this.#session.redraw();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#end();
    } else if (event.key === 'Enter' && this.#session.root.activeElement?.className === 'surface') {
      this.#immersion.select();
    }
  };
}

/** A camera with a part of the screen of its own. */
function eye({ PerspectiveCamera, Vector4 }: Three): PerspectiveCamera & { viewport: Vector4 } {
  return Object.assign(new PerspectiveCamera(FOV, 1, 0.1, 10), { viewport: new Vector4() });
}

/**
 * Shows the visit side by side for a phone in glasses.
 *
 * @param asked whether the page may be told how the phone is held
 * @param over called when the visitor has left, perhaps because of a problem
 * @param wanted whether the visitor still wants it
 */
export async function hold(
  session: Session,
  asked: Promise<boolean>,
  over: (problem?: ProblemKind) => void,
  wanted: () => boolean,
): Promise<Immersed> {
  loadForTwoEyes().catch(() => undefined);
  if (!(await asked)) {
    throw new Error('no sensor');
  }
  return new Stereo(session, await session.picture.forTwoEyes(wanted), over);
}
