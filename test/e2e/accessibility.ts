import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What on the page breaks WCAG 2.2 at levels A and AA or good practice of landmarks and headings, as `rule: element`. */
export function barriers(page: Page): Promise<string[]> {
  return broken(page, [...WCAG, 'best-practice']);
}

/** What is too faint by night on a page seen by day, or the other way: boxes and names are the same. */
export async function faintOtherwise(page: Page): Promise<string[]> {
  await turnColours(page);
  const found = await broken(page, ['color-contrast']);
  await turnColours(page);
  return found.map((one) => `in other colours: ${one}`);
}

/** From day to night or back, as `dress` of the shell and the play screen do. */
async function turnColours(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    const night = dataset['night'] !== 'true';
    dataset['night'] = String(night);
    document.querySelector('[data-part="play"]')?.toggleAttribute('data-night', night);
  });
}

/** What scrolls and has no stop of the keyboard in it. */
export function unreached(page: Page): Promise<string[]> {
  return broken(page, ['scrollable-region-focusable']);
}

/** The script goes in by the debugger, since the policy lets no foreign script run. */
async function broken(page: Page, rules: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    const runner: typeof axe = Reflect.get(globalThis, 'axe');
    const { violations } = await runner.run(document, {
      runOnly,
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );
  }, rules);
}

/**
 * What is pressed and is smaller than 24 pixels either way, or than 44 under a finger, as `name: width x height`.
 * Links within a sentence may be as small as its words (WCAG 2.5.8).
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = matchMedia('(pointer: coarse)').matches ? 44 : 24;
    const dialog = document.querySelector('dialog[open]');
    const found = (dialog ?? document).querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, summary, [role="menuitem"], [role="slider"]',
    );
    /** Half a pixel is lost to rounding. */
    const slack = 0.5;
    /** Of a plate in the hall, under a finger: what it finds above and below the paper. */
    const readReach = (element: HTMLElement): { up?: number; down?: number } => {
      if (!element.matches('[data-part="hall-plate"]') || least === 24) return {};
      const [up = 0, down = 0] = ['--up', '--down'].map((name) =>
        Number.parseFloat(element.style.getPropertyValue(name)),
      );
      return { up, down };
    };
    const sizeOf = (element: HTMLElement): { width: number; height: number } => {
      const boxes = [element, element.closest('label') ?? element].map((one) =>
        one.getBoundingClientRect(),
      );
      const { up = 0, down = 0 } = readReach(element);
      return {
        width: Math.max(...boxes.map(({ width }) => width)),
        height: Math.max(...boxes.map(({ height }) => height)) + up + down,
      };
    };
    return [...found].flatMap((element) => {
      const { width, height } = sizeOf(element);
      const inSentence = element.matches('a') && getComputedStyle(element).display === 'inline';
      const hidden =
        !element.checkVisibility({ visibilityProperty: true }) ||
        element.closest('[aria-hidden="true"], [inert]') !== null ||
        (element.matches('.visually-hidden') && element.closest('label') === null);
      // Where plates stand close, two fingers share what is between them.
      const shared = element.matches('[data-part="hall-plate"]') ? 24 : least;
      if (hidden || inSentence || (width >= least - slack && height >= shared - slack)) return [];
      const name = (element.innerText || element.ariaLabel || element.className).slice(0, 40);
      return [`${name.replaceAll('\n', ' ')}: ${Math.round(width)} x ${Math.round(height)}`];
    });
  });
}

/** What sticks out of the window sideways; empty where nothing has to be scrolled in two directions. */
export function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`page: ${scrollWidth} in ${clientWidth}`] : [];
  });
}

/** Texts of controls and headings that are cut by their own box; the title of the conference may end in dots. */
export function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, h1, h2, h3, label, summary, p, li')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const hides = overflowX === 'hidden' || overflowY === 'hidden' || overflowX === 'clip';
        return (
          hides &&
          element.checkVisibility() &&
          element.closest('[aria-hidden="true"], .visually-hidden, [data-part="top-title"]') ===
            null &&
          (element.scrollWidth > element.clientWidth + 1 ||
            element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => `${element.className}: ${element.innerText.slice(0, 60)}`),
  );
}

/** Characters: a longer name is not heard out before the next stop of the keyboard. */
const LONGEST_NAME = 100;

const CONTROL =
  /^(button|link|textbox|searchbox|combobox|checkbox|radio|spinbutton|slider|switch|tab|menuitem) "(.*)"/s;
const FIELD = /^(textbox|searchbox|combobox|checkbox|radio|spinbutton|slider|switch)$/;
const GROUP =
  /^(group|region|radiogroup|form|row|article|dialog|table|grid|list|listitem|cell|gridcell) "/;

type Told = { role: string; name: string; within: string };

/** What is pressed or filled in, as a screen reader names it, with the named groups it is in. */
async function listControls(page: Page): Promise<Told[]> {
  const open = page.locator('dialog[open]');
  const part = (await open.count()) > 0 ? open.first() : page.locator('body');
  const found: Told[] = [];
  const walk = (node: unknown, within: string): void => {
    if (Array.isArray(node)) {
      for (const one of node) walk(one, within);
    } else if (typeof node === 'string') {
      const [, role = '', name = ''] = CONTROL.exec(node) ?? [];
      if (role !== '') found.push({ role, name, within });
    } else if (typeof node === 'object' && node !== null) {
      for (const [key, inside] of Object.entries(node)) {
        walk(key, within);
        walk(inside, GROUP.test(key) ? `${within} > ${key}` : within);
      }
    }
  };
  walk(parse(await part.ariaSnapshot(), { uniqueKeys: false }), '');
  return found;
}

/** Controls whose names are too long to be heard out. */
export async function longNames(page: Page): Promise<string[]> {
  const controls = await listControls(page);
  return controls
    .filter(({ name }) => name.length > LONGEST_NAME)
    .map(({ role, name }) => `${role} of ${name.length} characters: ${name}`);
}

/** Fields that nothing tells apart: of one name, in groups of one name or none. */
export async function likeFields(page: Page): Promise<string[]> {
  const fields = (await listControls(page)).filter(({ role }) => FIELD.test(role));
  const told = fields.map(({ role, name, within }) => `${role} "${name}" in${within}`);
  return [...new Set(told.filter((one, i) => told.indexOf(one) !== i))];
}
