import type { Direction, View } from '../geometry/angles';
import type { ScreenPoint } from '../geometry/projection';
import type { Transition } from '../manifest';

/** How one gets from one scene to another. */
export interface Passage {
  readonly kind: Transition;
  /** The door one walks through, where there is one. */
  readonly door?: Direction | undefined;
  /** The view one has of the new scene at first, if it is another than the one that is gone to. */
  readonly from?: View | undefined;
}

const FADE_MS = 450;
const WALK_MS = 700;
/** How much nearer the door seems at the end of the walk. */
const NEARER = 1.7;

/**
 * Lets the picture of what is left vanish over what is there already: never a black flash, and nothing of it is drawn again.
 *
 * @param leaving holds the copy of what is left; hidden and emptied at the end
 * @param door where the door is on the screen; one walks only towards a door that is seen
 */
export function letGo(leaving: HTMLCanvasElement, kind: Transition, door: ScreenPoint | undefined): void {
  leaving.getAnimations().forEach((animation) => {
    animation.cancel();
  });
  leaving.hidden = false;
  const walk = kind === 'walk' && door?.visible === true;
  leaving.style.transformOrigin = walk ? `${door.x.toFixed(1)}px ${door.y.toFixed(1)}px` : '';
  const frames = walk ? { opacity: [1, 0], transform: ['scale(1)', `scale(${NEARER})`] } : { opacity: [1, 0] };
  leaving.animate(frames, { duration: walk ? WALK_MS : FADE_MS, easing: 'ease-in-out' }).onfinish = () => {
    leaving.hidden = true;
    leaving.width = leaving.height = 0;
  };
}
