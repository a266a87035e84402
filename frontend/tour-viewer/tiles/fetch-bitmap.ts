async function get(url: string, signal: AbortSignal, priority: RequestPriority): Promise<Blob> {
  // 'omit': a tile is public, and no cookie has to travel with it
  const response = await fetch(url, { signal, priority, credentials: 'omit' });
  if (!response.ok) {
    throw new Error(`${response.status} for ${url}`);
  }
  return response.blob();
}

/** Gets a picture and decodes it as it is: no colour conversion, no premultiplication. */
export async function fetchBitmap(url: string, signal: AbortSignal): Promise<ImageBitmap> {
  const blob = await get(url, signal, 'auto');
  return createImageBitmap(blob, { premultiplyAlpha: 'none', colorSpaceConversion: 'none' });
}

/** Leaves a picture in the browser's cache without decoding it. @param priority low for what may never be needed */
export async function warm(url: string, signal: AbortSignal, priority: RequestPriority = 'low'): Promise<undefined> {
  await get(url, signal, priority);
  return undefined;
}
