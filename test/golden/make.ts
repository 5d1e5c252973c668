/** Writes the golden table anew, unless conferences go another way while RULES has not been raised. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { changedUnderSameRules, type Golden, goldenNow } from './conferences.ts';

const file = new URL('conferences.golden.json', import.meta.url);
const now = goldenNow();
const changed = existsSync(file)
  ? changedUnderSameRules(JSON.parse(readFileSync(file, 'utf8')) as Golden, now)
  : [];

if (changed.length > 0) {
  process.stderr.write(
    `${changed.join(', ')}: conferences go another way. Raise RULES in src/engine/rules-version.ts, then run this again.\n`,
  );
  process.exitCode = 1;
} else {
  writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
}
