/** A class is served on plain http of a local network, an insecure context for browsers: much that pages count on is missing. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What is missing, and the one file that asks for it and does without. */
const GUARDED: readonly (readonly [missing: RegExp, guard: string | null])[] = [
  [/\bclipboard\b(?=[^;]*\bwriteText\b)/, 'src/page/ui/copy-text.ts'],
  [/\brandomUUID\b(?!` is)/, null],
  [/\bnavigator\.locks\b/, 'src/page/session/lock.ts'],
  [/\bcrypto\.subtle\b/, null],
  [/\bwakeLock\b/, null],
  [/\bserviceWorker\b/, null],
  [/\bshowSaveFilePicker\b|\bshowOpenFilePicker\b/, null],
];

const files = ['src/page', 'src/hall'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`),
);

test.each(GUARDED)(
  '%s is asked for where the page does without it, and nowhere else',
  (missing, guard) => {
    const asking = files.filter((file) => missing.test(readFileSync(file, 'utf8')));
    expect(asking).toEqual(guard === null ? [] : [guard]);
  },
);
