/** The trading table, as a person works it by mouse or by keyboard. */
import type { Locator, Page } from 'playwright-core';

export type Side = 'give' | 'want';

const SIDES = { give: 'Add an article', want: 'Ask for an article' } as const;

export const table = (page: Page): Locator => page.locator('[data-part="table"]');
/** The page in the middle: the gauge, its reasons. */
export const middle = (page: Page): Locator => page.locator('[data-part="table-mid"]');

/** Opens the list of a side; its first row is the likeliest. */
export async function openList(page: Page, side: Side): Promise<Locator> {
  const key = table(page).getByRole('button', { name: SIDES[side] });
  if ((await key.getAttribute('aria-expanded')) === 'false') await key.click();
  return table(page).locator('[data-part="add-row"]');
}

/** Lays an article on a side, at the words named. */
export async function putWords(
  page: Page,
  side: Side,
  article: string,
  words: RegExp,
): Promise<void> {
  const rows = await openList(page, side);
  await rows.filter({ hasText: article }).click();
  const card = table(page)
    .locator(`[data-part="felt-card"][data-side="${side}"]`)
    .filter({ hasText: article });
  await card.waitFor();
  // An article with one other wording has nothing to choose from.
  const others = card.getByText(/^Other wordings/);
  if ((await others.count()) === 0) return;
  await others.click();
  await card.getByRole('radio', { name: words }).last().check();
}

/** Tables what lies there, without a guess of one's own where one is asked for. */
export async function tableIt(page: Page): Promise<void> {
  await page.locator('[data-part="table-foot"] button[type="submit"]').click();
  // Its place is there at once; what stands in it is fetched.
  if (await page.locator('[data-part="trade-guess"]').count())
    await page.getByRole('button', { name: 'Skip the guess' }).click();
}

/** Opens a paper below the table, or leaves it open. */
export async function openPaper(page: Page, name: RegExp): Promise<void> {
  const key = page.getByRole('region', { name: 'Papers' }).getByRole('button', { name });
  if ((await key.getAttribute('aria-expanded')) === 'false') await key.click();
}

/** Share 0..1 of an element that is in sight. */
export function measureSeen(one: Element): Promise<number> {
  return new Promise((tell) => {
    new IntersectionObserver(([seen]) => tell(seen?.intersectionRatio ?? 0)).observe(one);
  });
}
