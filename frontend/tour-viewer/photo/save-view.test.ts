import { describe, expect, it } from 'vitest';
import { Texts } from '../texts';
import { tour } from '../testing';
import { creditLine, wrapped } from './save-view';

describe('a saved picture', () => {
  it('says what it shows, who made it under which licence, and that it is a model', () => {
    const visit = { ...tour(), credits: [{ role: 'panoramas', name: 'Cités 360', license: 'CC-BY-SA-4.0' }] };
    expect(creditLine(visit, visit.scenes[0], new Texts())).toBe(
      'L’entrée – La Cité des métiers · © Cités 360, CC-BY-SA-4.0 · This place is a computer model, not a photograph.',
    );
  });

  it('names who made the film where it shows one', () => {
    const makers = [
      { role: 'panoramas', name: 'Cités 360', license: 'CC-BY-SA-4.0' },
      { role: 'films', name: 'Atelier', license: 'CC-BY-4.0' },
    ];
    const line = creditLine({ ...tour(), credits: makers }, tour().scenes[0], new Texts(), true);
    expect(line).toContain('© Atelier, CC-BY-4.0');
    expect(line).not.toContain('Cités 360');
    const unnamed = creditLine({ ...tour(), credits: makers.slice(0, 1) }, tour().scenes[0], new Texts(), true);
    expect(unnamed).toContain('© Cités 360, CC-BY-SA-4.0');
  });

  it('wraps its line where it is too long, and leaves a word whole that is', () => {
    expect(wrapped('one two three', 7, (text) => text.length)).toEqual(['one two', 'three']);
    expect(wrapped('unbreakable', 3, (text) => text.length)).toEqual(['unbreakable']);
    expect(wrapped('', 3, (text) => text.length)).toEqual(['']);
  });
});
