import type { Immersed } from '../immersion/immersed';
import type { Session } from '../session';
import type { ProblemKind } from '../state';
import type { PhoneInHand } from './phone-in-hand';

/** Loaded when used. */
const part = (): Promise<typeof import('../immersion/devices')> => import('../immersion/devices');

/** A phone; a tablet is too large for the glasses it would be put into. */
const isPhone = (): boolean => Math.min(screen.width, screen.height) < 600;

/** Whether the page may be told how the device is held; a desk's touch screen is not held. */
const canTilt = (): boolean =>
  window.isSecureContext && 'DeviceOrientationEvent' in window && matchMedia('(pointer: coarse)').matches;

/** The headsets of this page; nothing in a frame that may not have them, where asking would be noted as a mistake. */
function headsets(): XRSystem | undefined {
  const { featurePolicy } = document as { featurePolicy?: { allowsFeature(name: string): boolean } };
  const { xr } = navigator as { xr?: XRSystem };
  return (featurePolicy?.allowsFeature('xr-spatial-tracking') ?? true) ? xr : undefined;
}

/** iPhones ask the visitor, and only within the gesture that wants it. @returns whether the page is told */
function askForTilt(): Promise<boolean> {
  const { requestPermission } = DeviceOrientationEvent as unknown as { requestPermission?: () => Promise<string> };
  return requestPermission
    ? requestPermission.call(DeviceOrientationEvent).then(
        (answer) => answer === 'granted',
        () => false,
      )
    : Promise.resolve(true);
}

/** What is loaded when used: the phone as a window, the visit in a headset. */
export class Devices {
  readonly #session: Session;
  #phone: PhoneInHand | undefined;
  #immersed: Immersed | undefined;
  /** The whole screen was taken for the headset, and is given back. */
  #filled = false;
  #wasFull = false;
  /** Counts what was asked for: an answer to an earlier wish is too late. */
  #wish = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Whether two eyes see the visit, and not the window in the page. */
  get immersed(): boolean {
    return this.#immersed !== undefined;
  }

  /** Whether the view is on its way to where the phone looks. */
  get moving(): boolean {
    return this.#phone?.moving ?? false;
  }

  /** Finds out what this device can do. */
  connect(signal: AbortSignal): void {
    const xr = headsets();
    const look = async (): Promise<void> => {
      const inHeadset = await xr?.isSessionSupported('immersive-vr').catch(() => false);
      const tilts = canTilt();
      if (!signal.aborted) {
        this.#session.update({
          phone: tilts ? (this.#session.state.phone ?? 'off') : undefined,
          headset: inHeadset ? 'xr' : tilts && isPhone() ? 'stereo' : undefined,
        });
      }
    };
    xr?.addEventListener('devicechange', () => void look(), { signal });
    void look();
  }

  dispose(): void {
    this.#wish++;
    this.#phone?.stop();
    this.#immersed?.leave();
  }

  /** The picture follows the phone, or no longer; to be called in the visitor's gesture. */
  togglePhone(): void {
    if (this.#session.state.phone !== 'off') {
      this.#putDown();
    } else {
      void this.#takeUp(askForTilt());
    }
  }

  /** Goes into the headset, or out of it; to be called in the visitor's gesture. */
  toggleHeadset(): void {
    const { state } = this.#session;
    if (this.#immersed) {
      this.#immersed.leave();
      return;
    }
    if (state.immersed) {
      // It has not come yet, and is no longer wanted
      this.#wish++;
      this.#left();
      return;
    }
    const wish = ++this.#wish;
    const over = (problem?: ProblemKind): void => {
      if (wish === this.#wish) {
        // What is still on its way there is too late
        this.#wish++;
        this.#left(problem);
      }
    };
    if (state.headset === 'xr') {
      const asked = headsets()?.requestSession('immersive-vr', { optionalFeatures: ['layers'] });
      void this.#immerse(wish, 'xr', asked, async () => (await part()).wear(this.#session, asked, over));
    } else {
      const asked = askForTilt();
      this.#filled = !state.fullscreen;
      if (this.#filled) {
        this.#session.toggleFullscreen();
      }
      void this.#immerse(wish, 'stereo', asked, async () =>
        (await part()).hold(this.#session, asked, over, () => wish === this.#wish),
      );
    }
  }

  /** Tries again, in the visitor's gesture. @returns whether that was one of this class's problems */
  retry(kind: ProblemKind): boolean {
    if (kind === 'phone-denied' || kind === 'phone-silent') {
      this.#session.dismiss(kind);
      this.togglePhone();
    } else if (kind === 'headset') {
      this.#session.dismiss(kind);
      this.toggleHeadset();
    } else {
      return false;
    }
    return true;
  }

  /** The state has changed. */
  changed(): void {
    const { immersed, fullscreen } = this.#session.state;
    const wasFull = this.#wasFull;
    this.#wasFull = fullscreen;
    if (this.#immersed) {
      this.#immersed.changed();
    } else if (immersed === 'stereo' && wasFull && !fullscreen) {
      // The phone's “back”, while the glasses are still on their way
      this.#wish++;
      this.#left();
    }
  }

  /** Lets the phone move the view. @param seconds since the last frame @returns whether it goes on */
  step(seconds: number): boolean {
    return this.#phone?.step(seconds) ?? false;
  }

  /** Draws for two eyes. @returns whether to go on */
  draw(seconds: number): boolean {
    return this.#immersed?.frame(seconds) ?? false;
  }

  async #takeUp(allowed: Promise<boolean>): Promise<void> {
    const wish = ++this.#wish;
    const session = this.#session;
    session.update({ phone: 'starting' });
    const [loaded, granted] = await Promise.all([part().catch(() => undefined), allowed]);
    if (wish !== this.#wish) {
      return;
    }
    if (!loaded || !granted) {
      this.#putDown(granted ? 'part' : 'phone-denied');
      return;
    }
    this.#phone = new loaded.PhoneInHand(session, {
      begun: () => {
        session.update({ phone: 'on' });
        session.dismiss('phone-denied');
        session.dismiss('phone-silent');
      },
      silent: () => {
        this.#putDown('phone-silent');
      },
    });
  }

  #putDown(problem?: ProblemKind): void {
    this.#wish++;
    this.#phone?.stop();
    this.#phone = undefined;
    this.#session.update({ phone: 'off' });
    if (problem) {
      this.#session.report(problem);
    }
  }

  async #immerse(
    wish: number,
    kind: 'xr' | 'stereo',
    asked: Promise<unknown> | undefined,
    enter: () => Promise<Immersed>,
  ): Promise<void> {
    const session = this.#session;
    // Also a refusal that comes before what would hear of it has been loaded
    asked?.catch(() => undefined);
    this.#phone?.stop();
    this.#phone = undefined;
    session.update({ immersed: kind, ...(session.state.phone && { phone: 'off' }) });
    const coming = new AbortController();
    // Who changes their mind before it has come
    const giveUp = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && wish === this.#wish) {
        event.preventDefault();
        this.toggleHeadset();
      }
    };
    document.addEventListener('keydown', giveUp, { signal: coming.signal, capture: true });
    try {
      const immersed = await enter();
      if (wish === this.#wish) {
        this.#immersed = immersed;
        session.redraw();
      } else {
        immersed.leave();
      }
    } catch (error) {
      console.warn('tour-viewer: not in a headset:', error);
      const answer = await asked?.catch(() => undefined);
      void (answer as { end?: () => Promise<void> } | undefined)?.end?.().catch(() => undefined);
      if (wish === this.#wish) {
        this.#left(answer === false ? 'phone-denied' : 'headset');
      }
    } finally {
      coming.abort();
    }
  }

  #left(problem?: ProblemKind): void {
    const session = this.#session;
    this.#immersed = undefined;
    if (this.#filled && session.state.fullscreen) {
      session.toggleFullscreen();
    }
    this.#filled = false;
    session.update({ immersed: undefined, announcement: problem ? '' : session.texts.get('viewer.headset-left') });
    if (problem) {
      session.report(problem);
    }
    session.redraw();
    setTimeout(() => session.root.querySelector<HTMLElement>('.corner .headset')?.focus());
  }
}
