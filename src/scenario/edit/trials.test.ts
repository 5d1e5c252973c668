import { expect, test } from 'vitest';
import { applyPatches } from './patch.ts';
import { type Plain, getValueAt } from './plain.ts';
import { makeTrial } from './trials.ts';

const VALUE: Plain = {
  procedure: { plates: 3, substance: { of: 'members', atLeast: '100%' } },
  articles: [
    {
      id: 'pay',
      options: [
        { id: 'all', position: 100, title: 'All pay', text: 'All pay.' },
        { id: 'none', position: 0, title: 'None pays', text: 'Nobody pays.' },
        { id: 'rich', position: 10, title: 'The rich pay', text: 'Some pay.' },
      ],
      draft: ['all', 'none', 'rich'],
    },
    {
      id: 'watch',
      options: [
        { id: 'yes', position: 90 },
        { id: 'no', position: 20 },
      ],
      draft: 'no',
    },
  ],
  groups: [{ id: 'G', reservation: 0.5 }],
  delegations: [
    { id: 'A', reservation: 0.333 },
    { id: 'B', groups: ['G'] },
  ],
};

test('no deal is worth a tenth less wherever that is written', () => {
  expect(makeTrial('lessWorth', VALUE)).toEqual({
    kind: 'lessWorth',
    n: 2,
    patches: [
      { op: 'set', path: ['groups', 0, 'reservation'], value: 0.45 },
      { op: 'set', path: ['delegations', 0, 'reservation'], value: 0.3 },
    ],
  });
  expect(makeTrial('lessWorth', {})).toBeUndefined();
});

test('no deal is worth a tenth more, and never more than everything', () => {
  const value: Plain = {
    delegations: [{ reservation: 0.6 }, { reservation: 0.95 }, { reservation: 1 }],
  };
  expect(makeTrial('moreWorth', value)).toEqual({
    kind: 'moreWorth',
    n: 2,
    patches: [
      { op: 'set', path: ['delegations', 0, 'reservation'], value: 0.66 },
      { op: 'set', path: ['delegations', 1, 'reservation'], value: 1 },
    ],
  });
});

test('a wording stands between each two that are far apart, on the table where all others do', () => {
  const trial = makeTrial('between', VALUE);
  expect(trial?.n).toBe(2);
  const value = applyPatches(VALUE, trial?.patches ?? []);
  expect(getValueAt(value, ['articles', 0, 'options', 3])).toEqual({
    id: 'pay_between',
    position: 55,
    title: 'Between The rich pay and All pay',
    text: 'Between The rich pay and All pay: words to be written.',
  });
  expect(getValueAt(value, ['articles', 0, 'draft'])).toEqual([
    'all',
    'none',
    'rich',
    'pay_between',
  ]);
  expect(getValueAt(value, ['articles', 1, 'options', 2, 'position'])).toBe(55);
  expect(getValueAt(value, ['articles', 1, 'draft'])).toBe('no');
  expect(makeTrial('between', VALUE, ['watch'])?.n).toBe(1);
});

test('two thirds and one more plate, where they are a change', () => {
  const thirds = makeTrial('twoThirds', VALUE)?.patches ?? [];
  expect(thirds).toHaveLength(1);
  expect(makeTrial('twoThirds', applyPatches(VALUE, thirds))).toBeUndefined();
  expect(makeTrial('twoThirds', {})).toBeUndefined();
  expect(makeTrial('plates', VALUE)?.patches).toEqual([
    { op: 'set', path: ['procedure', 'plates'], value: 4 },
  ]);
});
