/** What is drawn on the boards. Colours with a contrast of at least 7:1, since nobody can lean in to read. */
const GROUND = 'rgb(12 14 18 / 0.88)';
const GROUND_AIMED = '#ffffff';
const INK = '#ffffff';
const INK_AIMED = '#10141a';
const MARK = '#ffd166';

const FAMILY = 'system-ui, sans-serif';

/** What stands before a sign's text. */
export type Mark = 'door' | 'info' | 'close' | 'play' | 'pause' | 'next' | 'sound' | number;

/** Shortens a text to a width, with an ellipsis. */
export function fitted(context: CanvasRenderingContext2D, text: string, width: number): string {
  let kept = text;
  while (kept.length > 1 && context.measureText(kept === text ? kept : `${kept}…`).width > width) {
    kept = kept.slice(0, -1).trimEnd();
  }
  return kept === text ? text : `${kept}…`;
}

/** Breaks a text into lines of a width; what does not fit into so many lines ends with an ellipsis. */
export function wrapped(context: CanvasRenderingContext2D, text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\n+/)) {
    let line = '';
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && context.measureText(longer).width > width) {
        lines.push(line);
        line = word;
      } else {
        line = longer;
      }
    }
    if (line !== '') {
      lines.push(line);
    }
  }
  const kept = lines.slice(0, most);
  const last = kept.at(-1);
  if (lines.length > most && last !== undefined) {
    kept[kept.length - 1] = fitted(context, `${last} ${lines[most] ?? ''}`, width);
  }
  return kept;
}

function mark(context: CanvasRenderingContext2D, kind: Mark, x: number, y: number, size: number): void {
  const half = size / 2;
  const line = (...points: readonly (readonly [number, number])[]): void => {
    context.beginPath();
    points.forEach(([px, py], index) => {
      context[index === 0 ? 'moveTo' : 'lineTo'](x + px * half, y + py * half);
    });
    context.stroke();
  };
  context.lineWidth = size / 7;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  switch (kind) {
    case 'door':
      line([-0.8, 0], [0.8, 0]);
      line([0.2, -0.6], [0.8, 0], [0.2, 0.6]);
      break;
    case 'close':
      line([-0.6, -0.6], [0.6, 0.6]);
      line([0.6, -0.6], [-0.6, 0.6]);
      break;
    case 'play':
      line([-0.5, -0.7], [0.7, 0], [-0.5, 0.7], [-0.5, -0.7]);
      break;
    case 'pause':
      line([-0.4, -0.7], [-0.4, 0.7]);
      line([0.4, -0.7], [0.4, 0.7]);
      break;
    case 'next':
      line([-0.7, -0.7], [0.3, 0], [-0.7, 0.7]);
      line([0.7, -0.7], [0.7, 0.7]);
      break;
    case 'sound':
      line([-0.8, -0.3], [-0.4, -0.3], [0.1, -0.7], [0.1, 0.7], [-0.4, 0.3], [-0.8, 0.3], [-0.8, -0.3]);
      line([0.5, -0.4], [0.7, 0], [0.5, 0.4]);
      break;
    default:
      context.font = `700 ${size}px ${FAMILY}`;
      context.textAlign = 'center';
      context.fillText(kind === 'info' ? 'i' : String(kind), x, y);
  }
}

/**
 * Draws a sign in the middle of a row.
 *
 * @returns its width in pixels
 */
export function drawSign(
  context: CanvasRenderingContext2D,
  { kind, text, aimed, current }: { kind: Mark; text: string; aimed: boolean; current: boolean },
  row: { top: number; width: number; height: number },
): number {
  const { top, width, height } = row;
  const inset = 4;
  const size = height * 0.42;
  context.font = `600 ${size}px ${FAMILY}`;
  context.textBaseline = 'middle';
  const shown = fitted(context, text, width - 2 * inset - height * 1.4);
  const across = context.measureText(shown).width + height * 1.4;
  const left = (width - across) / 2;
  const middle = top + height / 2;
  context.fillStyle = aimed ? GROUND_AIMED : GROUND;
  context.strokeStyle = current ? MARK : INK;
  context.lineWidth = current ? 6 : 3;
  context.beginPath();
  context.roundRect(left, top + inset, across, height - 2 * inset, (height - 2 * inset) / 2);
  context.fill();
  context.stroke();
  context.fillStyle = aimed ? INK_AIMED : INK;
  context.textAlign = 'left';
  context.fillText(shown, left + height, middle);
  context.fillStyle = aimed ? INK_AIMED : MARK;
  context.strokeStyle = context.fillStyle;
  mark(context, kind, left + height * 0.55, middle, size);
  return across;
}

/** Draws a text, perhaps below a heading, on a plate in the middle of the canvas. @param size of the letters in pixels */
export function drawText(context: CanvasRenderingContext2D, heading: string, text: string, size: number, most: number): void {
  const { width, height } = context.canvas;
  const inset = size * 0.7;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.font = `700 ${size * 0.8}px ${FAMILY}`;
  const title = heading === '' ? [] : [fitted(context, heading, width - 2 * inset)];
  context.font = `500 ${size}px ${FAMILY}`;
  const lines = wrapped(context, text, width - 2 * inset, most);
  const step = size * 1.3;
  const tall = (title.length + lines.length) * step + inset;
  const widest = Math.max(...[...title, ...lines].map((line) => context.measureText(line).width), 0);
  const across = Math.min(width, widest + 2 * inset);
  const top = (height - tall) / 2;
  context.fillStyle = GROUND;
  context.beginPath();
  context.roundRect((width - across) / 2, top, across, tall, size * 0.5);
  context.fill();
  const row = (index: number): number => top + inset / 2 + (index + 0.5) * step;
  context.font = `700 ${size * 0.8}px ${FAMILY}`;
  context.fillStyle = MARK;
  title.forEach((line) => {
    context.fillText(line, width / 2, row(0));
  });
  context.font = `500 ${size}px ${FAMILY}`;
  context.fillStyle = INK;
  lines.forEach((line, index) => {
    context.fillText(line, width / 2, row(index + title.length));
  });
}

/** Draws what shows where one looks: a dot, and a ring that closes. @param progress 0…1 */
export function drawReticle(context: CanvasRenderingContext2D, progress: number): void {
  const { width } = context.canvas;
  const middle = width / 2;
  const ring = (to: number, colour: string, thick: number): void => {
    context.strokeStyle = colour;
    context.lineWidth = thick;
    context.beginPath();
    context.arc(middle, middle, middle * 0.7, -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * to);
    context.stroke();
  };
  context.fillStyle = INK;
  context.strokeStyle = 'rgb(0 0 0 / 0.7)';
  context.lineWidth = width / 32;
  context.beginPath();
  context.arc(middle, middle, width / 14, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  if (progress > 0) {
    ring(1, 'rgb(0 0 0 / 0.6)', width / 7);
    ring(Math.min(progress, 1), MARK, width / 11);
  }
}
