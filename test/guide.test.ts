/** The guide is held to the format: what it lists is what the reader takes, and its example is in order. */
import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { checkUp } from '../src/analysis/checkup/checkup.ts';
import { check } from '../src/scenario/check/check.ts';
import type { Translate } from '../src/page/speech/words.ts';
import { describeHeld } from '../src/page/features/guide/view/format-holds.ts';
import { formatReference } from '../src/scenario/shape/format-reference.ts';
import { makeJsonSchema } from '../src/scenario/shape/json-schema.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8');
const words = JSON.parse(read('page/locales/en/guide.json')) as Record<string, string>;
const { 'verified.means': verified = '' } = JSON.parse(read('page/locales/en/app.json')) as Record<
  string,
  string
>;
const parts = formatReference(makeJsonSchema());

test('the reference is kept as it is generated; renew it with: npx vitest run test/guide.test.ts -u', async () => {
  const text = `${JSON.stringify(parts)}\n`;
  await expect(text).toMatchFileSnapshot(
    '../src/page/features/guide/view/format-reference.golden.json',
  );
});

/** Keys of the page that are words of keys and columns, nothing to read. */
const OF_KEYS =
  /^guide\.start\.copy$|\.(title|note|contents|desk|share|collecting|copied|more|made|key|holds|says|required|further|shipped|example|minutes)$/;

test('scenarios/INSTRUCTORS.md says what the guide of the page says; renew it with: npx vitest run test/guide.test.ts -u', async () => {
  const sections = ['five', 'sheet', 'class', 'start', 'balance', 'leaves', 'nodata'];
  const example = read('page/features/guide/view/first-scenario.yaml').trim();
  const text = sections.flatMap((section) => [
    `## ${words[`guide.${section}.title`] ?? ''}`,
    Object.entries(words)
      .filter(([key]) => key.startsWith(`guide.${section}.`) && !OF_KEYS.test(key))
      .map(([, said]) => `- ${said}`)
      .concat(section === 'class' ? [`- ${verified}`] : [])
      .join('\n'),
    ...(section === 'start' ? [`\`\`\`yaml\n${example}\n\`\`\``] : []),
  ]);
  const lead =
    'Generated from the guide on the page (`#/guide`), so that both say the same. [FORMAT.md](FORMAT.md) lists the keys of the file; the page `#/numbers` explains the numbers.';
  await expect(
    `${[`# ${words['guide.title'] ?? ''}`, lead, ...text].join('\n\n')}\n`,
  ).toMatchFileSnapshot('../scenarios/INSTRUCTORS.md');
});

test('scenarios/FORMAT.md is the reference for reading; renew it with: npx vitest run test/guide.test.ts -u', async () => {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const said: Translate = (key, values) =>
    String(new IntlMessageFormat(words[key] ?? '', 'en').format(values));
  const linked = (part: string): string => {
    const title = words[`format.part.${part}`] ?? part;
    return `: [${title}](#${title.toLowerCase().replaceAll(' ', '-')})`;
  };
  const text = parts.flatMap(({ part, keys, further }) => [
    `## ${words[`format.part.${part}`] ?? part}`,
    [
      '| key | takes | meaning |',
      '| --- | --- | --- |',
      ...keys.map((one) => {
        const { key, required, part: of } = one;
        const takes = `${describeHeld(said, one)}${of === undefined ? '' : linked(of)}`;
        return `| \`${key}\`${required ? ' (required)' : ''} | ${cell(takes)} | ${cell(words[`format.${part}.${key}`] ?? '')} |`;
      }),
      ...(further ? ['', words['guide.format.further'] ?? ''] : []),
    ].join('\n'),
  ]);
  const lead = `${words['guide.format.lead'] ?? ''} ${words['guide.format.made'] ?? ''}`;
  await expect(`${['# The scenario file', lead, ...text].join('\n\n')}\n`).toMatchFileSnapshot(
    '../scenarios/FORMAT.md',
  );
});

test('every key of the format has its words, and no words are left of one that is gone', () => {
  const wanted = parts.flatMap(({ part, keys }) => [
    `format.part.${part}`,
    ...keys.map(({ key }) => `format.${part}.${key}`),
  ]);
  const there = Object.keys(words).filter((key) => /^format\.(?!holds\.)/.test(key));
  expect(there.toSorted()).toEqual(wanted.toSorted());
});

test('the reference tells bounds, lists, parts and choices', () => {
  const row = (part: string, key: string) =>
    parts.find((one) => one.part === part)?.keys.find((one) => one.key === key);
  expect([
    row('file', 'articles'),
    row('delegations', 'positions'),
    row('position', 'salience'),
    row('position', 'basis'),
    row('procedure', 'sittings'),
    row('procedure', 'quorum'),
    row('procedure', 'substance'),
    row('events', 'at'),
  ]).toEqual([
    { key: 'articles', required: true, holds: 'list', part: 'articles', least: 1, most: 200 },
    { key: 'positions', required: false, holds: 'byId', part: 'position' },
    { key: 'salience', required: true, holds: 'number', least: 0, most: 1 },
    { key: 'basis', required: false, holds: 'choice', oneOf: ['sourced', 'recalled', 'estimate'] },
    { key: 'sittings', required: true, holds: 'whole', least: 1, most: 500 },
    { key: 'quorum', required: false, holds: 'share' },
    { key: 'substance', required: false, holds: 'rule' },
    {
      key: 'at',
      required: true,
      holds: 'either',
      either: [
        { holds: 'whole', least: 1, most: 500 },
        { holds: 'choice', oneOf: ['opening', 'decision', 'adoption'] },
      ],
    },
  ]);
  expect(parts.filter(({ further }) => further).map(({ part }) => part)).toEqual(['delegations']);
});

test('the example is in order, and the doctor has nothing to question', () => {
  const reading = check(read('page/features/guide/view/first-scenario.yaml'), checkUp);
  expect(reading.findings.map(({ code, severity }) => [code, severity])).toEqual([]);
});
