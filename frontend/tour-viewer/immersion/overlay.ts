import { captionNow } from '../film/film-state';
import { clamp, normaliseYaw, turnBetween, type Direction } from '../geometry/angles';
import { vectorOf, type Vector } from '../geometry/faces';
import type { Session } from '../session';
import type { Texts } from '../texts';
import type { Drawing } from '../stage/three-painter';
import { Board, facing, type Quad } from './board';
import type { Target } from './dwell';
import { drawReticle, drawText } from './drawing';
import { hangSigns, infoPlace, paintSigns, ROW, type Sign } from './signs';

export interface OverlayFrame {
  readonly gaze: Direction;
  /** Where one points: with a hand, or by looking. */
  readonly aim: Direction;
  /** Where the hand is seen from the head. */
  readonly hand: Direction | undefined;
  readonly signs: readonly Sign[];
  readonly aimed: string | undefined;
  /** Of the ring, 0…1. */
  readonly progress: number;
  /** 0 the picture, 1 black. */
  readonly fade: number;
  /** Nobody has chosen anything yet. */
  readonly hint: boolean;
  readonly seconds: number;
}

/** Captions hang this far below where one looks; above, when one looks down to the menu. Degrees. */
const CAPTIONS_BELOW = 19;
const CAPTIONS_ABOVE = 20;
const LOOKING_DOWN = -18;
/** Over an information, and what closes it. */
const CAPTIONS_OVER_INFO = 27;
/** Seconds in which captions have come two thirds nearer to where one looks. */
const FOLLOWING = 0.25;
const CAPTIONS = { width: 1024, height: 340, degrees: 42 } as const;
const INFO = { width: 1024, height: 800, degrees: 46 } as const;
const LETTERS = [46, 56, 68] as const;
/** Farther from the stop that speaks, an arrow tells on which side it is. */
const ASIDE = 45;

/** All that hangs in view, painted only when it changes. */
export class Overlay {
  readonly #drawing: Drawing;
  readonly #texts: Texts;
  readonly #captions: Board;
  readonly #info: Board;
  readonly #reticle: Board;
  readonly #beam: Board;
  readonly #dark: Board;
  #signs: Board | undefined;
  #widths: readonly number[] = [];
  #targets: readonly (Sign & Target)[] = [];
  readonly #painted = new WeakMap<Board, string>();
  #at: Direction | undefined;
  #moving = false;

  constructor(drawing: Drawing, texts: Texts) {
    this.#drawing = drawing;
    this.#texts = texts;
    this.#info = new Board(drawing, INFO.width, INFO.height, 1, 101);
    this.#captions = new Board(drawing, CAPTIONS.width, CAPTIONS.height, 1, 102);
    this.#dark = new Board(drawing, 4, 4, 1, 103);
    this.#beam = new Board(drawing, 4, 4, 1, 104);
    this.#reticle = new Board(drawing, 128, 128, 1, 105);
    this.#dark.paint((context) => {
      context.fillRect(0, 0, 4, 4);
    });
    this.#beam.paint((context) => {
      context.fillStyle = 'rgb(255 255 255 / 0.55)';
      context.fillRect(0, 0, 4, 4);
    });
  }

  /** Whether something is still on its way to its place. */
  get moving(): boolean {
    return this.#moving;
  }

  /** Brings everything up to date. @returns what can be aimed at */
  update(session: Session, frame: OverlayFrame): readonly (Sign & Target)[] {
    this.#showSigns(frame);
    this.#showInfo(session);
    this.#showCaptions(session, frame);
    this.#showAim(frame);
    // Wide enough for every headset, wherever the eyes look
    this.#dark.hang([{ corners: facing(frame.gaze, 170, 170) }], frame.fade);
    return this.#targets;
  }

  dispose(): void {
    [this.#captions, this.#info, this.#reticle, this.#beam, this.#dark, this.#signs].forEach((board) => board?.dispose());
  }

  /** The menu follows the head: hanging up again costs nothing, painting again would. */
  #showSigns({ signs, aimed }: OverlayFrame): void {
    if (this.#signs?.canvas.height !== signs.length * ROW.height) {
      this.#signs?.dispose();
      this.#signs = new Board(this.#drawing, ROW.width, signs.length * ROW.height, signs.length, 100);
    }
    if (
      this.#changed(this.#signs, JSON.stringify([aimed, signs.map(({ key, mark, text, current }) => [key, mark, text, current])]))
    ) {
      this.#widths = paintSigns(this.#signs, signs, aimed);
    }
    this.#targets = hangSigns(this.#signs, signs, this.#widths);
  }

  #showInfo({ state }: Session): void {
    const { info } = state;
    if (!info) {
      this.#info.hang([]);
      return;
    }
    const text = info.text ?? '';
    const size = LETTERS[state.captions.size] * 0.95;
    if (this.#changed(this.#info, JSON.stringify([info.label, text, size]))) {
      this.#info.paint((context) => {
        drawText(context, info.label, text, size, Math.floor(INFO.height / size / 1.3) - 2);
      });
    }
    this.#info.hang([{ corners: facing(infoPlace(info), INFO.degrees, tall(INFO)) }]);
  }

  #showCaptions(session: Session, { gaze, hint, seconds }: OverlayFrame): void {
    const { state } = session;
    const { heading, text } = this.#said(session, gaze, hint);
    const above = state.info ? CAPTIONS_OVER_INFO : gaze.pitch < LOOKING_DOWN ? CAPTIONS_ABOVE : -CAPTIONS_BELOW;
    const wanted = { yaw: gaze.yaw, pitch: gaze.pitch + above };
    const before = this.#at ?? wanted;
    const share = 1 - Math.exp(-seconds / FOLLOWING);
    const [yaw, pitch] = [turnBetween(before.yaw, wanted.yaw), wanted.pitch - before.pitch];
    this.#at = { yaw: normaliseYaw(before.yaw + yaw * share), pitch: clamp(before.pitch + pitch * share, -89, 89) };
    this.#moving = text + heading !== '' && Math.hypot(yaw, pitch) > 0.05;
    if (text + heading === '') {
      this.#captions.hang([]);
      return;
    }
    const size = LETTERS[state.captions.size];
    if (this.#changed(this.#captions, JSON.stringify([heading, text, size]))) {
      this.#captions.paint((context) => {
        drawText(context, heading, text, size, 4);
      });
    }
    this.#captions.hang([{ corners: facing(this.#at, CAPTIONS.degrees, tall(CAPTIONS)) }]);
  }

  /** What is to be read: what is said, what is on its way, what does not work, or what one can do. */
  #said({ state, guide }: Session, gaze: Direction, hint: boolean): { heading: string; text: string } {
    const texts = this.#texts;
    if (state.coming) {
      return { heading: '', text: texts.get('viewer.loading-scene', state.coming.title) };
    }
    const caption = state.captions.on ? captionNow(guide.state, state.film) : '';
    if (guide.state.status === 'failed' && caption === '') {
      return { heading: '', text: texts.get(guide.hasAudio ? 'viewer.problem-audio' : 'viewer.problem-no-audio') };
    }
    const { stop } = guide;
    if (!guide.active || !stop) {
      return {
        heading: '',
        text: caption !== '' ? caption : hint && gaze.pitch > LOOKING_DOWN ? texts.get('viewer.headset-hint') : '',
      };
    }
    const aside = stop.scene === state.scene.id ? turnBetween(gaze.yaw, stop.yaw) : 0;
    const name = texts.get('viewer.stop', stop.number, stop.title);
    const heading = aside > ASIDE ? `${name}  ▶` : aside < -ASIDE ? `◀  ${name}` : '';
    return { heading, text: caption };
  }

  #showAim({ aim, hand, progress }: OverlayFrame): void {
    const rounded = Math.round(progress * 40) / 40;
    if (this.#changed(this.#reticle, String(rounded))) {
      this.#reticle.paint((context) => {
        drawReticle(context, rounded);
      });
    }
    this.#reticle.hang([{ corners: facing(aim, 4, 4) }]);
    this.#beam.hang(hand ? beam(vectorOf(hand), vectorOf(aim)) : []);
  }

  #changed(board: Board, content: string): boolean {
    const changed = this.#painted.get(board) !== content;
    this.#painted.set(board, content);
    return changed;
  }
}

const tall = ({ width, height, degrees }: { width: number; height: number; degrees: number }): number =>
  (degrees * height) / width;

/** A ray from a hand to what it points at, as the head sees it: a narrow strip between the two directions. */
function beam(hand: Vector, aim: Vector): Quad[] {
  const across: Vector = [
    hand[1] * aim[2] - hand[2] * aim[1],
    hand[2] * aim[0] - hand[0] * aim[2],
    hand[0] * aim[1] - hand[1] * aim[0],
  ];
  const length = Math.hypot(...across);
  if (length < 1e-3) {
    return [];
  }
  const beside = (from: Vector, width: number): Vector => [
    from[0] + (across[0] / length) * width,
    from[1] + (across[1] / length) * width,
    from[2] + (across[2] / length) * width,
  ];
  return [{ corners: [beside(hand, -0.004), beside(hand, 0.004), beside(aim, -0.0015), beside(aim, 0.0015)] }];
}
