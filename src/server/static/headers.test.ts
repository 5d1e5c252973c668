import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFrameHosts } from './frame-hosts.ts';
import { listPageHeaders } from './headers.ts';

test('named hosts may frame the page, which then takes no place of its own among windows', () => {
  const named = new Map(listPageHeaders(['https://learn.example.edu', 'https://*.example.org']));
  expect(named.get('Content-Security-Policy')?.split('; ').at(-1)).toBe(
    "frame-ancestors 'self' https://learn.example.edu https://*.example.org",
  );
  expect([...named.keys()]).toEqual([
    'Content-Security-Policy',
    'X-Content-Type-Options',
    'Referrer-Policy',
  ]);
});

test('over plain http browsers ignore where the page stands among windows, so it is not said', () => {
  const plain = listPageHeaders([], true).map(([name]) => name);
  expect(plain).toEqual(['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy']);
});

test('README.md has the headers that are sent', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const [, block = ''] = /```\n(\/\*\n[^`]*)```/.exec(readme) ?? [];
  const lines = listPageHeaders().map(([name, value]) => `  ${name}: ${value}`);
  const cache = '  Cache-Control: public, max-age=31536000, immutable';
  expect(block).toBe(`${['/*', ...lines, '/assets/*', cache].join('\n')}\n`);
});

test('origins, with spaces between them', () => {
  expect(readFrameHosts('')).toEqual({ ok: true, hosts: [] });
  const hosts = ['https://learn.example.edu', 'http://10.0.0.2:8080', 'https://*.example.org'];
  expect(readFrameHosts(` ${hosts.join('  ')} `)).toEqual({ ok: true, hosts });
});

test.each([
  'learn.example.edu',
  '*',
  "'unsafe-inline'",
  'https://learn.example.edu/',
  'https://a.edu;script-src',
  'https://a.edu\r\nX:y',
  'https://*',
  'data:',
  `https://${'a'.repeat(300)}.edu`,
])('%j is refused', (written) => {
  expect(readFrameHosts(written)).toEqual({
    ok: false,
    code: 'frame-hosts/origin',
    message: `"${written.slice(0, 80)}" is not an origin. Write one like https://learn.example.edu.`,
  });
});
