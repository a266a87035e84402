import type { PerspectiveCamera, Quaternion, WebXRManager } from 'three';
import type { Session } from '../session';
import { loadForTwoEyes, type TwoEyedPicture } from '../stage/stage-host';
import type { Three } from '../stage/three-painter';
import type { ProblemKind } from '../state';
import type { Immersed } from './immersed';
import { Immersion, type Pose } from './immersion';

/** A push of the thumb stick turns by so many degrees, at once: a steady turn makes many people sick. */
const SNAP = 30;
/** The stick counts as pushed beyond the first and as let go below the second; 1 is its end. */
const PUSHED = 0.7;
const LET_GO = 0.4;

/** The first stick of a controller that has one: WebXR's “xr-standard” has it on axes 2 and 3, older ones on 0 and 1. */
const stickOf = ({ gamepad }: XRInputSource): number => {
  const [touchpad = 0, , stick] = gamepad?.axes ?? [];
  return stick ?? touchpad;
};

/** Three.js's headset support, given back as it was found. */
class Headset implements Immersed {
  readonly #session: Session;
  readonly #xr: XRSession;
  readonly #manager: WebXRManager;
  readonly #immersion: Immersion;
  readonly #over: (problem?: ProblemKind) => void;
  readonly #release: () => void;
  readonly #camera: PerspectiveCamera;
  readonly #three: Three;
  readonly #listening = new AbortController();
  #pointing: XRInputSource | undefined;
  #pushed = false;
  #last = 0;
  #ended = false;

  constructor(session: Session, { stage, drawing }: TwoEyedPicture, xr: XRSession, over: (problem?: ProblemKind) => void) {
    const { renderer, three } = drawing;
    this.#three = three;
    this.#camera = new three.PerspectiveCamera(90, 1, 0.1, 10);
    this.#session = session;
    this.#xr = xr;
    this.#over = over;
    this.#manager = renderer.xr;
    this.#immersion = new Immersion(session, stage, drawing, () => {
      this.leave();
    });
    this.#release = () => {
      this.#manager.setAnimationLoop(null);
      // Three.js starts a loop of its own when a headset is left; the page draws only when something changes
      renderer.setAnimationLoop(null);
      this.#manager.enabled = false;
      stage.resize(session.size());
    };
    const { signal } = this.#listening;
    xr.addEventListener('end', this.#hasEnded, { signal });
    xr.addEventListener('selectstart', this.#take, { signal });
    xr.addEventListener('select', this.#select, { signal });
    stage.canvas.addEventListener('webglcontextlost', this.#lost, { signal });
  }

  async start(): Promise<void> {
    this.#manager.enabled = true;
    // Both eyes are placed where the head is, by ourselves
    this.#manager.cameraAutoUpdate = false;
    this.#manager.setReferenceSpaceType('local');
    this.#manager.setFoveation(0);
    this.#manager.setAnimationLoop(this.#frame);
    try {
      await this.#manager.setSession(this.#xr);
    } catch (error) {
      this.#listening.abort();
      this.#immersion.dispose();
      this.#release();
      throw error;
    }
  }

  frame(): boolean {
    // The headset has its own clock
    return false;
  }

  changed(): void {
    // Every frame of the headset is drawn anyway
  }

  leave(): void {
    if (!this.#ended) {
      void this.#xr.end().catch(() => undefined);
    }
  }

  readonly #frame = (now: number, frame?: XRFrame): void => {
    const space = this.#manager.getReferenceSpace();
    const head = space && frame?.getViewerPose(space);
    if (!space || !frame || !head || this.#ended) {
      return;
    }
    const seconds = this.#last === 0 ? 0 : Math.min((now - this.#last) / 1000, 0.1);
    this.#last = now;
    this.#snap();
    this.#manager.updateCamera(this.#camera);
    const pose: Pose = {
      head: this.#quaternionOf(head.transform),
      eyes: this.#manager.getCamera().cameras,
      camera: this.#camera,
      pointer: this.#pointer(frame, space, head.transform),
    };
    this.#immersion.frame(pose, seconds);
  };

  /** The hand that points: the one that chose last, else the first. */
  #pointer(frame: XRFrame, space: XRReferenceSpace, head: XRRigidTransform): Pose['pointer'] {
    const hands = [...this.#xr.inputSources].filter(({ targetRayMode }) => targetRayMode === 'tracked-pointer');
    const hand = hands.find((source) => source === this.#pointing) ?? hands[0];
    const ray = hand && frame.getPose(hand.targetRaySpace, space)?.transform;
    if (!ray) {
      return undefined;
    }
    const { x, y, z } = ray.position;
    const position = new this.#three.Vector3(x - head.position.x, y - head.position.y, z - head.position.z);
    return { turned: this.#quaternionOf(ray), position };
  }

  #snap(): void {
    const push = [...this.#xr.inputSources]
      .map(stickOf)
      .reduce((most, axis) => (Math.abs(axis) > Math.abs(most) ? axis : most), 0);
    if (!this.#pushed && Math.abs(push) > PUSHED) {
      this.#pushed = true;
      this.#immersion.snap(Math.sign(push) * SNAP);
    } else if (Math.abs(push) < LET_GO) {
      this.#pushed = false;
    }
  }

  #quaternionOf({ orientation: { x, y, z, w } }: XRRigidTransform): Quaternion {
    return new this.#three.Quaternion(x, y, z, w);
  }

  readonly #take = ({ inputSource }: XRInputSourceEvent): void => {
    this.#pointing = inputSource;
  };

  /** What the hand points at now: it may have been another that pointed until the last frame. */
  readonly #select = ({ frame, inputSource }: XRInputSourceEvent): void => {
    const space = this.#manager.getReferenceSpace();
    const pointing = inputSource.targetRayMode === 'tracked-pointer';
    const ray = pointing && space ? frame.getPose(inputSource.targetRaySpace, space)?.transform : undefined;
    this.#immersion.select(ray && this.#quaternionOf(ray));
  };

  readonly #lost = (): void => {
    this.leave();
  };

  readonly #hasEnded = (): void => {
    if (this.#ended) {
      return;
    }
    this.#ended = true;
    this.#listening.abort();
    this.#immersion.dispose();
    // Three.js hears of the end too, and only after that its canvas may get its size back
    setTimeout(() => {
      this.#release();
      this.#over();
    });
    this.#session.redraw();
  };
}

/**
 * Takes the visit into a headset.
 *
 * @param asked the session of the headset, asked for in the visitor's gesture
 * @param over called when the headset was left
 */
export async function wear(
  session: Session,
  asked: Promise<XRSession> | undefined,
  over: (problem?: ProblemKind) => void,
): Promise<Immersed> {
  // Beside the session, not after it
  loadForTwoEyes().catch(() => undefined);
  const xr = await asked;
  if (!xr) {
    throw new Error('there is no headset');
  }
  let left = false;
  const leave = (): void => {
    left = true;
    over();
  };
  xr.addEventListener('end', leave, { once: true });
  const picture = await session.picture.forTwoEyes(() => !left);
  xr.removeEventListener('end', leave);
  const headset = new Headset(session, picture, xr, over);
  await headset.start();
  return headset;
}
