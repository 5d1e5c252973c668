/** What is worked out while a page is drawn writes nothing: React may draw it twice, or throw it away. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const PAGE = join(import.meta.dirname, '../src/page');

const sources = readdirSync(PAGE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(PAGE, file), 'utf8') }));

/** Functions that write to the storage of the browser themselves. */
const WRITERS = sources.flatMap(({ text }) =>
  text
    .split(/^(?=(?:export )?(?:async )?function )/m)
    .filter((body) => /\b(?:writeKept\(|localStorage\.(?:set|remove)Item\()/.test(body))
    .flatMap((body) => /^(?:export )?(?:async )?function (\w+)/.exec(body)?.[1] ?? []),
);

/** What stands between the brackets of each call. */
function listCalls(text: string, name: string): string[] {
  return text
    .split(`${name}(`)
    .slice(1)
    .map((rest) => {
      let open = 1;
      for (let i = 0; i < rest.length; i += 1) {
        if (rest[i] === '(') open += 1;
        if (rest[i] === ')') open -= 1;
        if (open === 0) return rest.slice(0, i);
      }
      return rest;
    });
}

test('nothing is kept where a page is drawn', () => {
  expect(WRITERS).toEqual(expect.arrayContaining(['keepDare', 'keepDayLine', 'keepScore']));
  const found = sources.flatMap(({ file, text }) =>
    listCalls(text, 'useMemo').flatMap((call) =>
      WRITERS.filter((writer) => new RegExp(`\\b${writer}\\(`).test(call)).map(
        (writer) => `${file}: ${writer}`,
      ),
    ),
  );
  expect(found).toEqual([]);
});
