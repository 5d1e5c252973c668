import { expect, inject } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../src/app/build/content-security.ts';
import { barriers } from './accessibility.ts';
import { test } from './game.ts';

test('the page opens without a fault', async ({ openGame }) => {
  const { page } = await openGame();
  await page.locator('#root > *').first().waitFor();
  expect(await page.title()).toContain('Square Brackets');
});

test('the policy stands in the page and in the answer', async ({ openGame }) => {
  const { page } = await openGame();
  const inPage = page.locator('meta[http-equiv="Content-Security-Policy"]');
  expect(await inPage.getAttribute('content')).toBe(CONTENT_SECURITY_POLICY);
  const answer = await fetch(inject('address'));
  expect(answer.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
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
