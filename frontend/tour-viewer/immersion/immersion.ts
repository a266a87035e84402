import type { Camera, PerspectiveCamera, Quaternion, Vector3 } from 'three';
import { normaliseYaw, radians, turnBetween, type Direction, type View } from '../geometry/angles';
import { tangentsOf, windowOf, type Eye } from '../geometry/eyes';
import { directionOf } from '../geometry/faces';
import type { Session } from '../session';
import type { Stage } from '../stage/stage';
import type { Drawing, Three } from '../stage/three-painter';
import type { Eyes } from '../stage/two-eyes';
import { fewTiles } from '../tiles/few-tiles';
import { aimedAt, Dwell, type Target } from './dwell';
import { Overlay } from './overlay';
import { signsOf, type Sign } from './signs';

/** What a headset, or a phone in one, tells at each frame, in its own space (y up, ahead is −z). */
export interface Pose {
  readonly head: Quaternion;
  /** The eyes: turned, with their projection and viewport in device pixels. */
  readonly eyes: readonly PerspectiveCamera[];
  /** Draws with all of them. */
  readonly camera: Camera;
  /** A hand that points; where there is none, looking chooses. */
  readonly pointer?: { readonly turned: Quaternion; readonly position: Vector3 } | undefined;
}

/** Tiles for each eye: with what hangs in view, two eyes stay below 60 draw calls. */
const MOST_TILES = 24;
/** Seconds from the picture to black and back when the scene changes. */
const FADE_OUT = 0.2;
const FADE_IN = 0.45;
/** Black while the next scene is on its way, but so that one still knows where one is. */
const WAITING = 0.75;
/** The menu is where one looks, until one looks down to it. */
const MENU_STAYS_BELOW = -22;

/**
 * The visit around one's head, for a headset and for a phone in one: eyes, signs, captions, choosing, changing scenes. The picture is
 * infinitely far away: both eyes see it from the same point, and moving the head moves nothing. Only the visitor turns the view.
 */
export class Immersion {
  readonly #session: Session;
  readonly #stage: Stage;
  readonly #three: Three;
  readonly #overlay: Overlay;
  readonly #dwell = new Dwell();
  readonly #leave: () => void;
  #pose: Pose | undefined;
  #seconds = 0;
  /** How far the visit is turned against the headset's own space, degrees to the right. */
  #turn: number | undefined;
  #scene: string;
  #shown: View;
  #fade = 1;
  #menuYaw = 0;
  #targets: readonly (Sign & Target)[] = [];
  #aimed: (Sign & Target) | undefined;
  #chosen = false;

  constructor(session: Session, stage: Stage, drawing: Drawing, leave: () => void) {
    this.#session = session;
    this.#stage = stage;
    this.#three = drawing.three;
    this.#leave = leave;
    this.#scene = session.state.scene.id;
    this.#shown = session.motion.view;
    this.#overlay = new Overlay(drawing, session.texts);
  }

  /** Turns the visit. @param by degrees to the right */
  snap(by: number): void {
    this.#turn = normaliseYaw((this.#turn ?? 0) + by);
  }

  /** Chooses what is looked at, or what a hand points at. @param hand how it is turned */
  select(hand?: Quaternion): void {
    this.#dwell.spend();
    this.#choose(hand ? aimedAt(this.#directionOf(this.#turned().multiply(hand)), this.#targets) : this.#aimed);
  }

  /**
   * Draws a frame.
   *
   * @param seconds since the last one
   * @returns whether something goes on by itself
   */
  frame(pose: Pose, seconds: number): boolean {
    const { picture, controls, motion } = this.#session;
    motion.stop();
    if (controls.dragging && this.#turn !== undefined) {
      this.#turn += turnBetween(this.#shown.yaw, motion.view.yaw);
    }
    // Not before there is somebody who looks: until then the page goes on drawing for one eye
    this.#stage.eyes ??= () => this.#look();
    this.#pose = pose;
    this.#seconds = seconds;
    picture.frame();
    if (this.#fade > 0) {
      this.#dwell.pass(this.#aimed?.key);
    } else if (!pose.pointer && this.#dwell.step(this.#aimed?.key, seconds)) {
      this.#choose(this.#aimed);
    }
    this.#session.tellView();
    return this.#fade > 0 || this.#session.state.coming !== undefined || this.#dwell.running || this.#overlay.moving;
  }

  dispose(): void {
    this.#stage.eyes = undefined;
    this.#overlay.dispose();
  }

  #choose(sign: Sign | undefined): void {
    if (sign) {
      this.#chosen = true;
      sign.act();
    }
  }

  /** Called when the picture is about to be drawn: a new scene may have come just now. */
  #look(): Eyes {
    const { motion, state } = this.#session;
    const pose = this.#pose;
    if (!pose) {
      throw new Error('drawn before anybody looks');
    }
    const ahead = this.#directionOf(pose.head);
    if (this.#turn === undefined || state.scene.id !== this.#scene) {
      // One arrives looking to where the author, the door or the stop wants it
      this.#turn = turnBetween(ahead.yaw, motion.view.yaw);
      this.#scene = state.scene.id;
      this.#fade = 1;
    }
    const waiting = state.coming !== undefined;
    const step = waiting ? this.#seconds / FADE_OUT : -this.#seconds / FADE_IN;
    this.#fade = Math.max(0, waiting ? Math.min(Math.max(this.#fade, WAITING), this.#fade + step) : this.#fade + step);
    const turned = this.#turned();
    const eyes = this.#placeEyes(pose, turned);
    const { view, size } = windowOf(eyes);
    const gaze = { yaw: normaliseYaw(ahead.yaw + this.#turn), pitch: ahead.pitch };
    motion.jump({ ...gaze, fov: motion.view.fov });
    this.#shown = motion.view;
    this.#hang(pose, gaze, turned);
    const [first] = pose.eyes;
    const pixels = first?.viewport && eyes[0] ? first.viewport.z / (eyes[0].rightmost - eyes[0].left) : 1_000;
    return {
      camera: pose.camera,
      view,
      size,
      devicePixels: 2 * size.width * pixels,
      tiles: (pyramid, level) => fewTiles(pyramid, level, view, size, MOST_TILES),
    };
  }

  /** Both eyes at the same point: what is infinitely far away looks alike to both. */
  #placeEyes({ eyes }: Pose, turned: Quaternion): Eye[] {
    const { Matrix4, Vector3 } = this.#three;
    return eyes.map((eye) => {
      const orientation = turned.clone().multiply(eye.quaternion);
      eye.matrixWorld.copy(new Matrix4().makeRotationFromQuaternion(orientation));
      eye.matrixWorldInverse.copy(eye.matrixWorld).invert();
      const axis = (x: number, y: number, z: number): [number, number, number] =>
        new Vector3(x, y, z).applyQuaternion(orientation).toArray();
      return { right: axis(1, 0, 0), up: axis(0, 1, 0), forward: axis(0, 0, -1), ...tangentsOf(eye.projectionMatrix.elements) };
    });
  }

  /** How the visit is turned against the headset's own space. */
  #turned(): Quaternion {
    const { Quaternion, Vector3 } = this.#three;
    return new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), -radians(this.#turn ?? 0));
  }

  /** The direction something turned looks to. */
  #directionOf(turned: Quaternion): Direction {
    return directionOf(new this.#three.Vector3(0, 0, -1).applyQuaternion(turned).toArray());
  }

  #hang(pose: Pose, gaze: Direction, turned: Quaternion): void {
    const { pointer } = pose;
    if (gaze.pitch > MENU_STAYS_BELOW) {
      this.#menuYaw = gaze.yaw;
    }
    const aim = pointer ? this.#directionOf(turned.clone().multiply(pointer.turned)) : gaze;
    this.#aimed = aimedAt(aim, this.#targets);
    this.#targets = this.#overlay.update(this.#session, {
      gaze,
      aim,
      hand: pointer && directionOf(pointer.position.clone().applyQuaternion(turned).toArray()),
      signs: signsOf(this.#session, this.#menuYaw, this.#leave),
      aimed: this.#aimed?.key,
      progress: pointer ? 0 : this.#dwell.progress,
      fade: this.#fade,
      hint: !this.#chosen,
      seconds: this.#seconds,
    });
    // Also what has come into view just now: whoever then keeps still causes no other frame
    this.#aimed = aimedAt(aim, this.#targets);
  }
}
