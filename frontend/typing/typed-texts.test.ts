// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { any, keep, TypedTexts } from './typed-texts';

const SCOPE = 'me.draft.fr';

function control(form: HTMLElement, selector: string): HTMLInputElement | HTMLTextAreaElement {
  const found = form.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  if (!found) {
    throw new Error(`No ${selector}`);
  }
  return found;
}

function page(summary: string): HTMLElement {
  const form = document.createElement('div');
  form.innerHTML = `<input data-typed="title" value="Title"><textarea data-typed="summary"></textarea><input id="file-name">`;
  control(form, 'textarea').value = summary;
  return form;
}

function type(form: HTMLElement, selector: string, value: string): void {
  control(form, selector).value = value;
  control(form, selector).dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** What a page loaded now would be told. */
function found(scope = SCOPE): string[] {
  const told: string[] = [];
  keep(page(''), scope, (key, value, over) => told.push(`${key}: ${value} < ${over}`));
  return told;
}

beforeEach(() => {
  sessionStorage.clear();
});

describe('what is typed', () => {
  it('is kept with what it was typed over until the server has it', () => {
    const form = page('Before');
    const texts = new TypedTexts(form, SCOPE);
    type(form, 'textarea', 'Before and after');
    expect(found()).toEqual(['summary: Before and after < Before']);
    expect(any()).toBe(true);
    texts.saved('summary', 'Before and after');
    expect(found()).toEqual([]);
    expect(any()).toBe(false);
  });

  it('is kept where more was typed than the server has', () => {
    const form = page('');
    const texts = new TypedTexts(form, SCOPE);
    type(form, 'textarea', 'One');
    type(form, 'textarea', 'One two');
    texts.saved('summary', 'One');
    expect(found()).toEqual(['summary: One two < One']);
  });

  it('remembers over a reload what it was typed over at first', () => {
    type(keepQuietly('Before'), 'textarea', 'Mine');
    type(keepQuietly('Somebody else’s'), 'textarea', 'Mine too');
    expect(found()).toEqual(['summary: Mine too < Before']);
  });

  it('is given up where another text is taken', () => {
    const form = page('');
    const texts = new TypedTexts(form, SCOPE);
    type(form, 'textarea', 'Mine');
    texts.forget('summary', 'Theirs');
    expect(found()).toEqual([]);
    type(form, 'textarea', 'Theirs and mine');
    expect(found()).toEqual(['summary: Theirs and mine < Theirs']);
  });

  it('is kept where it was typed while the page’s code was on its way', () => {
    const form = page('Before');
    const before = new Map([[control(form, 'textarea'), 'Before']]);
    type(form, 'textarea', 'Before and early');
    const told: string[] = [];
    keep(form, SCOPE, (key) => told.push(key), before);
    expect(told, 'it is being typed still').toEqual([]);
    expect(found()).toEqual(['summary: Before and early < Before']);
  });

  it('is kept where the server refused it and nothing newer was typed', () => {
    const texts = new TypedTexts(page('Before'), SCOPE);
    texts.refused('summary', 'Mine', 'Theirs');
    texts.refused('objectives', 'Also mine', 'Before them');
    expect(found()).toEqual(['summary: Mine < Before', 'objectives: Also mine < Before them']);
    texts.refused('summary', 'An older one', 'Theirs');
    expect(found()).toContain('summary: Mine < Before');
  });

  it('is told to nobody else and to no other form', () => {
    type(keepQuietly(''), 'textarea', 'Mine');
    expect(found('other.draft.fr')).toEqual([]);
    expect(found('me.draft.it')).toEqual([]);
  });

  it('is not kept of controls without a key', () => {
    type(keepQuietly(''), '#file-name', 'Guide');
    expect(any()).toBe(false);
  });

  it('harms nothing where the browser keeps nothing', () => {
    const form = page('');
    const texts = new TypedTexts(form, SCOPE, new Map(), null);
    type(form, 'textarea', 'Mine');
    expect(any()).toBe(false);
    texts.report(() => expect.unreachable());
    texts.saved('summary', 'Mine');
  });

  it('is passed over where somebody else wrote into the browser’s memory', () => {
    sessionStorage.setItem(`cites360.typed.${SCOPE}.summary`, '{"value":');
    sessionStorage.setItem(`cites360.typed.${SCOPE}.title`, '7');
    expect(found()).toEqual([]);
  });
});

function keepQuietly(summary: string): HTMLElement {
  const form = page(summary);
  keep(form, SCOPE, () => undefined);
  return form;
}
