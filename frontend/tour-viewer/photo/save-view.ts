import { shownFilm } from '../film/film-state';
import type { Tour, TourScene } from '../manifest';
import type { Session } from '../session';
import type { Texts } from '../texts';

/** Longer edge of the picture in pixels: fills a page of A4 at 180 dots an inch, and a phone can still draw it. */
const LONGEST = 2048;
const QUALITY = 0.9;
/** It is taken after this many milliseconds also when details are still missing. */
const PATIENCE = 8_000;

/** What a picture of a place must say, in lines that fit. @param width of a text in the canvas' own font */
export function wrapped(text: string, most: number, width: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1) ?? ''} ${word}` : word;
    if (lines.length > 0 && width(longer) <= most) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** Who made what is seen, under which licence, and what it is not. @param film whether it is a film’s picture */
export function creditLine(tour: Tour, scene: TourScene, texts: Texts, film = false): string {
  const by = (wanted: string): Tour['credits'] => tour.credits.filter(({ role }) => role === wanted);
  const filmed = film ? by('films') : [];
  const makers = (filmed.length > 0 ? filmed : by('panoramas')).map(({ name, license }) => `© ${name}, ${license}`);
  return [
    `${scene.title} – ${tour.title}`,
    ...makers,
    ...(tour.modelled ? [texts.get('viewer.model')] : []),
    ...(tour.demonstration ? [texts.get('viewer.demonstration')] : []),
  ].join(' · ');
}

/** Writes who made the picture below it, not over it. */
function captioned(picture: HTMLCanvasElement, line: string, font: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const size = Math.round(picture.width / 60) + 8;
  const style = `${size}px ${font}`;
  const margin = size;
  const measure = canvas.getContext('2d');
  if (!measure) {
    return picture;
  }
  measure.font = style;
  const lines = wrapped(line, picture.width - 2 * margin, (text) => measure.measureText(text).width);
  canvas.width = picture.width;
  canvas.height = picture.height + Math.round(lines.length * size * 1.4 + margin);
  const context = canvas.getContext('2d');
  if (!context) {
    return picture;
  }
  context.fillStyle = '#14181c';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0);
  context.font = style;
  context.fillStyle = '#ffffff';
  context.textBaseline = 'middle';
  lines.forEach((text, index) => {
    context.fillText(text, margin, picture.height + margin / 2 + (index + 0.5) * size * 1.4);
  });
  return canvas;
}

/** Draws what is seen large, and copies the frame that holds every detail. */
async function photograph({ picture, redraw }: Session): Promise<HTMLCanvasElement | undefined> {
  let late = false;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const size = picture.enlarge();
  if (!size) {
    return undefined;
  }
  try {
    return await new Promise((resolve) => {
      patience = setTimeout(() => {
        late = true;
        redraw();
      }, PATIENCE);
      picture.enlarge(LONGEST / Math.max(size.width, size.height), (stage, complete) => {
        if (complete || late) {
          const copy = document.createElement('canvas');
          stage.snapshot(copy);
          resolve(copy);
        }
      });
    });
  } finally {
    clearTimeout(patience);
    picture.enlarge();
  }
}

/**
 * Saves what is seen as a JPEG with its credits, named after the tour and the scene.
 *
 * @returns the name of the file; nothing where there was no picture to save
 */
async function saveView(session: Session): Promise<string | undefined> {
  const { tour, scene } = session.state;
  const picture = await photograph(session);
  if (!picture) {
    return undefined;
  }
  // Asked for now: a film may have begun while details were waited for
  const line = creditLine(tour, scene, session.texts, shownFilm(session.state)?.scene === scene.id);
  const whole = captioned(picture, line, getComputedStyle(session.root.host).fontFamily);
  const file = await new Promise<Blob | null>((resolve) => {
    whole.toBlob(resolve, 'image/jpeg', QUALITY);
  });
  if (!file) {
    return undefined;
  }
  const link = document.createElement('a');
  link.download = `${[tour.site, tour.tour, scene.id].join('-')}.jpg`;
  link.href = URL.createObjectURL(file);
  link.click();
  // Browsers read the address after the click
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
  return link.download;
}

/** Saves what is seen as a picture, and says what became of it. */
export async function savePicture(session: Session): Promise<void> {
  const { texts } = session;
  session.update({ saving: true, announcement: texts.get('viewer.photo-busy') });
  const name = await saveView(session).catch(() => undefined);
  const said = name === undefined ? texts.get('viewer.photo-failed') : texts.get('viewer.photo-saved', name);
  session.update({ saving: false, announcement: said });
}
