import { hasEarly, takeEarly } from './early';
import { fetchBitmap, warm } from './fetch-bitmap';

/** What the worker is told. */
export type DecoderOrder = { id: number; url: string; warmOnly: boolean } | { abort: number };
/** What the worker answers. */
export type DecoderAnswer = { id: number; bitmap: ImageBitmap | undefined } | { id: number; error: string };

interface Pending {
  readonly url: string;
  readonly warmOnly: boolean;
  readonly signal: AbortSignal;
  readonly resolve: (bitmap: ImageBitmap | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gets and decodes pictures in a worker. Where none may run (another origin's page, a strict policy) the page's own thread does it: slower, but the
 * same.
 */
export class Decoder {
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | undefined;
  #begun = false;
  #next = 0;

  /** Gets the worker, before there is anything for it to do or with the first that there is. */
  begin(): void {
    if (this.#begun) {
      return;
    }
    this.#begun = true;
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
    return early?.catch(() => this.#work(url, warmOnly, signal)) ?? this.#work(url, warmOnly, signal);
  }

  dispose(): void {
    this.#begun = true;
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#pending.clear();
  }

  #work(url: string, warmOnly: boolean, signal: AbortSignal): Promise<ImageBitmap | undefined> {
    this.begin();
    const worker = this.#worker;
    if (!worker) {
      return warmOnly ? warm(url, signal) : fetchBitmap(url, signal);
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
      worker.postMessage({ id, url, warmOnly } satisfies DecoderOrder);
    });
  }

  #answer(answer: DecoderAnswer): void {
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

/** Starts a decoder for whoever takes it first: its worker comes while there is nothing to decode yet, unless the first tiles need none. */
export function prepareDecoder(): void {
  if (!prepared && !hasEarly()) {
    prepared = new Decoder();
    prepared.begin();
  }
}

/** Gives away the one that was prepared, or a new one. */
export function takeDecoder(): Decoder {
  const decoder = prepared ?? new Decoder();
  prepared = undefined;
  return decoder;
}
