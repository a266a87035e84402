import { describe, expect, it } from 'vitest';
import { cutLevels, keysOf, recordKey, versionsAsked, type Kept } from './kept';
import { answerRange, parseRange } from './ranges';

const asked = (address: string): string[] => versionsAsked(new URL(address, 'https://cites.example'));

describe('the version that an address asks for', () => {
  it('is the same for the page and the manifest, whatever else the address says', () => {
    const key = '/visit/brussels/centre?lang=fr&audience=user';
    expect(asked('/visit/brussels/centre?lang=fr&audience=user')).toEqual([key]);
    expect(asked('/visit/brussels/centre/?audience=user&lang=fr&utm=x#scene=hall')).toEqual([key]);
    expect(asked('/api/tours/brussels/centre?lang=fr&audience=user')).toEqual([key]);
  });

  it('is that of the language, where the address names a region', () => {
    expect(asked('/visit/b/c?lang=fr-BE&audience=user')).toContain('/visit/b/c?lang=fr&audience=user');
    expect(asked('/visit/b/c?lang=FR&audience=user')).toContain('/visit/b/c?lang=fr&audience=user');
  });

  it.each([
    '/visit/b/c',
    '/visit/b/c?lang=fr',
    '/visit/b/c?audience=user',
    '/visit/b/c?lang=&audience=user',
    '/visit/b?lang=fr&audience=user',
    '/visit/b/c/app.webmanifest?lang=fr&audience=user',
    '/api/tours/b/c/offline?lang=fr&audience=user',
    '/api/tours?lang=fr&audience=user',
    '/network/b/c?lang=fr&audience=user',
    '/embed/b/c?lang=fr&audience=user',
  ])('is none for %s', (address) => {
    expect(asked(address)).toEqual([]);
  });
});

describe('what is kept', () => {
  it('has a record beside it while a newer one comes', () => {
    expect(recordKey('/visit/b/c?lang=fr&audience=user', false)).not.toBe(recordKey('/visit/b/c?lang=fr&audience=user', true));
  });

  it('names every key, so that none is swept away', () => {
    const kept = { page: 'p', manifest: 'm', notKept: 'n', files: ['a', 'b'] } as unknown as Kept;
    expect(keysOf(kept)).toEqual(['p', 'm', 'n', 'a', 'b']);
  });

  it('is a manifest that promises no level that is not there', () => {
    const manifest = { title: 'x', scenes: [{ pyramid: { faceSizes: [650, 1300, 2600] } }, { pyramid: { faceSizes: [500] } }] };
    expect(JSON.parse(cutLevels(JSON.stringify(manifest), [2, 1]))).toEqual({
      title: 'x',
      scenes: [{ pyramid: { faceSizes: [650, 1300] } }, { pyramid: { faceSizes: [500] } }],
    });
  });
});

describe('a range', () => {
  it.each([
    ['bytes=0-', [0, 99]],
    ['bytes=0-0', [0, 0]],
    ['bytes=10-19', [10, 19]],
    ['bytes=90-500', [90, 99]],
    ['bytes=-10', [90, 99]],
    ['bytes=-500', [0, 99]],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=20-10', undefined],
    ['bytes=0-1,5-6', undefined],
    ['bytes=-', undefined],
    ['items=0-1', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s of 100 bytes is %j', (header, expected) => {
    expect(parseRange(header, 100)).toEqual(expected);
  });

  const whole = (): Response => new Response('0123456789', { headers: { 'content-type': 'audio/mpeg' } });
  const request = (range?: string): Request =>
    new Request('https://cites.example/media/a.mp3', range === undefined ? {} : { headers: { range } });

  it('is answered with its bytes and its place in the whole', async () => {
    const answer = await answerRange(request('bytes=2-4'), whole());
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe('bytes 2-4/10');
    expect(answer.headers.get('content-length')).toBe('3');
    expect(answer.headers.get('content-type')).toBe('audio/mpeg');
    expect(await answer.text()).toBe('234');
  });

  it('beyond the end is refused', async () => {
    const answer = await answerRange(request('bytes=10-'), whole());
    expect(answer.status).toBe(416);
    expect(answer.headers.get('content-range')).toBe('bytes */10');
  });

  it('that is none, or makes no sense, gives the whole', async () => {
    for (const range of [undefined, 'bytes=1-2,4-5']) {
      const answer = await answerRange(request(range), whole());
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe('0123456789');
    }
  });
});
