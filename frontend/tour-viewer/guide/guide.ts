import { clamp } from '../geometry/angles';
import type { Stop } from '../manifest';
import { captionAt, parseCaptions, type Cue } from './captions';
import { SILENT, type GuideState } from './guide-state';
import { localVoice, type DeviceSpeech, type DeviceVoice } from './device-voice';
import { sentenceAt, transcriptOf, type Transcript } from './transcript';

export interface GuideEvents {
  changed(): void;
  /** A stop was heard to its end. */
  ended(): void;
}

/** The narration's clock: audio or a voice of the device, captions and the current sentence. */
export class Guide {
  state: GuideState = SILENT;
  transcript: Transcript = [];
  readonly #audio: HTMLAudioElement;
  readonly #events: GuideEvents;
  #speech: DeviceSpeech;
  #lang = '';
  #stop: Stop | undefined;
  #cues: readonly Cue[] = [];
  #startAt = 0;
  #captions = new AbortController();
  #reading: AbortController | undefined;
  #wished = false;

  constructor(audio: HTMLAudioElement, speech: DeviceSpeech, events: GuideEvents) {
    this.#audio = audio;
    this.#speech = speech;
    this.#events = events;
    audio.preload = 'none';
    audio.addEventListener('timeupdate', this.#tick);
    audio.addEventListener('seeked', this.#tick);
    audio.addEventListener('durationchange', this.#tick);
    audio.addEventListener('playing', () => {
      this.#change({ status: 'playing' });
    });
    audio.addEventListener('waiting', () => {
      this.#change({ status: 'loading' });
    });
    audio.addEventListener('pause', () => {
      if (this.state.source === 'audio' && this.state.status !== 'failed') {
        this.#wished = false;
        this.#change({ status: 'paused' });
      }
    });
    audio.addEventListener('loadedmetadata', () => {
      if (this.#startAt > 0) {
        audio.currentTime = this.#startAt;
        this.#startAt = 0;
      }
    });
    audio.addEventListener('ended', () => {
      this.#change({ status: 'paused' });
      this.#events.ended();
    });
    audio.addEventListener('error', this.#failed);
  }

  /** What reads aloud where there is no recording. */
  set speech(speech: DeviceSpeech) {
    this.#stopReading();
    this.#speech = speech;
  }

  get stop(): Stop | undefined {
    return this.#stop;
  }

  /** Whether something is heard, or about to be. */
  get active(): boolean {
    return this.state.status === 'playing' || (this.state.status === 'loading' && this.#wished);
  }

  /** Whether the current stop has a recording. */
  get hasAudio(): boolean {
    return this.#stop?.narration.audio !== undefined;
  }

  /** Takes up a stop, silently. @param startAt seconds */
  load(stop: Stop, lang: string, startAt = 0): void {
    this.#stopReading();
    this.#captions.abort();
    this.#wished = false;
    this.#stop = stop;
    this.#lang = lang;
    this.#startAt = startAt;
    this.#cues = [];
    this.transcript = transcriptOf(stop.narration, lang);
    const { audio } = stop.narration;
    if (audio) {
      this.#audio.src = audio.url;
    } else {
      this.#audio.removeAttribute('src');
      this.#audio.load();
    }
    this.#change({
      status: 'idle',
      source: 'audio',
      time: startAt,
      duration: audio?.duration ?? 0,
      caption: '',
      sentence: undefined,
      captionsFailed: false,
      noVoice: false,
    });
    void this.#loadCaptions(stop);
  }

  async play(): Promise<void> {
    if (this.state.source === 'device') {
      void this.#read(this.state.sentence ?? 0);
      return;
    }
    if (!this.hasAudio) {
      this.#change({ status: 'failed' });
      return;
    }
    if (this.#audio.error) {
      this.#startAt = this.state.time;
      this.#audio.load();
    }
    this.#wished = true;
    this.#change({ status: 'loading' });
    this.#audio.playbackRate = this.state.rate;
    try {
      await this.#audio.play();
    } catch (error) {
      const name = error instanceof DOMException ? error.name : '';
      // Interrupted by the next stop, or not allowed before the visitor has touched the page: not a failure
      if (name === 'NotAllowedError') {
        this.#wished = false;
        this.#change({ status: 'paused' });
      } else if (name !== 'AbortError') {
        this.#failed();
      }
    }
  }

  pause(): void {
    this.#wished = false;
    if (this.state.source === 'device') {
      this.#stopReading();
      this.#change({ status: 'paused' });
    } else if (this.state.status === 'loading') {
      this.#audio.pause();
      this.#change({ status: 'paused' });
    } else {
      this.#audio.pause();
    }
  }

  /** @param seconds from the beginning */
  seek(seconds: number): void {
    if (this.state.source === 'device') {
      return;
    }
    const time = clamp(seconds, 0, Math.max(0, this.state.duration - 0.05));
    if (this.#audio.readyState > 0) {
      this.#audio.currentTime = time;
    } else {
      this.#startAt = time;
    }
    this.#tell(time);
  }

  /** Forwards or back; with a voice of the device by a sentence. @param seconds may be negative */
  skip(seconds: number): void {
    if (this.state.source === 'device') {
      this.goToSentence((this.state.sentence ?? 0) + Math.sign(seconds));
    } else {
      this.seek(this.state.time + seconds);
    }
  }

  /** @param index counted through all paragraphs */
  goToSentence(index: number): void {
    const sentences = this.transcript.flat();
    const place = clamp(index, 0, Math.max(0, sentences.length - 1));
    if (this.state.source === 'device') {
      const goOn = this.state.status === 'playing';
      this.#stopReading();
      this.#change({ sentence: place });
      if (goOn) {
        void this.#read(place);
      }
    } else if (sentences[place]?.start !== undefined) {
      this.seek(sentences[place].start);
    }
  }

  set rate(rate: number) {
    this.#audio.playbackRate = rate;
    this.#change({ rate });
  }

  /** @param volume 0…1 */
  set volume(volume: number) {
    this.#audio.volume = volume;
    this.#change({ volume, muted: false });
    this.#audio.muted = false;
  }

  set muted(muted: boolean) {
    this.#audio.muted = muted;
    this.#change({ muted });
  }

  /** Lets a voice of the device read from the beginning; none is used that would send the text away. */
  async readAloud(): Promise<void> {
    this.#audio.pause();
    this.#change({ source: 'device', status: 'loading', time: 0, sentence: 0, caption: '', noVoice: false });
    await this.#read(0);
  }

  /** Gets the captions again, after they did not come. */
  retryCaptions(): void {
    this.#change({ captionsFailed: false });
    if (this.#stop) {
      void this.#loadCaptions(this.#stop);
    }
  }

  dispose(): void {
    this.#stopReading();
    this.#captions.abort();
    this.#audio.pause();
    this.#audio.removeAttribute('src');
    this.#audio.load();
  }

  async #read(from: number): Promise<void> {
    this.#stopReading();
    const reading = new AbortController();
    this.#reading = reading;
    const voice: DeviceVoice | undefined = localVoice(await this.#speech.voices().catch(() => []), this.#lang);
    if (reading.signal.aborted) {
      return;
    }
    if (!voice) {
      this.#change({ source: 'audio', status: 'failed', noVoice: true, sentence: undefined });
      return;
    }
    const { signal } = reading;
    try {
      for (const [index, { text }] of this.transcript.flat().entries()) {
        if (index < from) {
          continue;
        }
        this.#change({ status: 'playing', sentence: index, caption: text });
        const volume = this.state.muted ? 0 : this.state.volume;
        await this.#speech.speak(text, voice, { rate: this.state.rate, volume, signal });
        signal.throwIfAborted();
      }
      this.#change({ status: 'paused', sentence: 0, caption: '' });
      this.#events.ended();
    } catch {
      // Stopped by the visitor, or by the device
      if (this.#reading === reading) {
        this.#change({ status: 'failed' });
      }
    }
  }

  #stopReading(): void {
    this.#reading?.abort();
    this.#reading = undefined;
  }

  async #loadCaptions(stop: Stop): Promise<void> {
    const url = stop.narration.captions;
    if (!url) {
      return;
    }
    this.#captions = new AbortController();
    const { signal } = this.#captions;
    try {
      const response = await fetch(url, { signal });
      if (!response.ok) {
        throw new Error(String(response.status));
      }
      const cues = parseCaptions(await response.text());
      if (!signal.aborted) {
        this.#cues = cues;
        this.#tick();
      }
    } catch {
      if (!signal.aborted) {
        this.#change({ captionsFailed: true });
      }
    }
  }

  readonly #tick = (): void => {
    if (this.state.source === 'audio' && this.#stop) {
      this.#tell(this.#audio.readyState > 0 && this.#startAt === 0 ? this.#audio.currentTime : this.state.time);
    }
  };

  #tell(time: number): void {
    const { duration } = this.#audio;
    this.#change({
      time,
      duration: Number.isFinite(duration) && duration > 0 ? duration : this.state.duration,
      caption: captionAt(this.#cues, time),
      sentence: sentenceAt(this.transcript, time),
    });
  }

  readonly #failed = (): void => {
    if (this.hasAudio && this.state.source === 'audio') {
      this.#wished = false;
      this.#change({ status: 'failed', noVoice: false });
    }
  };

  #change(patch: Partial<GuideState>): void {
    this.state = { ...this.state, ...patch };
    this.#events.changed();
  }
}
