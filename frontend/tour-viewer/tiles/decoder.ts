import { takeEarly } from './early';
import { decode, fetchBitmap, warm } from './fetch-bitmap';

/** What the worker is told. */
export type DecoderOrder = { id: number; url: string; warmOnly: boolean; blob?: Blob } | { abort: number };
/** What the worker answers. */
export type DecoderAnswer = { id: number; bitmap: ImageBitmap | undefined } | { id: number; error: string } | 'awake';

interface Pending {
  readonly url: string;
  readonly warmOnly: boolean;
  readonly signal: AbortSignal;
  readonly resolve: (bitmap: ImageBitmap | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gets and decodes pictures in a worker. Where none may run (another origin's page, a strict policy), and as long as its code has not come, the
 * page's own thread does it: slower, but the same.
 */
export class Decoder {
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | undefined;
  /** Whether the worker's code has come: on a slow line it queues up behind the first tiles. */
  #awake = false;
  #next = 0;

  constructor() {
    try {
      this.#worker = new Worker(new URL('./decoder.worker.ts', import.meta.url), { type: 'module' });
      this.#worker.onmessage = ({ data }: MessageEvent<DecoderAnswer>) => {
        this.#answer(data);
      };
      this.#worker.onerror = (event) => {
        event.preventDefault();
        this.#giveUpWorker();
      };
    } catch {
      this.#worker = undefined;
    }
  }

  /**
   * @param url absolute
   * @param warmOnly leave it in the browser's cache, give back nothing
   */
  load(url: string, warmOnly: boolean, signal: AbortSignal): Promise<ImageBitmap | undefined> {
    const early = warmOnly ? undefined : takeEarly(url, signal);
    // What was asked for early and did not come is asked for anew
    return (
      early?.then(
        (blob) => this.#work(url, warmOnly, signal, blob),
        () => this.#work(url, warmOnly, signal),
      ) ?? this.#work(url, warmOnly, signal)
    );
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#pending.clear();
  }

  /** @param blob the picture, where it is here already */
  #work(url: string, warmOnly: boolean, signal: AbortSignal, blob?: Blob): Promise<ImageBitmap | undefined> {
    const worker = this.#worker;
    // What is here already waits for nobody: also asked from here, a browser decodes beside this thread
    if (!worker || (blob && !this.#awake)) {
      return warmOnly ? warm(url, signal) : blob ? decode(blob, signal) : fetchBitmap(url, signal);
    }
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const id = this.#next++;
      this.#pending.set(id, { url, warmOnly, signal, resolve, reject });
      signal.addEventListener('abort', () => {
        if (this.#pending.delete(id)) {
          worker.postMessage({ abort: id } satisfies DecoderOrder);
          reject(new DOMException('no longer wanted', 'AbortError'));
        }
      });
      worker.postMessage({ id, url, warmOnly, ...(blob && { blob }) } satisfies DecoderOrder);
    });
  }

  #answer(answer: DecoderAnswer): void {
    if (answer === 'awake') {
      this.#awake = true;
      return;
    }
    const pending = this.#pending.get(answer.id);
    this.#pending.delete(answer.id);
    if ('error' in answer) {
      pending?.reject(new Error(answer.error));
    } else if (pending) {
      pending.resolve(answer.bitmap);
    } else {
      answer.bitmap?.close();
    }
  }

  #giveUpWorker(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { url, warmOnly, signal, resolve, reject } of pending) {
      this.#work(url, warmOnly, signal).then(resolve, reject);
    }
  }
}

let prepared: Decoder | undefined;

/** Starts a decoder for whoever takes it first: its worker comes while there is nothing to decode yet. */
export function prepareDecoder(): void {
  prepared ??= new Decoder();
}

/** Gives away the one that was prepared, or a new one. */
export function takeDecoder(): Decoder {
  const decoder = prepared ?? new Decoder();
  prepared = undefined;
  return decoder;
}
