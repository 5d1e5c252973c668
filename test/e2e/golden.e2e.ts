import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import golden from '../golden/golden.json' with { type: 'json' };
import * as probes from '../golden/probes.ts';
import { launchChromium, launchFirefox } from './browsers.ts';
import { bundleProbes } from './golden-script.ts';

const folder = new URL('../../scenarios/', import.meta.url);
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

const expected = { ...golden, scenarios: sources.map(probes.scenarioHashes) };

let script = '';

beforeAll(async () => {
  script = await bundleProbes();
});

/** Runs in the page, so it may use nothing but its argument and what the script left there. */
function runProbes(texts: readonly string[]): unknown {
  const { mathsHash, drawsHash, scenarioHashes } = Reflect.get(
    globalThis,
    'probes',
  ) as typeof probes;
  return { maths: mathsHash(), draws: drawsHash(), scenarios: texts.map(scenarioHashes) };
}

test('Chromium gives the same bits as Node', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    expect(await page.evaluate(runProbes, sources)).toEqual(expected);
  } finally {
    await browser.close();
  }
});

test('Firefox gives the same bits as Node', async () => {
  const browser = await launchFirefox();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    expect(await page.evaluate(runProbes, sources)).toEqual(expected);
  } finally {
    await browser.close();
  }
});
