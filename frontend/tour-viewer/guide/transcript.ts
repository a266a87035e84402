import type { Narration, Sentence } from '../manifest';

/** A transcript in paragraphs of sentences; times where they are known. */
export type Transcript = readonly (readonly Sentence[])[];

const segmenter = (lang: string): Intl.Segmenter => {
  try {
    return new Intl.Segmenter(lang, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
};

/** The paragraphs of a plain text: they are parted by empty lines. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');

/** What a narration says, sentence by sentence: as its author's server cut it, or else cut here, without times. */
export function transcriptOf(narration: Narration, lang: string): Transcript {
  const cut = (narration.paragraphs ?? []).map(({ sentences }) => sentences).filter((sentences) => sentences.length > 0);
  if (cut.length > 0) {
    return cut;
  }
  return paragraphsOf(narration.transcript ?? '').map((paragraph) =>
    [...segmenter(lang).segment(paragraph)].map(({ segment }) => ({ text: segment.trim() })).filter(({ text }) => text !== ''),
  );
}

/** Index, counted through all paragraphs, of the sentence that is spoken at a moment: the last that has begun. */
export function sentenceAt(transcript: Transcript, time: number): number | undefined {
  let found: number | undefined;
  transcript.flat().forEach(({ start }, index) => {
    if (start !== undefined && start <= time) {
      found = index;
    }
  });
  return found;
}
