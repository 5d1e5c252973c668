import { describe, expect, it, test } from 'vitest';
import { mustRead } from '../../../test/fixtures/shipped.ts';
import { check } from '../check/check.ts';
import { BASE, extended } from '../../../test/fixtures/scenario/base.ts';
import { line, type Case } from '../../../test/fixtures/scenario/case.ts';
import { readScenario } from '../read.ts';
import { toJson } from '../to-json.ts';

test('a side instrument is resolved to delegations: own worth before a group, defaults filled in', () => {
  const [full, short] = mustRead(
    extended(
      'instruments:',
      '  - id: fund',
      '    title: A fund',
      '    givers: [BBB]',
      '    takers: [coast]',
      '    cost: 0.02',
      '    worth: { coast: 0.05, AAA: 0.04 }',
      '    once: false',
      '    basis: estimate',
      '    note: Invented.',
      '  - { id: host, givers: [coast], worth: { BBB: 1 } }',
    ),
  ).instruments;
  expect(full).toEqual({
    id: 'fund',
    index: 0,
    title: 'A fund',
    givers: [1],
    takers: [0],
    cost: 0.02,
    worth: [0.04, 0],
    once: false,
    basis: 'estimate',
    note: 'Invented.',
  });
  expect(short).toEqual({
    id: 'host',
    index: 1,
    title: 'host',
    givers: [0],
    takers: [1],
    cost: 0,
    worth: [0, 1],
    once: true,
  });
});

const BROKEN: Case[] = [
  [
    'a giver nobody knows',
    extended('instruments: [{ id: fund, givers: [AAC] }]'),
    '19:36 error reference/dangling instruments[0].givers[0]: No delegation or group has the id "AAC". Did you mean "AAA"?',
  ],
  [
    'a worth for nobody',
    extended('instruments: [{ id: fund, givers: [AAA], worth: { coats: 0.1 } }]'),
    '19:51 error reference/dangling instruments[0].worth.coats: No delegation or group has the id "coats". Did you mean "coast"?',
  ],
  [
    'a key that is nearly one',
    extended('instruments: [{ id: fund, givers: [AAA], wort: { BBB: 0.1 } }]'),
    '19:42 error key/unknown instruments[0].wort: Unknown key "wort". Did you mean "worth"? Known keys here: id, title, text, givers, takers, cost, worth, once, basis, note.',
  ],
  [
    'no giver',
    extended('instruments: [{ id: fund }]'),
    '19:15 error key/missing instruments[0].givers: The key "givers" is missing. Add it with a list of 1 or more ids of delegations or groups.',
  ],
  [
    'a cost above 1',
    extended('instruments: [{ id: fund, givers: [AAA], cost: 2 }]'),
    '19:48 error value/range instruments[0].cost: Expected a number from 0 to 1, found 2.',
  ],
  [
    'an id twice',
    extended('instruments: [{ id: fund, givers: [AAA] }, { id: fund, givers: [BBB] }]'),
    '19:50 error id/duplicate instruments[1].id: The id "fund" is already used in instruments. Choose another one.',
  ],
];

describe('a broken side instrument is refused at its place', () => {
  it.each(BROKEN)('%s', (_, source, ...expected) => {
    expect(readScenario(source).findings.map(line)).toEqual(expected);
  });
});

test('the doctor asks for somebody who wants it', () => {
  const findings = (instrument: string) =>
    check(extended(`instruments: [${instrument}]`))
      .findings.filter(({ code }) => code === 'instrument/idle')
      .map(line);
  expect(findings('{ id: fund, givers: [AAA], worth: { BBB: 0.1 } }')).toEqual([]);
  expect(findings('{ id: fund, givers: [AAA], worth: { AAA: 0.1 } }')).toEqual([
    '19:15 warning instrument/idle instruments[0]: "fund" is worth nothing to anyone who can receive it. Set what it is worth to a taker, or leave it out.',
  ]);
});

describe('hashes', () => {
  const fund =
    'instruments: [{ id: fund, title: A, givers: [AAA], cost: 0.1, worth: { BBB: 0.2 } }]';
  const hashes = (source: string) => {
    const { rulesHash, textHash } = mustRead(source);
    return [rulesHash, textHash];
  };

  test('none, or an empty list, is as before the format had any', () => {
    expect(hashes(extended('instruments: []'))).toEqual(hashes(BASE));
  });

  test.each([
    ['the cost', 'cost: 0.1', 'cost: 0.2', [false, true]],
    ['the worth', 'BBB: 0.2', 'BBB: 0.3', [false, true]],
    ['a giver', 'givers: [AAA]', 'givers: [AAA, BBB]', [false, true]],
    ['the title', 'title: A', 'title: B', [true, false]],
  ])('%s', (_, from, to, same) => {
    const [before, after] = [hashes(extended(fund)), hashes(extended(fund.replace(from, to)))];
    expect(before.map((hash, i) => hash === after[i])).toEqual(same);
  });

  test('JSON carries the same', () => {
    const written = toJson(extended(fund));
    expect(written.ok && hashes(written.json)).toEqual(hashes(extended(fund)));
  });
});
