import type { Core } from '../core';
import { lookOfPhone } from '../geometry/phone-angles';
import { PhoneMotion } from './phone-motion';
import { PhoneSensor } from './phone-sensor';

export interface PhoneInHandEvents {
  /** The view follows now. */
  begun(): void;
  /** The phone does not say how it is held. */
  silent(): void;
}

/** The phone is a window into the scene: turning it turns the view. */
export class PhoneInHand {
  readonly #core: Core;
  readonly #motion = new PhoneMotion();
  readonly #sensor: PhoneSensor;

  constructor(core: Core, events: PhoneInHandEvents) {
    this.#core = core;
    let first = true;
    this.#sensor = new PhoneSensor({
      tilted: (tilt, screenAngle) => {
        if (first) {
          first = false;
          events.begun();
        }
        if (this.#motion.read(lookOfPhone(tilt, screenAngle))) {
          core.redraw();
        }
      },
      resumed: () => {
        this.#motion.anchor();
      },
      silent: () => {
        events.silent();
      },
    });
    this.#sensor.start();
  }

  /** Whether the view is still on its way to where the phone looks. */
  get moving(): boolean {
    return this.#motion.moving;
  }

  /** Moves the view. @param seconds since the last frame @returns whether it is still on its way */
  step(seconds: number): boolean {
    const { motion } = this.#core;
    const by = this.#motion.step(motion.view, seconds);
    if (by) {
      motion.shift(by.yaw, by.pitch);
      this.#motion.shown(motion.view);
    }
    return this.moving;
  }

  stop(): void {
    this.#sensor.stop();
  }
}
