import { describe, expect, it } from 'vitest';
import { fitted, wrapped } from './drawing';

/** Letters of a width of 10 each. */
const pen = { measureText: (text: string) => ({ width: 10 * text.length }) } as unknown as CanvasRenderingContext2D;

describe('texts on boards', () => {
  it('are left as they are where they fit, else end with an ellipsis within the width', () => {
    expect(fitted(pen, 'La charte', 90)).toBe('La charte');
    expect(fitted(pen, 'La charte des Cités', 100)).toBe('La charte…');
  });

  it('break between words, and where the author did', () => {
    expect(wrapped(pen, 'Ici on est\naccueilli sans rendez-vous', 130, 9)).toEqual([
      'Ici on est',
      'accueilli',
      'sans',
      'rendez-vous',
    ]);
  });

  it('that are too long for their board end with an ellipsis', () => {
    expect(wrapped(pen, 'un deux trois quatre cinq six', 90, 2)).toEqual(['un deux', 'trois qu…']);
  });

  it('of one long word, and of none, are not lost and make no line', () => {
    expect(wrapped(pen, 'Zusammengehörigkeitsgefühl', 90, 3)).toEqual(['Zusammengehörigkeitsgefühl']);
    expect(wrapped(pen, '\n \n', 90, 3)).toEqual([]);
  });
});
