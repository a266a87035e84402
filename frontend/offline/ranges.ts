/** First and last byte, both included. */
export type Range = readonly [first: number, last: number];

/**
 * What a `Range` header asks of a body (RFC 9110, 14.1.2).
 *
 * @param size of the whole, in bytes
 * @returns nothing where the whole is to be answered: no range, several, or none that makes sense; 'unsatisfiable' beyond the end
 */
export function parseRange(header: string | null, size: number): Range | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.replaceAll(' ', '') ?? '');
  if (!match) {
    return undefined;
  }
  const [, from = '', to = ''] = match;
  if (from === '') {
    const length = Number(to);
    return to === '' ? undefined : length === 0 || size === 0 ? 'unsatisfiable' : [Math.max(0, size - length), size - 1];
  }
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) {
    return undefined;
  }
  return first >= size ? 'unsatisfiable' : [first, last];
}

/** Answers the part of a stored answer that a request asks for: media elements seek by ranges, and the cache knows none. */
export async function answerRange(request: Request, whole: Response): Promise<Response> {
  const header = request.headers.get('range');
  if (header === null) {
    return whole;
  }
  const content = await whole.blob();
  const headers = new Headers(whole.headers);
  headers.set('Accept-Ranges', 'bytes');
  const range = parseRange(header, content.size);
  if (range === undefined) {
    return new Response(content, { headers });
  }
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${content.size}`);
    headers.set('Content-Length', '0');
    return new Response(null, { status: 416, headers });
  }
  const [first, last] = range;
  headers.set('Content-Range', `bytes ${first}-${last}/${content.size}`);
  headers.set('Content-Length', String(last - first + 1));
  return new Response(content.slice(first, last + 1, content.type), { status: 206, statusText: 'Partial Content', headers });
}
