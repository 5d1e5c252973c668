import { chromium, type Browser } from 'playwright-core';
import { launch, type Browser as Firefox } from 'puppeteer-core';

/**
 * WebGL in software for the hall alone: pages put together by it as well took half the processor
 * (measured: a third off the whole); and its edges not smoothed, which halves what the hall takes
 * of it. And none of the requests a browser makes on its own account.
 */
const CHROMIUM_ARGS = [
  // No other host is reached.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing',
  '--webgl-antialiasing-mode=none',
  // As a Chromium with windows draws words: the pictures kept of screens hold for both.
  '--font-render-hinting=slight',
];

export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['SQUARE_BRACKETS_CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    args: [...CHROMIUM_ARGS, ...more],
  });
}

export function launchFirefox(): Promise<Firefox> {
  return launch({
    browser: 'firefox',
    executablePath: process.env['SQUARE_BRACKETS_FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: true,
  });
}
