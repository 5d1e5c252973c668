import { expect, test } from 'vitest';
import { atLeast, claim, type Report } from './report.ts';
import { sectionOf, withSections } from './results.ts';

const report = (title: string, ...bars: Report['bars']): Report => ({
  title,
  about: `About ${title}.`,
  tables: [{ title: 'Counts', head: ['name', 'n'], rows: [['long name', 7]] }],
  bars,
});

const FIRST = sectionOf(report('First', atLeast('three', 4, 3)), 'By hand.');

test('a section says how it came about before anything else', () => {
  expect(FIRST).toBe(`## First

By hand.

About First.

### Counts

| name      |   n |
| --------- | --: |
| long name |   7 |

### Bars

| bar   | measured | ratio |     |
| ----- | -------: | ----: | --- |
| three |        4 |  1.33 | met |`);
});

test('bars of all sections stand in one table above them', () => {
  const second = sectionOf(report('Second', claim('not so', 'no', false)), 'By hand.');
  const third = sectionOf(report('Third'), 'By hand.');
  const [, bars, ...sections] = withSections('', [FIRST, second, third]).split(/^(?=## )/m);
  expect(bars).toBe(`## Bars

| bar    | measured | ratio |        |
| ------ | -------- | ----: | ------ |
| three  | 4        |  1.33 | met    |
| not so | no       |       | missed |

`);
  expect(sections.map((section) => section.trim())).toEqual([FIRST, second, third]);
});

test('a new run takes the place of the old one and leaves the others', () => {
  const second = sectionOf(report('Second', atLeast('two', 2, 2)), 'By hand.');
  const before = withSections('', [FIRST, second]);
  const again = sectionOf(report('First', atLeast('three', 1, 3)), 'By machine.');
  expect(withSections(before, [again])).toBe(withSections('', [again, second]));
  expect(withSections(before, [])).toBe(before);
});
