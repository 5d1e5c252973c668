import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { probe, type ProbeInput } from '../golden/probes.ts';
import { launchChromium, launchFirefox } from './browsers.ts';
import { bundleProbes } from './golden-script.ts';

const folder = new URL('../../scenarios/', import.meta.url);

const shipped: ProbeInput = {
  scenarios: readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  seeds: [1, 2, 3],
};

const expected = probe(shipped);

let script = '';

beforeAll(async () => {
  script = await bundleProbes();
});

/** Runs in the page, so it may use nothing but its argument and what the script left there. */
function probeInPage(input: ProbeInput): unknown {
  const probes: { probe: typeof probe } = Reflect.get(globalThis, 'probes');
  return probes.probe(input);
}

test('Chromium gives the same bits as Node', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    expect(await page.evaluate(probeInPage, shipped)).toEqual(expected);
  } finally {
    await browser.close();
  }
});

test('Firefox gives the same bits as Node', async () => {
  const browser = await launchFirefox();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    expect(await page.evaluate(probeInPage, shipped)).toEqual(expected);
  } finally {
    await browser.close();
  }
});
