/** Somebody who sees nothing: the keyboard, what it is on, and what is said. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Presses of Tab after which a thing is taken to be out of reach. */
const MOST = 300;

/** Role, name and states of what the keyboard is on; empty where it is nowhere. */
export async function heard(page: Page): Promise<string> {
  const lost = await page.evaluate(
    () => document.activeElement === null || document.activeElement === document.body,
  );
  if (lost) return '';
  const [first = ''] = (await page.locator(':focus').ariaSnapshot()).split('\n');
  return first;
}

/** Tabs until what is heard is what is wanted, and gives it back. Every stop on the way must have a name. */
export async function tabUntil(page: Page, wanted: RegExp): Promise<string> {
  const stops: string[] = [];
  for (let i = 0; i < MOST; i += 1) {
    const stop = await heard(page);
    if (wanted.test(stop)) return stop;
    stops.push(stop);
    await page.keyboard.press('Tab');
  }
  throw new Error(
    `the keyboard never came to ${String(wanted)}, but to ${stops.slice(0, 60).join('; ')}`,
  );
}

/** Tabs to it and presses Enter. */
export async function pressOn(page: Page, wanted: RegExp): Promise<string> {
  const stop = await tabUntil(page, wanted);
  await page.keyboard.press('Enter');
  return stop;
}

/** What the room looks like to those who do not see it: the view, the desk and what was said. */
function roomIn(): string {
  const regions = [...document.querySelectorAll('[role="status"], main, [aria-label="Your desk"]')];
  return [
    document.title,
    ...regions.map(({ ariaLabel, textContent }) => ariaLabel + textContent),
  ].join('\n');
}

/** Does it and waits until the room is another. */
export async function changing(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await page.evaluate(roomIn);
  await act();
  await expect.poll(() => page.evaluate(roomIn), { timeout: 60_000 }).not.toBe(before);
}

/** Something that was said: milliseconds since the listening began, and by which region where there are several. */
export interface Heard {
  readonly at: number;
  readonly region: string;
  readonly text: string;
}

const LIVE = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"]';

/**
 * From now on keeps every change of every live region that is there already. One that comes up with its words in it is
 * not read out, unless it is an alert.
 */
export async function recordSpeech(page: Page): Promise<() => Promise<Heard[]>> {
  await page.evaluate((live) => {
    const began = performance.now();
    const said: Heard[] = [];
    Reflect.set(globalThis, 'said', said);
    const regionsOf = ({ target, addedNodes }: MutationRecord): Element[] => {
      const element = target instanceof Element ? target : target.parentElement;
      const around = element?.closest(live);
      const come = [...addedNodes].flatMap((node) =>
        node instanceof Element ? [node, ...node.querySelectorAll('[role="alert"]')] : [],
      );
      return [...(around ? [around] : []), ...come.filter((one) => one.role === 'alert')];
    };
    new MutationObserver((changes) => {
      for (const region of new Set(changes.flatMap(regionsOf))) {
        const { role, ariaLive, textContent } = region;
        const at = Math.round(performance.now() - began);
        said.push({ at, region: role ?? ariaLive ?? '', text: textContent.trim() });
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, LIVE);
  return () => page.evaluate(() => Reflect.get(globalThis, 'said') as Heard[]);
}

/** The same without the times: what a screen reader would speak. */
export async function listenIn(page: Page): Promise<() => Promise<string[]>> {
  const heardSoFar = await recordSpeech(page);
  return async () => (await heardSoFar()).map(({ text }) => text);
}
