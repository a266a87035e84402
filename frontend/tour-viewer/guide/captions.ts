/** One caption; times in seconds. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  /** Its lines, parted by line breaks. */
  readonly text: string;
}

const TIME = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const TIMING = new RegExp(String.raw`^\s*${TIME}[ \t]+-->[ \t]+${TIME}(?:[ \t].*)?$`);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', lrm: '\u200e', rlm: '\u200f' };

const seconds = (hours: string | undefined, minutes: string, wholes: string, thousandths: string): number =>
  Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(wholes) + Number(thousandths) / 1000;

const plain = (text: string): string =>
  text.replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);

/** Reads WebVTT. Notes, styles, regions and cues that make no sense are passed over. */
export function parseCaptions(vtt: string): Cue[] {
  const blocks = vtt
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/);
  return blocks.flatMap((block) => {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => TIMING.test(line));
    const match = at >= 0 && at <= 1 ? TIMING.exec(lines[at] ?? '') : null;
    if (!match) {
      return [];
    }
    const [, h1, m1 = '', s1 = '', t1 = '', h2, m2 = '', s2 = '', t2 = ''] = match;
    const start = seconds(h1, m1, s1, t1);
    const end = seconds(h2, m2, s2, t2);
    const text = plain(lines.slice(at + 1).join('\n')).trim();
    return end > start && text !== '' ? [{ start, end, text }] : [];
  });
}

/** What is to be read at a moment; empty in the pauses. */
export const captionAt = (cues: readonly Cue[], time: number): string =>
  cues
    .filter(({ start, end }) => start <= time && time < end)
    .map(({ text }) => text)
    .join('\n');
