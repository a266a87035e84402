/** A voice of the device. */
export interface DeviceVoice {
  readonly name: string;
  readonly lang: string;
  /** Whether it speaks without sending the text anywhere. */
  readonly localService: boolean;
}

/** What the viewer needs of the device's speech; tests give one of their own. */
export interface DeviceSpeech {
  voices(): Promise<readonly DeviceVoice[]>;
  /**
   * Speaks one text and resolves at its end; rejects when it cannot, or when the signal aborts.
   *
   * @param rate 1 is normal
   */
  speak(text: string, voice: DeviceVoice, options: { rate: number; volume: number; signal: AbortSignal }): Promise<void>;
}

const primary = (lang: string): string => (lang.split(/[-_]/)[0] ?? '').toLowerCase();

/** The voice to read a language with: one of the device itself, for the same region if there is one. None leaves the device. */
export function localVoice(voices: readonly DeviceVoice[], lang: string): DeviceVoice | undefined {
  const own = voices.filter((voice) => voice.localService && primary(voice.lang) === primary(lang));
  return own.find((voice) => voice.lang.toLowerCase().replace('_', '-') === lang.toLowerCase()) ?? own[0];
}

/** Speech as browsers have it. */
export class BrowserSpeech implements DeviceSpeech {
  async voices(): Promise<readonly DeviceVoice[]> {
    if (!('speechSynthesis' in window)) {
      return [];
    }
    const { speechSynthesis } = window;
    if (speechSynthesis.getVoices().length === 0) {
      // Some browsers know their voices only a moment after they are first asked
      await new Promise<void>((resolve) => {
        speechSynthesis.addEventListener(
          'voiceschanged',
          () => {
            resolve();
          },
          { once: true },
        );
        setTimeout(resolve, 1_000);
      });
    }
    return speechSynthesis.getVoices();
  }

  speak(text: string, voice: DeviceVoice, options: { rate: number; volume: number; signal: AbortSignal }): Promise<void> {
    return new Promise((resolve, reject) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice as SpeechSynthesisVoice;
      utterance.lang = voice.lang;
      utterance.rate = options.rate;
      utterance.volume = options.volume;
      utterance.onend = () => {
        resolve();
      };
      utterance.onerror = (event) => {
        reject(new Error(event.error));
      };
      options.signal.addEventListener('abort', () => {
        window.speechSynthesis.cancel();
        reject(new DOMException('stopped', 'AbortError'));
      });
      window.speechSynthesis.speak(utterance);
    });
  }
}
