import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mustRead } from '../../../test/fixtures/shipped.ts';
import { edited, extended } from '../../../test/fixtures/scenario/base.ts';

const harbour = mustRead(
  readFileSync(new URL('../../../test/fixtures/scenario/harbour.yaml', import.meta.url), 'utf8'),
);

it('takes each field from the delegation, else from the first listed group that has it', () => {
  const [constructa, second, third] = harbour.delegations;
  const fees = {
    ideal: 0,
    salience: 0.9,
    redLine: { at: 50, side: 'above' },
    basis: 'estimate',
    note: 'Invented.',
    from: 'islands',
  };
  expect(constructa).toEqual({
    id: 'constructor',
    index: 0,
    name: 'Constructa',
    flag: 'none',
    groups: ['coast', 'islands'],
    capability: 1.5,
    votes: 2,
    weights: new Map([['population', 3.5]]),
    reservation: 0.3,
    playable: true,
    positions: [
      fees,
      {
        ideal: 60,
        salience: 1,
        redLine: {
          at: 40,
          side: 'below',
          unless: { article: 0, bound: 'atMost', position: 30, then: 0, side: 'below' },
        },
      },
    ],
    linkages: [{ articles: [0, 1], sides: ['low', 'high'], value: 0.1 }],
    brief: 'Keep the lights on.',
  });
  expect([second?.capability, second?.reservation, second?.positions]).toEqual([
    2,
    0.3,
    [fees, { ideal: 100, salience: 0.2, from: 'islands' }],
  ]);
  expect([third?.reservation, third?.playable, third?.positions[0]?.redLine]).toEqual([
    0.5,
    false,
    { at: 80, side: 'both' },
  ]);
  expect(harbour.observers[0]?.positions[0]).toEqual(fees);
});

it('has one value for a position that several take from their group', () => {
  const [constructa, second] = harbour.delegations;
  expect(second?.positions[0]).toBe(constructa?.positions[0]);
  expect(harbour.observers[0]?.positions[0]).toBe(constructa?.positions[0]);
});

it('resolves drafts, starts, history and groups by index', () => {
  expect(harbour.articles.map(({ draft, agreed, adopted }) => [draft, agreed, adopted])).toEqual([
    [[0, 2], false, { option: 1, position: 50 }],
    [[1], true, { position: 70 }],
  ]);
  expect([...harbour.starts]).toEqual([
    ['empty', [[], [1]]],
    ['winter', [[1], [0]]],
  ]);
  expect(harbour.groups).toEqual([
    { id: 'islands', title: 'Islands', cohesion: 0.8, members: [0, 1] },
    { id: 'coast', title: 'coast', cohesion: 0.5, members: [0] },
  ]);
  expect(harbour.floor).toEqual([1, 0]);
});

it('resolves rules to exact fractions', () => {
  const threshold = (of: string, bound: string, amount: object, weigh?: string) => ({
    kind: 'threshold',
    threshold: { of, bound, amount, ...(weigh && { weigh }) },
  });
  const share = (numerator: number, denominator: number) => ({ share: { numerator, denominator } });
  expect(harbour.procedure).toEqual({
    objections: { stopVoteAt: share(1, 3).share, of: 'votes' },
    adjourn: true,
    textClosed: true,
    exit: true,
    signatories: 2,
    sittings: 12,
    plates: 4,
    substance: {
      kind: 'all',
      rules: [
        threshold('members', 'atLeast', { count: 3 }),
        threshold('present', 'moreThan', share(667, 1000), 'population'),
        {
          kind: 'any',
          rules: [
            { kind: 'veto', holders: ['constructor'] },
            threshold('presentAndVoting', 'atLeast', share(1, 2)),
          ],
        },
      ],
    },
    procedural: threshold('presentAndVoting', 'moreThan', share(1, 2)),
    consensusFirst: false,
    quorum: { numerator: 2, denominator: 3 },
    ratifications: 3,
  });
});

it('resolves events and counts a roll call by its votes', () => {
  expect(harbour.events).toEqual([
    {
      id: 'storm',
      at: 3,
      condition: { article: 0, bound: 'atLeast', position: 50 },
      title: 'Storm',
      text: 'A storm takes the lamps.',
      effects: [
        { kind: 'motion', motion: 'delete', by: 'toString', article: 1, option: 0 },
        { kind: 'ideal', of: 'islands', article: 1, ideal: 90 },
        { kind: 'salience', of: 'hasOwnProperty', article: 0, salience: 0.7 },
        { kind: 'plates', plates: 1 },
      ],
    },
    { id: 'end', at: 'adoption', title: 'end', effects: [] },
  ]);
  expect(harbour.rollCalls.map(({ tally }) => tally)).toEqual([
    { yes: 1, no: 1, abstain: 0 },
    { yes: 2, no: 1, abstain: 1 },
  ]);
});

it('lets everyone up to 21 speak, else the 21 of highest capability, ties by file order', () => {
  const more = Array.from(
    { length: 30 },
    (_, i) => `  - { id: D${i}, capability: ${i % 3} }\n`,
  ).join('');
  const { floor } = mustRead(edited('procedure:', `${more}procedure:`));
  // Delegations 0 and 1 have capability 1, D0 is delegation 2: ten of capability 2, then nine of 1.
  const strong = [4, 7, 10, 13, 16, 19, 22, 25, 28, 31];
  const middling = [0, 1, 3, 6, 9, 12, 15, 18, 21, 24, 27];
  expect(floor).toEqual([...strong, ...middling].sort((a, b) => a - b));
  expect(mustRead(extended('plates: 1').replace('\nplates', '\n  plates')).floor).toEqual([0, 1]);
});

it('calls everyone playable only where nobody says who is', () => {
  const playable = (source: string) => mustRead(source).delegations.map((one) => one.playable);
  expect(playable(edited('id: BBB,', 'id: BBB,'))).toEqual([true, true]);
  expect(playable(edited('id: BBB,', 'id: BBB, playable: true,'))).toEqual([false, true]);
  expect(playable(edited('{ id: coast }', '{ id: coast, playable: true }'))).toEqual([true, false]);
});
