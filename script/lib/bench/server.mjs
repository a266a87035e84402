/** One server for all viewers: files of a folder, and everything else from the application, kept after the first time. */
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.jpg': 'image/jpeg', '.json': 'application/json' };
const PACKED = /text|javascript|json|xml/;

/**
 * @param {string} folder what is served as it is
 * @param {string} origin the address of the application
 */
export async function serve(folder, origin) {
  const kept = new Map();
  /** Every answer: path, kind, the bytes of its body as sent, and when it was sent (epoch milliseconds). */
  const log = [];

  async function file(url) {
    const name = path.join(folder, path.normalize(decodeURIComponent(url.pathname)));
    try {
      return { status: 200, type: TYPES[path.extname(name)] ?? 'application/octet-stream', headers: {}, body: await readFile(name) };
    } catch {
      return undefined;
    }
  }

  async function application(request, url) {
    const answer = await fetch(origin + url.pathname + url.search, {
      headers: { accept: request.headers.accept ?? '*/*', 'accept-language': 'fr' },
    });
    const headers = {};
    for (const name of ['link', 'content-security-policy', 'cache-control']) {
      if (answer.headers.has(name)) {
        headers[name] = answer.headers.get(name);
      }
    }
    return {
      status: answer.status,
      type: answer.headers.get('content-type') ?? '',
      headers,
      body: Buffer.from(await answer.arrayBuffer()),
    };
  }

  async function answerTo(request) {
    const url = new URL(request.url, 'http://localhost');
    const key = `${request.url} ${/image\/avif/.test(request.headers.accept ?? '')}`;
    if (!kept.has(key)) {
      const answer = (await file(url)) ?? (await application(request, url));
      answer.packed = PACKED.test(answer.type);
      answer.sent = answer.packed ? zlib.gzipSync(answer.body, { level: 9 }) : answer.body;
      kept.set(key, answer);
    }
    return kept.get(key);
  }

  const server = http.createServer((request, response) => {
    answerTo(request).then(
      (answer) => {
        response.writeHead(answer.status, {
          'cache-control': 'public, max-age=31536000, immutable',
          ...answer.headers,
          'content-type': answer.type,
          'content-length': answer.sent.length,
          ...(answer.packed ? { 'content-encoding': 'gzip' } : {}),
        });
        response.end(answer.sent);
        log.push({ path: request.url, type: answer.type, status: answer.status, bytes: answer.sent.length, at: Date.now() });
      },
      (error) => {
        response.writeHead(502);
        response.end(String(error));
      },
    );
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { port: server.address().port, log, forget: () => kept.clear(), close: () => server.close() };
}
