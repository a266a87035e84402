import { describe, expect, it } from 'vitest';
import { turnBetween, type View } from '../geometry/angles';
import { limitView } from '../geometry/limits';
import { ViewMotion } from './motion';
import { PhoneMotion } from './phone-motion';

const SIZE = { width: 400, height: 400 };

/** A visit held in the hand, sixty frames a second. */
class Hand {
  readonly phone = new PhoneMotion();
  readonly motion: ViewMotion;
  frames = 0;

  constructor(start: View, coverage?: Parameters<typeof limitView>[3]) {
    this.motion = new ViewMotion(start, (view) => limitView(view, { min: 10, max: 100 }, SIZE, coverage));
  }

  frame(seconds = 1 / 60): void {
    this.frames++;
    this.motion.step(seconds);
    const by = this.phone.step(this.motion.view, seconds);
    if (by) {
      this.motion.shift(by.yaw, by.pitch);
      this.phone.shown(this.motion.view);
    }
  }

  /** The phone looks there, and frames are drawn until nothing moves. */
  hold(yaw: number, pitch: number): void {
    let more = this.phone.read({ yaw, pitch });
    for (let i = 0; more && i < 600; i++) {
      this.frame();
      more = this.phone.moving || this.motion.moving;
    }
    expect(more).toBe(false);
  }

  turn(from: number, to: number, pitch: number): void {
    for (let yaw = from; Math.abs(to - yaw) > 0.5; yaw += Math.sign(to - from)) {
      this.phone.read({ yaw, pitch });
      this.frame();
    }
    this.hold(to, pitch);
  }
}

describe('a view that follows the phone', () => {
  it('does not jump when it begins, wherever the phone looks', () => {
    const hand = new Hand({ yaw: 100, pitch: -3, fov: 80 });
    hand.hold(-170, -40);
    expect(hand.motion.view).toEqual({ yaw: 100, pitch: -3, fov: 80 });
  });

  it('misses no turn before the first frame', () => {
    const hand = new Hand({ yaw: 0, pitch: 0, fov: 80 });
    hand.phone.read({ yaw: 10, pitch: 0 });
    hand.hold(30, 0);
    expect(hand.motion.view.yaw).toBeCloseTo(20, 1);
  });

  it('turns as far as the phone, across the back too', () => {
    const hand = new Hand({ yaw: 170, pitch: 0, fov: 80 });
    hand.hold(175, 0);
    hand.turn(175, 215, 0);
    expect(turnBetween(hand.motion.view.yaw, -150)).toBeCloseTo(0, 1);
  });

  it('comes back to where it was after many turns: nothing drifts', () => {
    const hand = new Hand({ yaw: 0, pitch: 0, fov: 80 });
    hand.hold(0, 0);
    for (let i = 0; i < 20; i++) {
      hand.turn(0, 360, 0);
    }
    expect(Math.abs(hand.motion.view.yaw)).toBeLessThan(0.1);
  });

  it('draws nothing while the phone lies still and its sensors tremble', () => {
    const hand = new Hand({ yaw: 0, pitch: 0, fov: 80 });
    hand.hold(30, -20);
    const { frames } = hand;
    for (let i = 0; i < 300; i++) {
      hand.hold(30 + 0.06 * Math.sin(i), -20 + 0.06 * Math.cos(1.7 * i));
    }
    expect(hand.frames).toBe(frames);
  });

  it('is steadier than the hand', () => {
    const hand = new Hand({ yaw: 0, pitch: 0, fov: 80 });
    hand.hold(0, 0);
    let [least, most] = [0, 0];
    for (let i = 0; i < 240; i++) {
      hand.phone.read({ yaw: 0.5 * (i % 2 === 0 ? 1 : -1), pitch: 0 });
      hand.frame();
      const { yaw } = hand.motion.view;
      [least, most] = [Math.min(least, yaw), Math.max(most, yaw)];
    }
    expect(most - least).toBeLessThan(0.5);
  });

  it('is less than a frame and a half behind a quick turn', () => {
    const hand = new Hand({ yaw: 0, pitch: 0, fov: 80 });
    hand.hold(0, 0);
    const speed = 120;
    for (let i = 1; i <= 60; i++) {
      hand.phone.read({ yaw: (speed * i) / 60, pitch: 0 });
      hand.frame();
    }
    expect(speed - hand.motion.view.yaw).toBeLessThan((speed / 60) * 1.5);
  });

  it('keeps what was dragged sideways, and goes on from there', () => {
    const hand = new Hand({ yaw: 0, pitch: 0, fov: 80 });
    hand.hold(0, 0);
    hand.motion.jump({ ...hand.motion.view, yaw: 50 });
    hand.hold(0.2, 0);
    expect(hand.motion.view.yaw).toBeCloseTo(50.2, 1);
    hand.turn(0, 30, 0);
    expect(hand.motion.view.yaw).toBeCloseTo(80, 1);
  });

  it('gives up a pitch that was dragged, as the phone moves and not before', () => {
    const hand = new Hand({ yaw: 0, pitch: 0, fov: 80 });
    hand.hold(0, 0);
    hand.motion.jump({ ...hand.motion.view, pitch: 30 });
    hand.frame();
    expect(hand.motion.view.pitch).toBeCloseTo(30, 1);
    hand.turn(0, 360, 0);
    expect(Math.abs(hand.motion.view.pitch)).toBeLessThan(0.1);
  });

  it('lets a turn to a stop run to its end, and adds what the phone does meanwhile', () => {
    const hand = new Hand({ yaw: 0, pitch: 0, fov: 80 });
    hand.hold(0, 0);
    hand.motion.turnTo({ yaw: 90, pitch: 0, fov: 80 }, 1);
    for (let i = 1; i <= 30; i++) {
      hand.phone.read({ yaw: i / 3, pitch: 0 });
      hand.frame();
    }
    hand.hold(10, 0);
    for (let i = 0; hand.motion.moving && i < 100; i++) {
      hand.frame();
    }
    expect(hand.motion.view.yaw).toBeCloseTo(100, 0);
  });

  it('stays within a partial picture and gets away from its edge at once', () => {
    const hand = new Hand({ yaw: 0, pitch: 0, fov: 60 }, { width: 140, height: 100, yaw: 0, pitch: 0 });
    hand.hold(0, 0);
    hand.turn(0, 120, 0);
    expect(hand.motion.view.yaw).toBeCloseTo(40, 5);
    hand.turn(120, 110, 0);
    expect(hand.motion.view.yaw).toBeCloseTo(30, 0);
  });

  it('keeps up where up is after the phone has looked beyond a partial picture', () => {
    const hand = new Hand({ yaw: 0, pitch: 0, fov: 60 }, { width: 360, height: 100, yaw: 0, pitch: 0 });
    hand.hold(0, 0);
    hand.hold(0, -80);
    expect(hand.motion.view.pitch).toBeCloseTo(-20, 5);
    hand.hold(0, 0);
    expect(hand.motion.view.pitch).toBeCloseTo(0, 1);
  });

  it('takes up the view again after a pause, without a jump', () => {
    const hand = new Hand({ yaw: 0, pitch: 0, fov: 80 });
    hand.hold(0, 0);
    hand.phone.anchor();
    hand.hold(140, 0);
    expect(hand.motion.view.yaw).toBeCloseTo(0, 5);
  });
});
