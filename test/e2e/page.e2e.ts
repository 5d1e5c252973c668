import { fileURLToPath } from 'node:url';
import { expect, inject } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../src/page/build/content-security.ts';
import { listPageHeaders } from '../../src/server/static/headers.ts';
import { listenFrom } from '../../src/server/static/listen.ts';
import { servePage } from '../../src/server/static/serve-page.ts';
import { barriers } from './accessibility.ts';
import { test } from './game.ts';

test('the page opens without a fault', async ({ openGame }) => {
  const { page } = await openGame();
  await page.locator('#root > *').first().waitFor();
  expect(await page.title()).toContain('Square Brackets');
});

test('the policy stands in the page and in the answer, with the other headers', async ({
  openGame,
}) => {
  const { page } = await openGame();
  const inPage = page.locator('meta[http-equiv="Content-Security-Policy"]');
  expect(await inPage.getAttribute('content')).toBe(CONTENT_SECURITY_POLICY);
  const answer = await fetch(inject('address'));
  const [, ...others] = listPageHeaders();
  expect(answer.headers.get('content-security-policy')).toBe(
    `${CONTENT_SECURITY_POLICY}; frame-ancestors 'self'`,
  );
  expect(others.map(([name]) => [name, answer.headers.get(name)])).toEqual(others);
});

test('another origin frames the page only where it is named', async ({ browser }) => {
  const platform = await listenFrom(4283, (request, response) => {
    const { searchParams } = new URL(request.url ?? '', inject('address'));
    response.setHeader('Content-Type', 'text/html');
    response.end(`<iframe src="${searchParams.get('frame') ?? ''}"></iframe>`);
  });
  const folder = fileURLToPath(new URL('../../dist/', import.meta.url));
  const frameHosts = [platform.address.slice(0, -1)];
  const open = await listenFrom(4284, servePage({ folder, frameHosts }));
  const page = await browser.newPage();
  const framed = async (address: string): Promise<string | undefined> => {
    await page.goto(`${platform.address}?frame=${encodeURIComponent(address)}`);
    return page.frames()[1]?.url();
  };
  expect(await framed(inject('address'))).toBe('chrome-error://chromewebdata/');
  expect(await framed(open.address)).toBe(open.address);
  await page.frameLocator('iframe').locator('#root > *').first().waitFor();
  await page.close();
  await open.close();
  await platform.close();
});

test('the page opens from a folder of a static host', async ({ openGame }) => {
  const { page } = await openGame({ address: inject('folderAddress') });
  await page.locator('#root > *').first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/courses/treaty/');
});

test('the first screen has no barrier', async ({ openGame }) => {
  const { page } = await openGame();
  await page.locator('#root > *').first().waitFor();
  expect(await barriers(page)).toEqual([]);
});
