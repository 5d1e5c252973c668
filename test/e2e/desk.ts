/** A person at the desk of a conference, as the page shows it. */
import type { Locator, Page } from 'playwright-core';

/** Chooses a conference at the front door, sets the seed, and plays from its draft. */
export async function takeSeat(
  page: Page,
  conference: RegExp,
  seed: number,
  seat = 'Singapore',
): Promise<void> {
  await page.locator('button[data-part="document"]').filter({ hasText: conference }).click();
  await page.locator('[data-part="wants"]').waitFor();
  await takeFirstOfFile(page, seat);
  await setUp(page, seed);
  await playKey(page).click();
  await desk(page).waitFor();
}

/** What stands there without where the text is heading, which comes after a while and is worked out anew. */
export async function readSettled(place: Locator): Promise<string> {
  return (await place.innerText()).replace(/\n?^heading for .*/m, '');
}

export async function readDesk(page: Page): Promise<string> {
  return readSettled(desk(page));
}

/** Kept by a browser in which a guess is asked for before a proposal. */
export const GUESSING = { settings: { guesses: true } };

/** Kept by the browser of somebody who has been through a conference: nothing is folded or led any more. */
export const EXPERIENCED = { learning: { turned: true, voted: true } };

/** The class is offered in another seat than the first of its file, which the tests know but where they name one. */
export async function takeFirstOfFile(page: Page, seat = 'Singapore'): Promise<void> {
  const plate = page.locator('[data-part="plate"]').filter({ hasText: seat });
  if (await plate.count()) await plate.click();
}

/** The seed, and the draft as starting text where another is offered first. */
export async function setUp(page: Page, seed: number): Promise<void> {
  await page.getByText('More settings').click();
  await page.getByRole('textbox', { name: 'Seed' }).fill(String(seed));
  const start = page.getByRole('combobox', { name: 'Starting text' });
  if (await start.count()) await start.selectOption('');
}

/** The key beside the brief of the seat chosen; the one at the top of the page opens the front conference. */
export function playKey(page: Page): Locator {
  return page.getByRole('button', { name: 'Play', exact: true }).last();
}

export function desk(page: Page): Locator {
  return page.getByRole('region', { name: 'Your desk' });
}

/** The key of an act on the desk, by the first word of its name. */
export function key(page: Page, name: RegExp): Locator {
  return desk(page).getByRole('button', { name });
}

/** What the page says last happened. */
export function log(page: Page): Locator {
  return page.getByRole('region', { name: 'What just happened' });
}

/** One round: answers what is due and leaves the floor; false when the conference is closed. */
export async function letItPass(page: Page): Promise<boolean> {
  const due = key(
    page,
    /Accept|Refuse|\bNo\b roll call|Stay silent|End turn|Say nothing|No changes|Go on|Skip|See the outcome/,
  )
    .and(page.locator(':not([aria-disabled="true"])'))
    .first();
  await due.waitFor();
  if (/See the outcome/.test(await due.innerText())) return false;
  const before = await desk(page).innerText();
  const logged = await log(page).innerText();
  await due.click();
  const moved = () =>
    page.waitForFunction(
      ([deskBefore, logBefore]) => {
        const text = (label: string) =>
          document.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.innerText;
        // Words promised and not proposed are asked about once.
        if (document.querySelector('dialog[open]')?.textContent.includes('End the turn'))
          return 'asked';
        const same = text('Your desk') === deskBefore && text('What just happened') === logBefore;
        return same ? false : 'moved';
      },
      [before, logged],
    );
  const end = page.getByRole('button', { name: 'End the turn' });
  if ((await (await moved()).jsonValue()) === 'asked') await end.click();
  await end.waitFor({ state: 'detached' });
  await moved();
  return true;
}

/** Opens every part of the debrief. */
export async function unfold(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open all' }).click();
}

/** Lets everything pass until the conference is closed, then looks at what came of it. */
export async function playOut(page: Page): Promise<void> {
  while (await letItPass(page));
  await key(page, /See the outcome/).click();
  await page.waitForURL(/#\/outcome\//);
}
