import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installOnDebian, isDebianRoot } from './debian.mjs';

const BROWSERS = [
  {
    variable: 'SQUARE_BRACKETS_CHROMIUM',
    name: 'Chromium',
    // Without the windows that no test opens it takes a third less of the processor.
    debian: ['chromium-headless-shell', 'chromium'],
    commands: [
      'chromium-headless-shell',
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
    ],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  {
    variable: 'SQUARE_BRACKETS_FIREFOX',
    name: 'Firefox',
    debian: ['firefox-esr'],
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
];

/**
 * Finds both browsers, on Debian as root installs the ones that are missing, and puts their paths
 * in the environment. Gives an exit code; a path the person has set is believed or refused, never
 * replaced.
 */
export async function installBrowsers() {
  const missing = BROWSERS.filter((browser) => !find(browser));
  const set = missing.filter(({ variable }) => process.env[variable]);
  for (const { variable } of set) console.error(`${variable}: no file ${process.env[variable]}`);
  if (set.length > 0) return 1;
  if (missing.length > 0 && isDebianRoot())
    await installOnDebian(missing.map(({ debian }) => debian));
  for (const browser of BROWSERS) report(browser);
  return BROWSERS.every(find) ? 0 : 1;
}

function find({ variable, commands, places }) {
  const set = process.env[variable];
  if (set) return existsSync(set) ? set : undefined;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'].filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...places].find((path) => existsSync(path));
}

function report(browser) {
  const path = find(browser);
  if (path) {
    process.env[browser.variable] = path;
    console.log(`${browser.name}: ${path}`);
  } else {
    console.error(
      `${browser.name} is missing: install it, or set ${browser.variable} to its path.`,
    );
  }
}
