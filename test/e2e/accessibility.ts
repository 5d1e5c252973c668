import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What on the page breaks WCAG 2.2 at levels A and AA, as `rule: element`. The script goes in by the
 * debugger, since the policy lets no foreign script run.
 */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const runner: typeof axe = Reflect.get(globalThis, 'axe');
    const { violations } = await runner.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );
  });
}
