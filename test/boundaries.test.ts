import { describe, expect, test } from 'vitest';
import { isTest, judgeImports, roomOf } from './boundaries/edges.ts';
import { countNearness, readSources } from './boundaries/folders.ts';
import { reachesById } from './boundaries/ids.ts';
import { impurities } from './boundaries/pure.ts';
import { findUnsealing, NAMING_CONFERENCE, UNSEALING } from './boundaries/sealed.ts';
import { ALLOWED_EDGES, DEBTS, NEARNESS, PURE_ROOMS, SIZE } from './boundaries/table.ts';

const isPureSource = (path: string): boolean =>
  PURE_ROOMS.some((room) => room === roomOf(path)) && !isTest(path);

describe('the house as it stands', () => {
  const sources = readSources();
  const report = judgeImports(sources);

  test('every import is an allowed edge', () => {
    expect(report.violations).toEqual([]);
  });

  test('features reach into each other as often as is owed, and no more', () => {
    const owed = new Map(DEBTS.map(([from, to, imports]) => [`${from} -> ${to}`, imports]));
    expect(report.crossings).toEqual(owed);
  });

  test('the table grows by no edge and no debt', () => {
    const imports = DEBTS.reduce((sum, [, , count]) => sum + count, 0);
    expect({ edges: ALLOWED_EDGES.length, debts: imports }).toEqual(SIZE);
  });

  test('the conference is taken out of a game where it may be, and nowhere else', () => {
    expect(findUnsealing(sources)).toEqual({
      unsealing: UNSEALING,
      naming: NAMING_CONFERENCE,
      handedWhole: [],
    });
  });

  test('files lie near what they import', () => {
    const { imports, within, edges } = countNearness(sources);
    expect(within / imports).toBeGreaterThanOrEqual(NEARNESS.within);
    expect(edges.size).toBeLessThanOrEqual(NEARNESS.edges);
  });

  test('every allowed edge is used', () => {
    expect(report.stale).toEqual([]);
  });

  test('no feature reaches for an element of another by its id', () => {
    expect(reachesById(sources)).toEqual([]);
  });

  test('pure rooms give the same bytes everywhere', () => {
    const pure = [...sources].filter(([path]) => isPureSource(path));
    expect(pure.flatMap(([path, source]) => impurities(path, source))).toEqual([]);
  });
});

const violationsOf = (file: string, source: string): string[] =>
  judgeImports(new Map([[file, source]])).violations;

describe('planted imports are found', () => {
  test.each([
    [
      'src/engine/a.ts',
      `import { b } from '../delegations/b.ts';`,
      'engine may not import delegations (../delegations/b.ts)',
    ],
    [
      'src/scenario/a.ts',
      `export * from '../engine/b.ts';`,
      'scenario may not import engine (../engine/b.ts)',
    ],
    [
      'src/engine/a.ts',
      `type B = import('../page/session/store/store.ts').B;`,
      'engine may not import session (../page/session/store/store.ts)',
    ],
    [
      'src/analysis/a.ts',
      `new Worker(new URL('../cli/w.ts', import.meta.url));`,
      'analysis may not import cli (../cli/w.ts)',
    ],
    [
      'src/hall/a.ts',
      `import { c } from '../page/features/vote/view/c.tsx';`,
      'hall may not import view (../page/features/vote/view/c.tsx)',
    ],
    [
      'src/hall/a.ts',
      `import '../page/shell/main.tsx';`,
      'hall may not import shell (../page/shell/main.tsx)',
    ],
    [
      'src/page/features/vote/view/a.tsx',
      `import { c, type D } from '../../../../engine/c.ts';`,
      'view may import only types of engine (../../../../engine/c.ts)',
    ],
    [
      'src/page/features/vote/model/a.ts',
      `import { c } from '../view/c.tsx';`,
      'model may not import view (../view/c.tsx)',
    ],
    [
      'src/page/features/vote/view/a.tsx',
      `import { c } from '../../desk/view/c.tsx';`,
      'the feature vote may not import the feature desk (../../desk/view/c.tsx)',
    ],
    [
      'src/page/shell/a.ts',
      `const all = import.meta.glob(['../../cli/*.ts']);`,
      'shell may not import cli (../../cli/*.ts)',
    ],
    ['src/page/features/vote/a.ts', `import { c } from './view/c.tsx';`, 'stands in no room'],
    [
      'src/page/shell/a.ts',
      'const b = await import(name);',
      'imports a computed path, which no table can judge',
    ],
    [
      'src/page/shell/a.ts',
      `import data from '../../../scenarios/x.json';`,
      'shell may not import scenarios/x.json, outside src',
    ],
    [
      'src/engine/a.ts',
      `import { readFileSync } from 'node:fs';`,
      'engine may not import the package node:fs',
    ],
    [
      'src/engine/a.ts',
      `import { z } from 'zod/mini';`,
      'engine may not import the package zod/mini',
    ],
    [
      'src/page/features/vote/view/a.tsx',
      `import { Scene } from 'phaser';`,
      'view may not import the package phaser',
    ],
    ['src/loose.ts', `import { a } from './engine/a.ts';`, 'stands in no room'],
  ])('%s: %s', (file, source, why) => {
    expect(violationsOf(file, source)).toEqual([`${file}:1 ${why}`]);
  });

  test.each([
    ['src/delegations/a.ts', `import { b } from '../engine/b.ts';`],
    ['src/page/ui/a.tsx', `import { type C } from '../../engine/c.ts'; import React from 'react';`],
    ['src/hall/a.ts', `import type { HallModel } from '../page/session/game/hall-model.ts';`],
    ['src/engine/a.test.ts', `import { test } from 'vitest'; import x from '../../test/x.json';`],
  ])('%s: %s is allowed', (file, source) => {
    expect(violationsOf(file, source)).toEqual([]);
  });
});

test('an edge of the table that nobody uses is stale', () => {
  const sources = new Map([
    ['src/engine/a.ts', `import type { B } from '../scenario/b.ts';`],
    ['src/scenario/b.ts', `import { z } from 'zod';`],
  ]);
  expect(judgeImports(sources).stale).toContain('engine -> scenario (value)');
});

describe('an element of another feature that is reached by its id is found', () => {
  const at = 'src/page/features/vote/view/a.tsx';
  const reached = (source: string): string[] =>
    reachesById(
      new Map([
        ['src/page/features/desk/view/b.tsx', `const b = <h2 id="b-title" />;`],
        [at, source],
      ]),
    );

  test.each([
    `document.getElementById('b-title');`,
    `main.querySelector('.a > #b-title');`,
    `const a = <p aria-labelledby="a-title b-title" />;`,
    `const a = <p aria-controls={'b-title'} />;`,
    `const a = <label htmlFor="b-title" />;`,
    `const a = <a href="#b-title" />;`,
  ])('%s', (source) => {
    expect(reached(source)).toEqual([`${at}:1 #b-title of desk`]);
  });

  test.each([
    `const a = <><h2 id="b-title" /><p aria-labelledby="b-title" /></>;`,
    `const a = <a href="#/desk" />;`,
    `document.getElementById('other');`,
    'document.getElementById(`b-${name}`);',
  ])('%s is allowed', (source) => {
    expect(reached(source)).toEqual([]);
  });
});

describe('planted impurities are found', () => {
  test.each([
    ['x = Math.random();', ['Math.random']],
    ['x = Math["exp"](1);', ['Math.exp']],
    ['x = Math[name](1);', ['Math.[…]']],
    ['const { log } = Math;', ['Math passed on']],
    ['x = 2 ** 3; x **= 2;', ['operator **', 'operator **=']],
    ['x = Date.now() + new Date();', ['Date', 'Date']],
    ['x = performance.now();', ['performance']],
    ['x = new Intl.NumberFormat();', ['Intl']],
    ['x = a.localeCompare(b);', ['localeCompare']],
    ['x = n.toLocaleString();', ['toLocaleString']],
    ['setTimeout(f, 1);', ['setTimeout']],
    ['for (const k in o) f(k);', ['for … in']],
    ['x = Math.sqrt(2) + a.performance + f({ Date: 1 });', []],
  ])('%s', (source, expected) => {
    const at = (what: string): string => `src/engine/a.ts:1 ${what}`;
    expect(impurities('src/engine/a.ts', source)).toEqual(expected.map(at));
  });
});
