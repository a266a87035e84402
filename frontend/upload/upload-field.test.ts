// @vitest-environment jsdom
import { defaultOptions } from 'tus-js-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Sending } from './sending';
import { problemIn, type Result } from './server';
import { UploadField } from './upload-field';

const texts = {
  choose: 'Choose a file',
  hint: 'At most {0}.',
  'problem.empty': '“{0}” is empty.',
  'problem.too-large': '“{0}” is larger than {1}.',
  done: '“{0}” is ready.',
  'done-several': '{0} files are ready.',
  kept: '“{0}” is kept.',
  refused: '“{0}” was not accepted.',
  'document.damaged': 'It is damaged.',
  'document.forbidden-type': 'No programs.',
};

function field(): UploadField {
  const element = new UploadField();
  element.setAttribute('texts', JSON.stringify(texts));
  element.setAttribute('most', '2000000');
  element.setAttribute('token-header', 'X-CSRF-TOKEN');
  element.setAttribute('token', 'token');
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

  describe('that the page moves', () => {
    afterEach(() => {
      vi.unstubAllGlobals();
    });

    /** A server that knows one upload of ten bytes, of which five have arrived. */
    function halfArrived(): void {
      vi.stubGlobal('fetch', () =>
        Promise.resolve(new Response(null, { headers: { 'Upload-Offset': '5', 'Upload-Length': '10' } })),
      );
    }

    async function remember(name: string): Promise<void> {
      await defaultOptions.urlStorage.addUpload('print', {
        size: 10,
        metadata: { filename: name },
        creationTime: new Date().toISOString(),
        urlStorageKey: '',
        uploadUrl: 'http://localhost/uploads/1',
        parallelUploadUrls: null,
      });
    }

    it('names what is unfinished once', async () => {
      halfArrived();
      await remember('film.mp4');
      const element = field();
      document.body.append(document.createElement('main'));
      document.querySelector('main')?.append(element);
      await vi.waitFor(() => {
        expect(element.querySelectorAll('.upload__file')).toHaveLength(1);
      });
      await new Promise((resume) => setTimeout(resume, 20));
      expect(element.querySelectorAll('.upload__file')).toHaveLength(1);
    });

    it('goes on sending', async () => {
      const element = field();
      element.send([new File([new Uint8Array(10)], 'film.mp4')]);
      document.body.append(document.createElement('main'));
      document.querySelector('main')?.append(element);
      await new Promise((resume) => setTimeout(resume, 20));
      expect(element.textContent).not.toContain('paused');
      expect(element.querySelector('[aria-label^=pause-named]')).not.toBeNull();
    });

    it('stops when it is taken away', async () => {
      const element = field();
      element.send([new File([new Uint8Array(10)], 'film.mp4')]);
      element.remove();
      await vi.waitFor(() => {
        expect(element.querySelector('[aria-label^=resume-named]')).not.toBeNull();
      });
    });
  });

  it('shows a name with marks of direction as the server keeps it, apart from what stands around it', () => {
    const element = field();
    element.send([new File([new Uint8Array(5)], 'ok\u202efdp.exe')]);
    expect(element.querySelector('bdi')?.textContent).toBe('ok_fdp.exe');
    expect(element.querySelector('.upload__name')?.textContent).toContain('5 bytes');
    expect(element.textContent).not.toContain('\u202e');
  });

  describe('what has become of a file', () => {
    afterEach(() => {
      vi.restoreAllMocks();
    });

    interface Followed {
      sendings: Sending[];
      follow: (sending: Sending) => void;
    }

    /** The server's answers for files that are all sent. */
    function settled(element: UploadField, results: Partial<Result>[]): void {
      vi.spyOn(Sending.prototype, 'begin').mockResolvedValue();
      element.send(results.map((result) => new File([new Uint8Array(10)], result.name ?? '')));
      const inside = element as unknown as Followed;
      [...inside.sendings].forEach((sending, at) => {
        sending.state = 'done';
        sending.result = { document: '1', name: '', state: 'READY', problem: '', flags: [], same: [], ...results[at] };
        inside.follow(sending);
      });
    }

    it('is one line for all that are ready, since the page lists them', () => {
      const element = field();
      settled(element, [{ name: 'a.pdf' }]);
      expect(element.querySelector('.upload__files')?.textContent.trim()).toBe('“a.pdf” is ready.');
      settled(element, [{ name: 'a.pdf' }, { name: 'b.pdf', flags: ['macros'] }, { name: 'c.pdf' }]);
      expect(element.querySelector('.upload__files')?.textContent.trim()).toBe('3 files are ready.');
    });

    it('never is “ready” and “damaged” at once, and what was not accepted can be put away', () => {
      const element = field();
      settled(element, [
        { name: 'torn.docx', problem: 'damaged' },
        { name: 'a.exe', state: 'REFUSED', problem: 'forbidden-type' },
      ]);
      const [torn, program] = element.querySelectorAll('.upload__file');
      expect(torn?.textContent).toContain('“torn.docx” is kept.');
      expect(torn?.textContent).toContain('It is damaged.');
      expect(torn?.textContent).not.toContain('ready');
      expect(program?.textContent).toContain('“a.exe” was not accepted. No programs.');
      program?.querySelector('button')?.click();
      expect(element.querySelectorAll('.upload__file')).toHaveLength(1);
    });
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
