/** Ways through the page that come by every screen, for what has to hold on all of them. */
import type { Page } from 'playwright-core';
import { key, playKey, takeFirstOfFile } from './desk.ts';
import { toldInFull } from './played.ts';

/** Called on each screen with its name. */
export type Visit = (screen: string) => Promise<void>;

const CLASS = /Convention against Cybercrime: class/;
const VIEWS = ['hall', 'text', 'trade', 'vote'] as const;

async function view(page: Page, name: (typeof VIEWS)[number]): Promise<void> {
  await page.keyboard.press(String(VIEWS.indexOf(name) + 1));
  await page.locator(`[data-part="play"][data-screen="${name}"]`).waitFor();
}

/** The front door and the brief; sits down at the class conference. */
export async function walkDoor(page: Page, visit: Visit): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await visit('door');
  await page.locator('button[data-part="document"]').filter({ hasText: CLASS }).click();
  await takeFirstOfFile(page);
  await page.getByText('More settings').click();
  await page.getByRole('textbox', { name: 'Seed' }).fill('1');
  await visit('brief');
  await playKey(page).click();
  await page.getByRole('region', { name: 'Your desk' }).waitFor();
}

/** The four views, and the hall as a list. */
export async function walkViews(page: Page, visit: Visit): Promise<void> {
  await page.locator('[data-part="hall-stage"] canvas').waitFor();
  for (const name of VIEWS) {
    await view(page, name);
    await visit(name);
  }
  await view(page, 'hall');
  await page.getByRole('button', { name: 'Show as a list' }).click();
  await visit('list');
  await page.getByRole('button', { name: 'Show the room' }).click();
}

const DIALOGS = { '?': 'help', q: 'codex', '/': 'palette' } as const;

/** What opens over a view. */
export async function walkDialogs(page: Page, visit: Visit): Promise<void> {
  await view(page, 'text');
  const dialog = page.locator('dialog[open]');
  const close = async (): Promise<void> => {
    // Escape empties a field of search first.
    await page.keyboard.press('Escape');
    if (await dialog.count()) await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('main').focus();
  };
  // Letters are no keys while a field has the focus.
  await page.getByRole('main').focus();
  for (const [letter, name] of Object.entries(DIALOGS)) {
    await page.keyboard.press(letter);
    await dialog.waitFor();
    await visit(name);
    await close();
  }
  await page.getByRole('button', { name: 'Menu' }).click();
  await visit('menu');
  await page.getByRole('button', { name: 'Settings' }).last().click();
  await dialog.waitFor();
  await visit('settings');
  await close();
  await page.keyboard.press('a');
  await page.getByRole('form').waitFor();
  await visit('form');
  await page.keyboard.press('Escape');
}

const PASS = /Accept|Stay silent|Say nothing|End turn|Go on|See the outcome/;

/** What stands there when the phase begins, and what comes once cards and the last roll call are put aside. */
async function visitPhase(page: Page, phase: string, visit: Visit): Promise<void> {
  await visit(phase);
  const card = page.getByRole('button', { name: 'Got it' });
  if (await card.count()) await card.click();
  const on = page.getByRole('button', { name: /^Go on/ });
  if ((await on.count()) === 0) return;
  await on.first().click();
  await visit(`${phase}, after the roll`);
}

/** Lets everything pass; visits each phase on the view that follows it, at last the gavel's fall and the debrief. */
export async function walkPhases(page: Page, visit: Visit): Promise<void> {
  const phases = new Set<string>();
  const room = (): Promise<string> => page.locator('[data-part="play"]').innerText();
  for (;;) {
    const phase = (await page.getByRole('main').getAttribute('aria-label')) ?? '';
    const due = key(page, PASS).or(page.locator('[data-part="key"][data-vote="no"]')).first();
    await due.waitFor();
    const called = !/Skip/.test(await due.innerText());
    if (called && !phases.has(phase)) await visitPhase(page, phase, visit);
    if (called) phases.add(phase);
    const done = /See the outcome/.test(await due.innerText());
    const before = await room();
    await due.click();
    if (done) break;
    await page.waitForFunction(
      (was) => document.querySelector<HTMLElement>('[data-part="play"]')?.innerText !== was,
      before,
    );
  }
  await page.waitForURL(/#\/outcome\//);
  await toldInFull(page);
  await visit('debrief');
  await page.getByRole('button', { name: 'Open all' }).click();
  const points = page.getByRole('region', { name: 'Your points' });
  // On a narrow screen they are put away.
  await points.getByText(/On the same draw/).waitFor({ state: 'attached' });
  await visit('debrief, open');
}

/** Pages to read, and those for instructors. */
const PAGES = [
  'library',
  'campaign',
  'codex',
  'numbers',
  'credits',
  'guide',
  'desk',
  'share',
  'collect',
  'compare',
] as const;

export async function walkPages(page: Page, visit: Visit): Promise<void> {
  for (const name of PAGES) {
    await page.goto(new URL(`#/${name}`, page.url()).href);
    await page.locator(`h1`).first().waitFor();
    await visit(`page ${name}`);
  }
  await page.goto(new URL('#/print/first-brackets', page.url()).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await visit('page print');
}
