/** The built page, killed at random moments in the middle of play: what it had called saved is there. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listenFrom } from '../../../src/server/static/listen.ts';
import { servePage } from '../../../src/server/static/serve-page.ts';
import { launchChromium } from '../../e2e/browsers.ts';
import { killOften } from '../../e2e/kills.ts';
import type { Lab } from '../lab.ts';
import { claim, type Report } from '../report.ts';

const KILLS = 1000;
const TITLE = 'Killed in the middle of play';

export async function kills(lab: Lab): Promise<Report> {
  const dist = fileURLToPath(new URL('../../../dist', import.meta.url));
  if (!existsSync(join(dist, 'index.html')))
    return notMeasured('the page is built', 'run npm run build first');
  const server = await listenFrom(4340, servePage({ folder: dist }));
  const browser = await launchChromium().catch(() => null);
  if (!browser) {
    await server.close();
    return notMeasured('a Chromium starts', 'name one in SQUARE_BRACKETS_CHROMIUM');
  }
  try {
    const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB' });
    // What runs a bench without a build names inner functions by a helper that the page lacks.
    await context.addInitScript({ content: 'globalThis.__name = (made) => made;' });
    const times = lab.runsOr(KILLS);
    const found = await killOften(context, server.address, { times, seed: lab.seed });
    return {
      title: TITLE,
      about: `${found.kills} kills of the renderer while somebody plays in a hurry, ${found.midway} of them between a move and the word that it is saved. ${found.told} moves were called saved.`,
      tables: [],
      bars: [
        claim(
          'no kill lost what was called saved',
          `${found.lost.length} lost`,
          found.lost.length === 0,
        ),
      ],
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @param what and how to get it */
function notMeasured(what: string, remedy: string): Report {
  const bars = [claim(what, remedy, false)];
  return { title: TITLE, about: 'Not measured.', tables: [], bars };
}
