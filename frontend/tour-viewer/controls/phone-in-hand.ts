import type { Core } from '../core';
import { lookOfPhone } from '../geometry/phone-angles';
import { PhoneMotion } from './phone-motion';
import { PhoneSensor } from './phone-sensor';

/** The phone is a window into the scene: turning it turns the view. */
export class PhoneInHand {
  readonly #core: Core;
  readonly #motion = new PhoneMotion();
  readonly #sensor: PhoneSensor;

  constructor(core: Core, { begun, silent }: { /** The view follows now. */ begun(): void; silent(): void }) {
    this.#core = core;
    let first = true;
    this.#sensor = new PhoneSensor({
      tilted: (tilt, screenAngle) => {
        if (first) {
          first = false;
          begun();
        }
        if (this.#motion.read(lookOfPhone(tilt, screenAngle))) {
          core.redraw();
        }
      },
      resumed: () => {
        this.#motion.anchor();
      },
      silent,
    });
    this.#sensor.start();
  }

  /** Moves the view. @param seconds since the last frame @returns whether it is still on its way */
  step(seconds: number): boolean {
    const { motion } = this.#core;
    const by = this.#motion.step(motion.view, seconds);
    if (by) {
      motion.shift(by.yaw, by.pitch);
      this.#motion.shown(motion.view);
    }
    return this.#motion.moving;
  }

  stop(): void {
    this.#sensor.stop();
  }
}
