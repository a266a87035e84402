import { clamp, turnBetween, type Direction } from '../geometry/angles';

/** Degrees a phone must move before a frame is drawn: less is the noise of its sensors, of which browsers tell tenths of a degree. */
const STILL = 0.15;
/** Degrees between what is shown and where the phone looks, below which they are alike. */
const SETTLED = 0.02;
/** While a phone turns by this many degrees, a pitch that was dragged away goes back to the real one by a factor of e. */
const LEVELLING = 45;
/** The cut-off frequency at rest, in hertz, and what each degree per second adds; see {@link Steadied}. */
const CUT_OFF = 2;
const CUT_OFF_PER_SPEED = 0.12;
const SPEED_CUT_OFF = 4;
/** Of the first frame after a rest, in seconds. */
const FRAME = 1 / 60;

/** The share of the way to a new value in a low pass of first order. @param cutOff hertz @param seconds since the last value */
const share = (cutOff: number, seconds: number): number => 1 / (1 + 1 / (2 * Math.PI * cutOff * seconds));

/**
 * A value without tremor and, when it moves quickly, without delay: the 1€ filter (Casiez, Roussel, Vogel: “1€ Filter: A Simple
 * Speed-based Low-pass Filter for Noisy Input in Interactive Systems”, CHI 2012).
 */
class Steadied {
  #speed = 0;

  constructor(public value: number) {}

  /** @param change from the value to what was read */
  step(change: number, seconds: number): void {
    this.#speed += (change / seconds - this.#speed) * share(SPEED_CUT_OFF, seconds);
    this.value += change * share(CUT_OFF + CUT_OFF_PER_SPEED * Math.abs(this.#speed), seconds);
  }
}

/**
 * The view follows the phone, and everything else may still move it: what a drag, a button, a stop or another scene did becomes
 * the new middle. The yaw of a phone has no zero anyway; its pitch has, so that a pitch moved otherwise goes back to the real
 * one bit by bit, only while the phone itself moves.
 */
export class PhoneMotion {
  #read: Direction | undefined;
  /** The first that was read: more may be before the first frame. */
  #first: Direction | undefined;
  #yaw = new Steadied(0);
  #pitch = new Steadied(0);
  #offset: Direction = { yaw: 0, pitch: 0 };
  #shown: Direction | undefined;
  #anchored = false;

  /** Whether the view is still on its way to where the phone looks. */
  get moving(): boolean {
    return this.#anchored && this.#away > SETTLED;
  }

  /** Begins anew where one looks, after a pause in which the phone was not followed. */
  anchor(): void {
    this.#read = undefined;
    this.#first = undefined;
    this.#anchored = false;
  }

  /** The phone looks there. @returns whether that is worth a frame */
  read(look: Direction): boolean {
    const before = this.#read;
    const far = before ? Math.hypot(turnBetween(before.yaw, look.yaw), look.pitch - before.pitch) : Infinity;
    if (far <= STILL && !this.moving) {
      return false;
    }
    this.#read = look;
    this.#first ??= look;
    return true;
  }

  /**
   * Goes on by a frame.
   *
   * @param view where one looks
   * @param seconds since the last frame, 0 for the first after a rest
   * @returns by how much the view is to be moved; call {@link shown} then
   */
  step(view: Direction, seconds: number): Direction | undefined {
    const look = this.#read;
    if (!look) {
      return undefined;
    }
    if (!this.#anchored) {
      this.#anchored = true;
      const first = this.#first ?? look;
      this.#yaw = new Steadied(first.yaw);
      this.#pitch = new Steadied(first.pitch);
      this.#offset = { yaw: turnBetween(first.yaw, view.yaw), pitch: view.pitch - first.pitch };
    } else if (this.#shown) {
      const { yaw, pitch } = this.#offset;
      this.#offset = {
        yaw: yaw + turnBetween(this.#shown.yaw, view.yaw),
        pitch: clamp(pitch + view.pitch - this.#shown.pitch, -90, 90),
      };
    }
    const [yaw, pitch] = [this.#yaw.value, this.#pitch.value];
    const time = seconds > 0 ? seconds : FRAME;
    this.#yaw.step(turnBetween(yaw, look.yaw), time);
    this.#pitch.step(look.pitch - pitch, time);
    const moved = Math.hypot(this.#yaw.value - yaw, this.#pitch.value - pitch);
    this.#offset = { ...this.#offset, pitch: this.#offset.pitch * Math.exp(-moved / LEVELLING) };
    return {
      yaw: turnBetween(view.yaw, this.#yaw.value + this.#offset.yaw),
      pitch: this.#pitch.value + this.#offset.pitch - view.pitch,
    };
  }

  /** What is shown after the step. Who turns beyond the edge of a partial picture gets back at once when turning back. */
  shown(view: Direction): void {
    this.#shown = view;
    this.#offset = { ...this.#offset, yaw: turnBetween(this.#yaw.value, view.yaw) };
  }

  get #away(): number {
    const look = this.#read;
    return look ? Math.hypot(turnBetween(this.#yaw.value, look.yaw), look.pitch - this.#pitch.value) : 0;
  }
}
