import type { DecoderAnswer, DecoderOrder } from './decoder';
import { fetchBitmap, warm } from './fetch-bitmap';

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<DecoderOrder>) => void) | null;
  postMessage(answer: DecoderAnswer, transfer?: Transferable[]): void;
};
const running = new Map<number, AbortController>();

async function work(id: number, url: string, warmOnly: boolean): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const bitmap = await (warmOnly ? warm : fetchBitmap)(url, controller.signal);
    scope.postMessage({ id, bitmap }, bitmap ? [bitmap] : []);
  } catch (error) {
    scope.postMessage({ id, error: String(error) }, []);
  } finally {
    running.delete(id);
  }
}

scope.onmessage = ({ data }) => {
  if ('abort' in data) {
    running.get(data.abort)?.abort();
  } else {
    void work(data.id, data.url, data.warmOnly);
  }
};
