import { decode, fetchTile } from './early';

/** Gets a picture and decodes it. */
export const fetchBitmap = async (url: string, signal: AbortSignal): Promise<ImageBitmap> =>
  decode(await fetchTile(url, signal), signal);

/** Leaves a picture in the browser's cache without decoding it; it may never be needed. */
export async function warm(url: string, signal: AbortSignal): Promise<undefined> {
  await fetchTile(url, signal, 'low');
  return undefined;
}
