import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listPageHeaders } from './headers.ts';
import { type Listening, listenFrom } from './listen.ts';
import { servePage } from './serve-page.ts';

const top = mkdtempSync(join(tmpdir(), 'static-'));
const folder = join(top, 'dist');
const HTML = '<!doctype html>';
const SCRIPT = 'assets/main-Ab3_-xYz.js';
const CODE = 'export const one = 1;\n'.repeat(100);
let server: Listening;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), HTML);
  writeFileSync(join(folder, SCRIPT), CODE);
  writeFileSync(join(folder, 'assets/plain.svg'), '<svg/>');
  writeFileSync(join(folder, '.hidden'), 'not for anybody');
  writeFileSync(join(top, 'secret'), 'outside');
  server = await listenFrom(4290, servePage({ folder }));
});

afterAll(async () => {
  await server.close();
  rmSync(top, { recursive: true });
});

type Got = { status: number | undefined; headers: IncomingHttpHeaders; body: string };

/** As written: `fetch` would put the path in order first. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request(server.address, { path, method, headers }, (answer) => {
      const { statusCode: status, headers: got } = answer;
      text(answer).then((body) => resolve({ status, headers: got, body }), reject);
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('the page, asked for again each time', async () => {
  const { status, headers, body } = await ask('/');
  expect({ status, body, type: headers['content-type'], cache: headers['cache-control'] }).toEqual({
    status: 200,
    body: HTML,
    type: 'text/html; charset=utf-8',
    cache: 'no-cache',
  });
  expect((await ask('/index.html?seed=1')).body).toBe(HTML);
});

test('what is named after its content is kept for ever, anything else is not', async () => {
  const caching = async (path: string) => (await ask(path)).headers['cache-control'];
  expect(await caching(`/${SCRIPT}`)).toBe('public, max-age=31536000, immutable');
  expect(await caching('/assets/plain.svg')).toBe('no-cache');
  expect(await caching('/assets/none-Ab3_-xYz.js')).toBe('no-cache');
});

test('every answer has the headers, whatever its status', async () => {
  const own = listPageHeaders().map(([name, value]) => [name.toLowerCase(), value]);
  const answers = [
    await ask('/'),
    await ask(`/${SCRIPT}`),
    await ask('/nothing'),
    await ask('/%'),
    await ask('/', 'POST'),
  ];
  for (const { headers } of answers) {
    expect(own.map(([name = '']) => [name, headers[name]])).toEqual(own);
  }
  expect(own).toEqual([
    [
      'content-security-policy',
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    ],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['cross-origin-opener-policy', 'same-origin'],
  ]);
});

test.each([
  ['/nothing', 404],
  ['/play', 404],
  ['/nothing.html', 404],
  ['/index', 404],
  ['/index.html/', 404],
  ['/assets', 404],
  ['/assets/', 404],
  ['/.hidden', 404],
  ['/%2ehidden', 404],
  ['/../secret', 403],
  ['/%2e%2e/secret', 403],
  ['/..%2fsecret', 403],
  ['/assets/../../secret', 403],
  ['/%2e%2e%2f%2e%2e%2fetc%2fpasswd', 403],
  ['/..%5csecret', 403],
  ['/%', 400],
  ['/%zz', 400],
  ['/%c0%ae%c0%ae/secret', 400],
  ['/index.html%00.js', 400],
  ['http://127.0.0.1/index.html', 400],
  ['*', 400],
  [`/${'a'.repeat(5000)}`, 404],
])('%s is answered %i', async (path, wanted) => {
  const { status, headers, body } = await ask(path);
  expect({ status, type: headers['content-type'] }).toEqual({
    status: wanted,
    type: 'text/plain; charset=utf-8',
  });
  expect(body).toMatch(/^(Bad request|Forbidden|Not found)\n$/);
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])(
  '%s is refused',
  async (method) => {
    const { status, headers } = await ask('/', method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  },
);

test('HEAD is GET without the body', async () => {
  const [head, got] = [await ask(`/${SCRIPT}`, 'HEAD'), await ask(`/${SCRIPT}`)];
  const { date: _, ...headers } = got.headers;
  expect({ ...head, body: got.body }).toMatchObject({ status: 200, headers, body: CODE });
  expect([head.body, (await ask('/nothing', 'HEAD')).status]).toEqual(['', 404]);
});

test('what is already there is not sent again', async () => {
  const { etag = '' } = (await ask('/')).headers;
  const again = await ask('/', 'GET', { 'If-None-Match': etag });
  expect([etag === '', again.status, again.body, again.headers.etag]).toEqual([
    false,
    304,
    '',
    etag,
  ]);
  expect((await ask('/', 'GET', { 'If-None-Match': '"other"' })).status).toBe(200);
  expect((await ask('/', 'GET', { 'If-Match': '"other"' })).status).toBe(412);
});

test('text is packed for who can unpack it', async () => {
  const { headers } = await ask(`/${SCRIPT}`, 'GET', { 'Accept-Encoding': 'gzip' });
  expect([headers['content-encoding'], headers.vary]).toEqual(['gzip', 'Accept-Encoding']);
});

test('what the build has packed goes out as it is, to who can unpack it', async () => {
  const packed = brotliCompressSync(CODE);
  writeFileSync(join(folder, `${SCRIPT}.br`), packed);
  const asked = async (encodings: string) => {
    const { headers } = await ask(`/${SCRIPT}`, 'GET', { 'Accept-Encoding': encodings });
    return [headers['content-encoding'], headers['content-length'], headers.vary];
  };
  const length = String(packed.length);
  expect(await asked('gzip, deflate, br, zstd')).toEqual(['br', length, 'Accept-Encoding']);
  expect(await asked('br;q=0.5')).toEqual(['br', length, 'Accept-Encoding']);
  expect(await asked('gzip, br;q=0')).toEqual(['gzip', undefined, 'Accept-Encoding']);
  const { headers } = await ask(`/${SCRIPT}`, 'HEAD', { 'Accept-Encoding': 'br' });
  expect([headers['content-type'], headers['cache-control']]).toEqual([
    'text/javascript; charset=utf-8',
    'public, max-age=31536000, immutable',
  ]);
  rmSync(join(folder, `${SCRIPT}.br`));
});

test('a second server takes the next port', async () => {
  const second = await listenFrom(Number(new URL(server.address).port), servePage({ folder }));
  expect(second.address).not.toBe(server.address);
  expect((await fetch(second.address)).status).toBe(200);
  await second.close();
});
