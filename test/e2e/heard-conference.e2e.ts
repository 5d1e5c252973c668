/** A whole conference by ear: the first lesson by keyboard alone, and what is said of it, in order. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Game, type OpenGame, test } from './game.ts';
import { heard, pressOn, recordSpeech, tabUntil } from './listener.ts';

/** With spaces and hyphens that break, as they are heard. */
const plain = (text: string): string => text.replaceAll('\u00A0', ' ').replaceAll('\u2060', '');

type Ear = {
  press: (key: string, until: RegExp) => Promise<string[]>;
  /** What has been said since. */
  rest: () => Promise<string[]>;
};

/** Presses a key and gives back all that is said until something is. */
async function listen(page: Page): Promise<Ear> {
  const said = await recordSpeech(page);
  let before = 0;
  const rest = async () => (await said()).slice(before).map(({ text }) => plain(text));
  return {
    rest,
    press: async (pressed, until) => {
      await page.keyboard.press(pressed);
      await expect.poll(async () => (await rest()).join('\n'), { timeout: 60_000 }).toMatch(until);
      const fresh = await rest();
      before += fresh.length;
      return fresh;
    },
  };
}

async function choose(page: Page, seat: string, ear: Ear): Promise<void> {
  await tabUntil(page, /^- combobox "Delegation"/);
  await page.keyboard.type(seat);
  await ear.press('Enter', new RegExp(`asked ${seat} what matters to it`));
}

/** To its package before the room, from the front door. */
async function playLesson(openGame: OpenGame): Promise<Game & Ear> {
  const game = await openGame({ reducedMotion: 'no-preference' });
  const { page } = game;
  await pressOn(page, /^- button "Start the first lesson/);
  await page.getByRole('region', { name: 'First lesson' }).waitFor();
  const ear = await listen(page);
  await ear.press(']', /Article 1 \(Pier lights\), 1 of 2/);
  for (const seat of ['Corrin', 'Merrow']) {
    await ear.press('a', /Choose who to ask/);
    await choose(page, seat, ear);
  }
  await ear.press('k', /Put both articles into the package/);
  for (const net of [/draft: net \+39\.1 points\./, /net \+50 points\./]) {
    await pressOn(page, /^- button "Add an article/);
    await tabUntil(page, /^- '?button "Article \d/);
    await ear.press('Enter', net);
  }
  await tabUntil(page, /^- slider "Wording of Article.1"/);
  await ear.press('End', /Lights for Corrin, the boat for you/);
  return { ...game, ...ear };
}

test('the lesson is heard from the front door to the debrief, each thing once and when it has come', async ({
  openGame,
}) => {
  const { page, press, rest } = await playLesson(openGame);
  // The number of the desk is said once it is foreseen, with the rest or after it.
  const both = /(?=[^]*press E for the roll call)(?=[^]*heading for 78, 60 before\.)/;
  const told = await press('Enter', both);
  expect(told.length).toBeLessThanOrEqual(2);
  const answer = told.join(' ');
  const points = page.getByText('heading for 78 (+18)').filter({ visible: true });
  expect(await points.count()).toBe(1);
  expect(answer).toMatch(
    /^Hall\. The room accepted the package from Tern Isles\. .* Your turn, 3 actions\. Merrow refused: it liked the draft much better\. /,
  );
  // The view that tells the win comes with the answer, and with it the win.
  expect(answer).toMatch(/ Your first win in this conference: “At midnight” in Article 2[ .]/);
  expect(answer.split('“At midnight” on Article 2')).toHaveLength(2);

  const [question = ''] = await press('e', /press Y\.$/);
  expect(question).toBe(
    'Vote. Roll call. Vote 1 of 1: Adopt the text as a whole. The text as it stands is worth 78.3 points to you, no deal 60. How do you vote? It passes with two votes of three: press Y.',
  );

  // What came of the vote is not heard before its names have been called.
  expect(await press('y', /Carried/)).toEqual([
    expect.stringMatching(/^Vote 1 of 1: .* Names are being called\./),
    expect.stringMatching(/^Carried: 3 yes, .* See the outcome\. Adopted by vote\./),
  ]);

  await page.keyboard.press('e');
  await page.waitForURL(/#\/outcome\//);
  await expect.poll(() => heard(page)).toMatch(/^- main "Adopted by vote"/);
  // A fold is heard by its name alone.
  await page.getByRole('heading', { name: 'The votes', exact: true }).waitFor();
  // Nor how far the causes have been tested, a dozen times over.
  await page.locator('[data-part="first"][aria-busy="false"]').waitFor();
  expect((await rest()).join('\n')).not.toContain('%');
});
