/** What comes out of the printer: a sheet for each seat, and on it that seat's instructions. */
import { expect } from 'vitest';
import { desk, EXPERIENCED, log, takeSeat } from './desk.ts';
import { test } from './game.ts';

test('each brief of a class fits one sheet, code and lines to write on included', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/print/high-seas-class' });
  for (const part of ['Guide, plans, debrief, rubric', 'Draft text', 'Seat cards'])
    await page.getByRole('checkbox', { name: part }).uncheck();
  const codes = page.locator('[data-part="kit-code"] svg');
  await codes.nth(7).waitFor();
  expect(await codes.count()).toBe(8);
  const pdf = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBe(8);
});

test('a brief names both wordings that may be nearest in a game, as it does on the screen', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '#/print/high-seas-class' });
  const brief = page
    .locator('[data-part="kit-sheet"]', { has: page.getByRole('heading', { name: 'Dorvane' }) })
    .filter({ hasText: 'Confidential to the delegation' });
  const proceeds = brief.getByRole('row', { name: 'Sharing of proceeds' });
  expect(await proceeds.innerText()).toContain('As each sees fit, or: One per cent (10 of 100)');
});

test('a seat without a brief is not told what the Chair is', async ({ openGame }) => {
  const { page } = await openGame({ route: '#/desk' });
  await page.getByRole('button', { name: 'New from a template' }).click();
  const parts = page.getByRole('navigation', { name: 'Parts of the scenario' });
  await page.getByRole('textbox', { name: 'Summary' }).fill('Two shores share one lake.');
  await parts.getByRole('button', { name: /^Delegations/ }).click();
  await page.getByRole('textbox', { name: 'Brief' }).fill('');
  await page.getByRole('button', { name: 'Hand out seats' }).click();
  await page.getByRole('link', { name: /Print/ }).click();
  const brief = page
    .locator('[data-part="kit-sheet"]', { hasText: 'Confidential to the delegation' })
    .first();
  await brief.waitFor();
  const said = await brief.innerText();
  expect(said).toContain('Two shores share one lake.');
  expect(said).not.toContain('You take no side.');
});

test('each view of a conference prints whole, without the room around it', async ({ openGame }) => {
  const { page } = await openGame({ route: '?still=1#/', keeps: EXPERIENCED });
  await takeSeat(page, /Convention against Cybercrime: class/, 1);
  const title = page.getByRole('heading', { level: 1 });
  for (const [key, seen] of [
    ['1', 'On the floor (12)'],
    ['2', 'Acts to be made criminal'],
    ['3', 'Singapore gives'],
    ['4', 'How this conference decides'],
  ] as const) {
    await page.keyboard.press(key);
    const adviser = page.locator('[data-part="advice"]');
    if (key === '3' || key === '4') await adviser.waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByText(seen).filter({ visible: true }).first().waitFor();
    const around = [desk(page), log(page), adviser, page.getByRole('button', { name: 'Menu' })];
    const seenAround = await Promise.all(around.map((part) => part.isVisible()));
    expect(seenAround).toEqual([false, false, false, false]);
    // The sheet of the draft has the title in its own head.
    const head = key === '2' ? page.locator('[data-part="sheet-title"]') : title;
    expect((await head.boundingBox())?.height).toBeGreaterThan(15);
    expect(await title.isVisible()).toBe(key !== '2');
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main *:not(.visually-hidden, svg *)')]
        .filter(
          (one) =>
            getComputedStyle(one).overflowY !== 'visible' &&
            one.scrollHeight > one.clientHeight + 1,
        )
        .map((one) => one.className),
    );
    expect([key, cut]).toEqual([key, []]);
    await page.emulateMedia({ media: null });
  }
});

test('the room is listed for paper before the printer asks, since it does not wait', async ({
  openGame,
}) => {
  const { page } = await openGame({ route: '?still=1#/' });
  const list = page.waitForResponse(/turn-parts-/);
  await takeSeat(page, /Convention against Cybercrime: class/, 1);
  await (await list).finished();
  await page.waitForLoadState('networkidle');
  // Once it has come it stands there in the very moment at which the printer asks.
  await page.waitForFunction(async () => {
    window.dispatchEvent(new Event('afterprint'));
    await new Promise(requestAnimationFrame);
    window.dispatchEvent(new Event('beforeprint'));
    await Promise.resolve();
    const main = document.querySelector('[data-part="play-main"]');
    return main?.textContent.includes('On the floor (12)');
  });
});
