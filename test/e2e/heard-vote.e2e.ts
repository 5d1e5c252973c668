/** A whole vote by ear: what the live regions say, in order. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { desk, key, letItPass, playKey, setUp } from './desk.ts';
import { test } from './game.ts';
import { recordSpeech } from './listener.ts';

const LAST_DAY = /The Last Day/;

async function sit(page: Page): Promise<void> {
  await page.getByRole('button', { name: LAST_DAY }).click();
  await page.locator('[data-part="wants"]').waitFor();
  await page
    .getByRole('button', { name: /save the consensus/ })
    .first()
    .click();
  await setUp(page, 1);
  await playKey(page).click();
  await desk(page).waitFor();
}

/** With spaces and hyphens that break, as they are heard. */
const plain = (text: string): string => text.replaceAll('\u00A0', ' ').replaceAll('\u2060', '');

const MOTION = 'Vote 1 of 7: Delete from Article 6, Respect for human rights.';
const CALLING = `${MOTION} Names are being called.`;
const SWEPT = /^\d+ yes, \d+ no, \d+ abstaining so far; \d+ names are left\.$/;
const RESULT =
  /^Not carried: \d+ yes, \d+ no, \d+ abstaining; \d+ needed of \d+ voting\. Next vote: Delete in Article 14\(1\): “Words deleted”\.$/;
const QUESTION = /Vote 2 of 7: Delete from Article 14\(1\),.* How do you vote\?$/;

test('a vote is heard as it is seen: the call, those who were sure, the result, and the next question at Go on', async ({
  openGame,
}) => {
  const { page } = await openGame({ reducedMotion: 'no-preference' });
  await sit(page);
  const said = await recordSpeech(page);
  const texts = async (): Promise<string[]> => (await said()).map(({ text }) => plain(text));
  await letItPass(page);
  await expect
    .poll(async () => (await texts()).at(-1))
    .toMatch(/Vote 1 of 7: .*How do you vote\?$/);
  const [asked = ''] = (await texts()).slice(-1);
  expect(asked).toContain(MOTION);
  expect(asked).toContain(
    'This would cross your red line on Article 6 (Respect for human rights).',
  );
  expect(asked).toMatch(/\d+ needed of \d+ voting, as counted\. .*How do you vote\?$/);
  const before = (await texts()).length;
  await page.keyboard.press('n');
  await expect.poll(async () => (await texts()).at(-1), { timeout: 60_000 }).toMatch(RESULT);
  await key(page, /Go on/).click();
  await expect.poll(async () => (await texts()).at(-1)).toMatch(QUESTION);
  const heard = (await texts()).slice(before);
  expect(heard).toEqual([
    CALLING,
    expect.stringMatching(SWEPT),
    expect.stringMatching(RESULT),
    expect.stringMatching(QUESTION),
  ]);
  expect(new Set((await said()).map(({ region }) => region))).toEqual(new Set(['status']));
});

test('without movement the result is heard at once, and nothing of what comes after it', async ({
  openGame,
}) => {
  const { page } = await openGame();
  await sit(page);
  await letItPass(page);
  await page.getByRole('heading', { name: /How do you vote\?/ }).waitFor();
  const said = await recordSpeech(page);
  const texts = async (): Promise<string[]> => (await said()).map(({ text }) => plain(text));
  await page.keyboard.press('n');
  await expect.poll(async () => (await texts()).length).toBe(1);
  await page.keyboard.press('e');
  await expect.poll(async () => (await texts()).length).toBe(2);
  const [result = '', next = ''] = await texts();
  expect(result).toMatch(/^Vote 1 of 7: Delete from Article 6, .* Not carried: \d+ yes/);
  expect(result).not.toContain('How do you vote?');
  expect(next).toMatch(QUESTION);
});
