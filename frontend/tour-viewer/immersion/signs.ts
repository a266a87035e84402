import { isThere, shownFilm } from '../film/film-state';
import type { Direction } from '../geometry/angles';
import { facing } from './board';
import type { Board } from './board';
import type { Target } from './dwell';
import { drawSign, type Mark } from './drawing';
import type { Session } from '../session';

/** Something to choose that hangs in the scene. */
export interface Sign extends Direction {
  readonly key: string;
  readonly mark: Mark;
  readonly text: string;
  readonly current: boolean;
  /** How far to the right in the plane that faces its direction. */
  readonly aside?: number;
  act(): void;
}

/** The menu lies below what one looks at straight ahead; degrees. */
const MENU_PITCH = -40;
/** So much higher are the film's. */
const FILM_ABOVE = 6;
/** From one item to the next in their plane. */
const MENU_STEP = 0.47;
/** An information hangs where its hotspot is, but never at a pole; the sign that closes it below. */
const CLOSE_BELOW = 22;
/** A row of the canvas, and what it is in the scene. */
export const ROW = { width: 640, height: 96, degrees: 30 } as const;
const TALL = (ROW.degrees * ROW.height) / ROW.width;

/** Where an information hangs. */
export const infoPlace = ({ yaw, pitch }: Direction): Direction => ({ yaw, pitch: Math.max(-15, Math.min(pitch, 25)) });

/** What can be chosen now: the hotspots and the menu, or what closes an information. */
export function signsOf(session: Session, menuYaw: number, leave: () => void): Sign[] {
  const { state, texts, narrator, guide } = session;
  const { info, scene, tour } = state;
  if (info) {
    const { yaw, pitch } = infoPlace(info);
    const close = (): void => {
      session.journey.closeInfo();
    };
    return [
      {
        key: 'close',
        mark: 'close',
        text: texts.get('viewer.close'),
        yaw,
        pitch: pitch - CLOSE_BELOW,
        current: false,
        act: close,
      },
    ];
  }
  const shown = shownFilm(state);
  const there = scene.hotspots.filter((hotspot) => isThere(hotspot, shown));
  const hotspots = there.map((hotspot): Sign => {
    const number = tour.stops.find(({ id }) => id === hotspot.target)?.number ?? 0;
    return {
      key: `${scene.id}/${hotspot.id}`,
      mark: hotspot.kind === 'scene' ? 'door' : hotspot.kind === 'info' ? 'info' : number,
      text: hotspot.label,
      yaw: hotspot.yaw,
      pitch: hotspot.pitch,
      current: hotspot.kind === 'stop' && hotspot.target === state.stop,
      act: () => {
        session.select(scene, hotspot);
      },
    };
  });
  const item = (key: string, mark: Mark, text: string, column: number, act: () => void): Sign => ({
    key: `menu/${key}`,
    mark,
    text,
    yaw: menuYaw,
    pitch: MENU_PITCH,
    aside: column * MENU_STEP,
    current: false,
    act,
  });
  return [
    ...hotspots,
    ...filmSigns(session, item),
    item('leave', 'close', texts.get('viewer.headset-leave'), -1, leave),
    item('play', guide.active ? 'pause' : 'play', texts.get(guide.active ? 'viewer.pause' : 'viewer.play'), 0, () => {
      narrator.togglePlay();
    }),
    item('next', 'next', texts.get('viewer.next-stop'), 1, () => {
      narrator.step(1);
    }),
  ];
}

/** The film's own row of the menu: to play and to hear it. */
function filmSigns(
  { state, texts, films }: Session,
  item: (key: string, mark: Mark, text: string, column: number, act: () => void) => Sign,
): Sign[] {
  const film = films?.film;
  const told = state.film;
  if (!film || !told || told.status === 'failed') {
    return [];
  }
  const { status, sound } = told;
  const active = status === 'playing' || status === 'loading';
  const above = { pitch: MENU_PITCH + FILM_ABOVE };
  const play = item('film', active ? 'pause' : 'play', texts.get(active ? 'viewer.film-pause' : 'viewer.film-play'), -0.5, () => {
    film.toggle();
  });
  const hear = item('film-sound', 'sound', texts.get('viewer.film-sound'), 0.5, () => {
    film.sound = !sound;
  });
  return [{ ...play, ...above }, ...(state.scene.video?.sound ? [{ ...hear, ...above, current: sound }] : [])];
}

/** Paints signs on a board, one in a row. @returns their widths in degrees */
export function paintSigns(board: Board, signs: readonly Sign[], aimed: string | undefined): number[] {
  const widths: number[] = [];
  board.paint((context) => {
    for (const [index, { key, mark, text, current }] of signs.entries()) {
      const row = { top: index * ROW.height, width: ROW.width, height: ROW.height };
      const across = drawSign(context, { kind: mark, text, aimed: key === aimed, current }, row);
      widths.push((ROW.degrees * across) / ROW.width);
    }
  });
  return widths;
}

/** Hangs painted signs up. @param widths of what is painted, in degrees @returns where each can be chosen */
export function hangSigns(board: Board, signs: readonly Sign[], widths: readonly number[]): (Sign & Target)[] {
  board.hang(
    signs.map((sign, index) => ({
      corners: facing(sign, ROW.degrees, TALL, sign.aside),
      top: index / signs.length,
      bottom: (index + 1) / signs.length,
    })),
  );
  // A little more than is drawn: nobody holds their head quite still
  return signs.map((sign, index) => ({ ...sign, halfWidth: (widths[index] ?? 0) / 2 + 0.7, halfHeight: TALL / 2 + 0.7 }));
}
