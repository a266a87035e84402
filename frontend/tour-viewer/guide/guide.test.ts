// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tour } from '../testing';
import { captionAt, parseCaptions } from './captions';
import { localVoice, type DeviceSpeech } from './device-voice';
import { Guide } from './guide';
import { ResumeMemory } from './resume';
import { clockTime, neighbourStop, stopOfNumber } from './route-order';
import { sentenceAt, transcriptOf } from './transcript';

const VTT = `WEBVTT

NOTE Synthetic voice

00:00:00.300 --> 00:00:03.404
Bonjour, et bienvenue à la Cité
des métiers de <b>Bruxelles</b>.

second
01:03.904 --> 01:05.405 align:start
Un mot &amp; un autre

00:00:09.000 --> 00:00:08.000
goes backwards

not a cue
`;

describe('captions', () => {
  it('are read with hours or without, with names, settings, tags and entities; notes and nonsense are passed over', () => {
    expect(parseCaptions(VTT)).toEqual([
      { start: 0.3, end: 3.404, text: 'Bonjour, et bienvenue à la Cité\ndes métiers de Bruxelles.' },
      { start: 63.904, end: 65.405, text: 'Un mot & un autre' },
    ]);
    expect(parseCaptions(VTT.replaceAll('\n', '\r\n'))).toHaveLength(2);
    expect(parseCaptions('<html>404</html>')).toEqual([]);
  });

  it('are shown from their first moment to before their last, and not in the pauses', () => {
    const cues = parseCaptions(VTT);
    expect([0.2, 0.3, 3.403, 3.404, 64].map((time) => captionAt(cues, time).slice(0, 6))).toEqual([
      '',
      'Bonjou',
      'Bonjou',
      '',
      'Un mot',
    ]);
  });
});

describe('a transcript', () => {
  const [first, second] = tour().stops;

  it('is cut into sentences as the server cut it, with times', () => {
    const transcript = first && transcriptOf(first.narration, 'fr');
    expect(transcript?.map((paragraph) => paragraph.length)).toEqual([2, 1]);
    expect(transcript && [0, 2.2, 2.5, 7].map((time) => sentenceAt(transcript, time))).toEqual([0, 0, 1, 2]);
  });

  it('is cut here where the server did not', () => {
    expect(second && transcriptOf(second.narration, 'fr')).toEqual([[{ text: 'Ici.' }, { text: 'On écoute.' }]]);
    expect(transcriptOf({ transcript: 'Un.\n\nDeux.' }, 'no language')).toHaveLength(2);
    expect(sentenceAt([[{ text: 'Ici.' }]], 5)).toBeUndefined();
  });
});

describe('the route', () => {
  it('leads from stop to stop and ends at its ends', () => {
    expect(neighbourStop(tour(), undefined, 1)?.id).toBe('entrance');
    expect(neighbourStop(tour(), 'entrance', 1)?.id).toBe('reception');
    expect(neighbourStop(tour(), 'reception', 1)).toBeUndefined();
    expect(neighbourStop(tour(), 'entrance', -1)).toBeUndefined();
  });

  it('finds a stop by the number one types', () => {
    expect(stopOfNumber(tour(), ' 7 ')?.id).toBe('reception');
    expect(stopOfNumber(tour(), '07')?.id).toBe('reception');
    expect(stopOfNumber(tour(), '2')).toBeUndefined();
    expect(stopOfNumber(tour(), '')).toBeUndefined();
  });

  it('tells time as a clock does', () => {
    expect([0, 9.9, 65, 600, -1].map(clockTime)).toEqual(['0:00', '0:09', '1:05', '10:00', '0:00']);
  });
});

describe('a voice of the device', () => {
  const voices = [
    { name: 'cloud', lang: 'fr-FR', localService: false },
    { name: 'Dutch', lang: 'nl_BE', localService: true },
    { name: 'Canada', lang: 'fr-CA', localService: true },
    { name: 'Belgium', lang: 'fr-BE', localService: true },
  ];

  it('is one that sends nothing away, of the language, and of the region if there is one', () => {
    expect(localVoice(voices, 'fr')?.name).toBe('Canada');
    expect(localVoice(voices, 'fr-BE')?.name).toBe('Belgium');
    expect(localVoice(voices, 'nl-BE')?.name).toBe('Dutch');
    expect(localVoice(voices, 'en')).toBeUndefined();
    expect(localVoice(voices.slice(0, 1), 'fr')).toBeUndefined();
  });
});

describe('where one left off', () => {
  let stored: Map<string, string>;
  let memory: ResumeMemory;
  beforeEach(() => {
    stored = new Map();
    memory = new ResumeMemory(() => ({
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => stored.set(key, value),
      removeItem: (key) => stored.delete(key),
    }));
  });

  it('is remembered, and forgotten', () => {
    memory.remember(tour(), { stop: 'entrance', time: 12.4 });
    expect(memory.recall(tour())).toEqual({ stop: 'entrance', time: 12 });
    memory.forget(tour());
    expect(memory.recall(tour())).toBeUndefined();
  });

  it('is the beginning of the same stop in another version', () => {
    memory.remember(tour(), { stop: 'entrance', time: 12 });
    expect(memory.recall({ ...tour(), lang: 'nl' })).toEqual({ stop: 'entrance', time: 0 });
  });

  it('is nowhere when the stop is gone, the memory is garbage, or forbidden', () => {
    memory.remember(tour(), { stop: 'gone', time: 12 });
    expect(memory.recall(tour())).toBeUndefined();
    [...stored.keys()].forEach((key) => stored.set(key, '{"stop":'));
    expect(memory.recall(tour())).toBeUndefined();
    const forbidden = new ResumeMemory(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(forbidden.recall(tour())).toBeUndefined();
    expect(() => {
      forbidden.remember(tour(), { stop: 'entrance', time: 1 });
    }).not.toThrow();
  });
});

/** A device that speaks one text at a time, when the test says so. */
class FakeSpeech implements DeviceSpeech {
  readonly said: string[] = [];
  local = true;
  #finish: (() => void) | undefined;

  voices() {
    return Promise.resolve([{ name: 'Test', lang: 'fr-FR', localService: this.local }]);
  }

  speak(text: string, _voice: unknown, { signal }: { signal: AbortSignal }): Promise<void> {
    this.said.push(text);
    return new Promise((resolve, reject) => {
      this.#finish = resolve;
      signal.addEventListener('abort', () => {
        reject(new Error('stopped'));
      });
    });
  }

  async finish(): Promise<void> {
    this.#finish?.();
    await vi.waitFor(() => Promise.resolve());
  }
}

describe('the guide', () => {
  const [first, second] = tour().stops;
  let audio: HTMLAudioElement;
  let speech: FakeSpeech;
  let ended: number;
  let guide: Guide;

  beforeEach(() => {
    audio = document.createElement('audio');
    vi.spyOn(audio, 'load').mockImplementation(() => undefined);
    vi.spyOn(audio, 'pause').mockImplementation(() => audio.dispatchEvent(new Event('pause')));
    vi.spyOn(audio, 'play').mockImplementation(() => {
      audio.dispatchEvent(new Event('playing'));
      return Promise.resolve();
    });
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(VTT)));
    speech = new FakeSpeech();
    ended = 0;
    guide = new Guide(audio, speech, {
      changed: () => undefined,
      ended: () => {
        ended++;
      },
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('plays, pauses and says when a stop has ended', async () => {
    if (first) guide.load(first, 'fr');
    expect(guide.state).toMatchObject({ status: 'idle', duration: 20 });
    await guide.play();
    expect(guide.active).toBe(true);
    guide.pause();
    expect(guide.state.status).toBe('paused');
    audio.dispatchEvent(new Event('ended'));
    expect(ended).toBe(1);
  });

  it('skips and seeks within the recording, also before it has arrived, and marks the sentence', () => {
    if (first) guide.load(first, 'fr');
    guide.skip(10);
    expect(guide.state).toMatchObject({ time: 10, sentence: 2 });
    guide.skip(-100);
    expect(guide.state).toMatchObject({ time: 0, sentence: 0 });
    guide.seek(1_000);
    expect(guide.state.time).toBeLessThan(20);
    guide.goToSentence(1);
    expect(guide.state).toMatchObject({ time: 2.5, sentence: 1 });
  });

  it('shows the caption of the moment once the captions have come', async () => {
    if (first) guide.load(first, 'fr');
    await vi.waitFor(() => {
      guide.seek(1);
      expect(guide.state.caption).toContain('Bonjour');
    });
    guide.seek(5);
    expect(guide.state.caption).toBe('');
  });

  it('says when the captions did not come, and gets them on request', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 503 })));
    if (first) guide.load(first, 'fr');
    await vi.waitFor(() => {
      expect(guide.state.captionsFailed).toBe(true);
    });
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(VTT)));
    guide.retryCaptions();
    expect(guide.state.captionsFailed).toBe(false);
  });

  it('waits quietly where the browser does not let it play by itself', async () => {
    vi.spyOn(audio, 'play').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    if (first) guide.load(first, 'fr');
    await guide.play();
    expect(guide.state.status).toBe('paused');
  });

  it('says when the recording does not come, or when there is none', async () => {
    if (first) guide.load(first, 'fr');
    audio.dispatchEvent(new Event('error'));
    expect(guide.state.status).toBe('failed');
    if (second) guide.load(second, 'fr');
    await guide.play();
    expect([guide.hasAudio, guide.state.status]).toEqual([false, 'failed']);
  });

  it('lets a voice of the device read sentence by sentence, stop, go on and come to the end', async () => {
    if (second) guide.load(second, 'fr');
    void guide.readAloud();
    await vi.waitFor(() => {
      expect(speech.said).toEqual(['Ici.']);
    });
    expect(guide.state).toMatchObject({ source: 'device', status: 'playing', caption: 'Ici.', sentence: 0 });
    await speech.finish();
    await vi.waitFor(() => {
      expect(speech.said).toEqual(['Ici.', 'On écoute.']);
    });
    guide.pause();
    expect(guide.state).toMatchObject({ status: 'paused', sentence: 1 });
    void guide.play();
    await vi.waitFor(() => {
      expect(speech.said).toHaveLength(3);
    });
    await speech.finish();
    await vi.waitFor(() => {
      expect(ended).toBe(1);
    });
    expect(guide.state.status).toBe('paused');
  });

  it('reads with no voice that would send the text away', async () => {
    speech.local = false;
    if (second) guide.load(second, 'fr');
    await guide.readAloud();
    expect(speech.said).toEqual([]);
    expect(guide.state).toMatchObject({ noVoice: true, status: 'failed', source: 'audio' });
  });
});
