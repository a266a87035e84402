import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENGLISH, Texts } from './texts';

const LANGUAGES = ['', '_en', '_fr', '_nl', '_it', '_pt', '_es'];

function bundle(suffix: string): Map<string, string> {
  const path = new URL(`../../src/main/resources/vaadin-i18n/viewer${suffix}.properties`, import.meta.url);
  const lines = readFileSync(path, 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

const placeholders = (text: string): string[] => [...text.matchAll(/\{\d\}/g)].map(([found]) => found).sort();

describe('the texts of the interface', () => {
  it.each(LANGUAGES)('are all in viewer%s.properties, with the same placeholders, and none besides', (suffix) => {
    const texts = bundle(suffix);
    expect([...texts.keys()].sort()).toEqual(Object.keys(ENGLISH).sort());
    for (const [key, english] of Object.entries(ENGLISH)) {
      expect(placeholders(texts.get(key) ?? ''), key).toEqual(placeholders(english));
      expect(texts.get(key)?.trim(), key).not.toBe('');
      // A straight apostrophe is a quote in a MessageFormat
      expect(texts.get(key), key).not.toContain("'");
    }
  });

  it.each(['', '_en'])('are in viewer%s.properties what is built in', (suffix) => {
    expect(Object.fromEntries(bundle(suffix))).toEqual(ENGLISH);
  });

  it('fill in their arguments, and leave what has none', () => {
    const texts = new Texts({ 'viewer.stop': 'Étape {0} : {1}' });
    expect(texts.get('viewer.stop', 3, 'L’accueil')).toBe('Étape 3 : L’accueil');
    expect(texts.get('viewer.stop', 3)).toBe('Étape 3 : {1}');
    expect(texts.get('viewer.play')).toBe('Play');
    expect(texts.maybe('viewer.audience.unknown', 'unknown')).toBe('unknown');
  });
});
