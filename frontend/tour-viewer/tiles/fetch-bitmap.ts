import { fetchTile } from './early';

/** Decodes a picture as it is: no colour conversion, no premultiplication. What is no longer wanted by then is given back. */
export async function decode(blob: Blob, signal: AbortSignal): Promise<ImageBitmap> {
  const bitmap = await createImageBitmap(blob, { premultiplyAlpha: 'none', colorSpaceConversion: 'none' });
  if (signal.aborted) {
    bitmap.close();
  }
  signal.throwIfAborted();
  return bitmap;
}

/** Gets a picture and decodes it. */
export const fetchBitmap = async (url: string, signal: AbortSignal): Promise<ImageBitmap> =>
  decode(await fetchTile(url, signal), signal);

/** Leaves a picture in the browser's cache without decoding it; it may never be needed. */
export async function warm(url: string, signal: AbortSignal): Promise<undefined> {
  await fetchTile(url, signal, 'low');
  return undefined;
}
