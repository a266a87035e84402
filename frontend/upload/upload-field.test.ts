// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { problemIn } from './server';
import { UploadField } from './upload-field';

const texts = {
  choose: 'Choose a file',
  hint: 'At most {0}.',
  'problem.empty': '“{0}” is empty.',
  'problem.too-large': '“{0}” is larger than {1}.',
};

function field(): UploadField {
  const element = new UploadField();
  element.setAttribute('texts', JSON.stringify(texts));
  element.setAttribute('most', '2000000');
  document.body.replaceChildren(element);
  return element;
}

describe('<upload-field>', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en';
    localStorage.clear();
  });

  it('says what it takes', () => {
    expect(field().textContent).toContain('At most 2 MB.');
  });

  it('refuses an empty file and one that is too large before anything is sent, and says which', () => {
    const element = field();
    element.send([new File([], 'nothing.pdf')]);
    expect(element.querySelector('.field__error')?.textContent).toBe('“nothing.pdf” is empty.');
    expect(element.querySelector('[role=status]')?.textContent).toBe('“nothing.pdf” is empty.');
    element.send([new File([new Uint8Array(2_000_001)], 'film.mp4')]);
    expect(element.querySelector('.field__error')?.textContent).toBe('“film.mp4” is larger than 2 MB.');
    expect(element.querySelector('.upload__file')).toBeNull();
  });

  it('is worked by a button with words', () => {
    expect(field().querySelector('button')?.textContent.trim()).toBe('Choose a file');
  });
});

describe('a refusal', () => {
  it('is known by its key, whatever else comes', () => {
    expect(problemIn('{"problem":"no-room"}')).toBe('no-room');
    expect(problemIn('<html>502</html>')).toBeUndefined();
    expect(problemIn('{"problem":5}')).toBeUndefined();
  });
});
