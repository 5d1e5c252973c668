/** Serves the built page: its files with their headers, and nothing else. */
import { existsSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import send from 'send';
import { listPageHeaders } from './headers.ts';

/** The build names a file in `assets` after its content, so it never changes under its name. */
const NAMED_BY_CONTENT = /^\/assets\/[^/]+-[\w-]{8}\.([a-z\d]+)$/;
/** Of what the build packs, by the ending of its name. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['svg', 'image/svg+xml'],
]);
/** Seconds: a year, as long as caches go. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Kept, but asked for again each time. */
const ASK_AGAIN = 'no-cache';

const REASONS: ReadonlyMap<number, string> = new Map([
  [400, 'Bad request'],
  [403, 'Forbidden'],
  [404, 'Not found'],
  [405, 'Method not allowed'],
  [412, 'Precondition failed'],
]);

export type PageOptions = {
  /** Where the build is. */
  folder: string;
  /** Origins that may frame the page besides its own, as `readFrameHosts` gives them. */
  frameHosts?: readonly string[];
  /** Other machines open it on plain http. */
  isPlain?: boolean;
};

/** A path that names no file is not found: the page finds its own way by the hash. */
export function servePage({ folder, frameHosts, isPlain }: PageOptions): RequestListener {
  const headers = listPageHeaders(frameHosts, isPlain);
  const compress = compression();
  return (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const [path = ''] = (request.url ?? '').split('?');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      refuse(response, 405);
    } else if (!path.startsWith('/')) refuse(response, 400);
    else compress(request, response, () => sendFile(request, response, folder, path));
  };
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  path: string,
): void {
  const [named, ending = ''] = NAMED_BY_CONTENT.exec(path) ?? [];
  const caching = named === undefined ? ASK_AGAIN : FOR_EVER;
  const type = TYPES.get(ending);
  const packed = `${path}.br`;
  const isPacked = type !== undefined && takesBrotli(request) && existsSync(join(folder, packed));
  if (isPacked) {
    response.setHeader('Content-Type', type);
    response.setHeader('Content-Encoding', 'br');
  }
  // A range of what is packed on its way would be a range of something else.
  send(request, isPacked ? packed : path, {
    root: folder,
    cacheControl: false,
    acceptRanges: false,
  })
    .on('headers', () => response.setHeader('Cache-Control', caching))
    .on('directory', () => refuse(response, 404))
    .on('error', ({ status }: { status: number }) => refuse(response, status))
    .pipe(response);
}

function takesBrotli({ headers }: IncomingMessage): boolean {
  const taken = String(headers['accept-encoding'] ?? '').split(',');
  return taken.some((one) => /^\s*br\s*(?:;\s*q=(?:1|0\.\d*[1-9])\b.*)?$/.test(one));
}

function refuse(response: ServerResponse, status: number): void {
  // The file broke off while it was sent: a whole answer can no longer be given.
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const reason = `${REASONS.get(status) ?? 'Server error'}\n`;
  for (const name of ['ETag', 'Last-Modified', 'Content-Encoding']) response.removeHeader(name);
  response.statusCode = status;
  response.setHeader('Cache-Control', ASK_AGAIN);
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('Content-Length', reason.length);
  response.end(reason);
}
