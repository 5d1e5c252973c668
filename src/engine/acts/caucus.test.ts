import { describe, expect, test } from 'vitest';
import { after } from '../../../test/fixtures/steps.ts';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { judge } from './apply.ts';
import { listLegalActs } from './legal-acts.ts';
import type { Command } from '../command.ts';
import { scoreWording, holdsAgainst } from '../floor/floor-rule.ts';

const setup = undrawn();
const state = floorOf(setup, 'DUN');
const some: Command = {
  seat: 'DUN',
  type: 'caucus',
  group: 'coast',
  article: 'lights',
  option: 'some',
};

describe('a group speaks with one voice', () => {
  test('when those within reach hold two thirds of its weight on the floor; the others stay apart', () => {
    // Ash wants 100 and is 50 away, Cod and Dun want 50.
    const { happenings, state: called } = after(setup, state, some);
    expect(happenings[0]).toEqual({
      type: 'caucused',
      seat: 'DUN',
      group: 'coast',
      article: 'lights',
      option: 'some',
      joined: ['COD', 'DUN'],
      apart: ['ASH'],
      agreed: true,
      reasons: [{ code: 'group', value: 2 / 3, needed: 2 / 3 }],
    });
    expect(called.lines).toEqual([{ group: 0, article: 0, wording: 1, by: 3, joined: [2, 3] }]);
    expect(called.articles[0]?.tabled).toEqual([0, 1]);
    expect(called.plates).toBe(2);
  });

  test('not when fewer do: the call is spent all the same', () => {
    const many: Command = { ...some, option: 'many' };
    const strict = undrawn({ caucusShare: 0.7 });
    const refused = after(strict, floorOf(strict, 'DUN'), many);
    expect(refused.state.lines).toEqual([{ group: 0, article: 0, wording: 2, by: 3, joined: [] }]);
    expect(judge(strict, refused.state, some)).toEqual({ code: 'caucus/held', params: {} });
  });

  test('by heads where few of it are on the floor', () => {
    const few = undrawn({ caucusFew: 4 });
    const weighed = { ...few, floorWeight: Float64Array.of(9, 1, 1, 1) };
    const called = after(weighed, floorOf(weighed, 'DUN'), some).state;
    expect(called.lines[0]?.joined).toEqual([2, 3]);
    const byWeight = { ...setup, floorWeight: Float64Array.of(9, 1, 1, 1) };
    expect(after(byWeight, floorOf(byWeight, 'DUN'), some).state.lines[0]?.joined).toEqual([]);
  });

  test('a member does not join past its red line', () => {
    const lined = undrawn({}, [
      'toll: { ideal: 50, salience: 0.5, redLine: 0 }',
      'toll: { ideal: 50, salience: 0.5, redLine: 30 }',
    ]);
    const low: Command = { ...some, seat: 'ASH', article: 'toll', option: 'low' };
    const { happenings } = after(lined, floorOf(lined, 'ASH'), low);
    const [called] = happenings;
    expect(called?.type === 'caucused' && [called.joined, called.apart]).toEqual([
      ['ASH', 'DUN'],
      ['COD'],
    ]);
  });
});

test('those who joined speak nearer to the line and hold no bracket against it', () => {
  const many: Command = { ...some, option: 'many' };
  const led = after(setup, state, many).state;
  // The pilots have spoken for many. Dun moves .5 x .8 of the way from 50 to 100: its distance from many is 30 instead of 50.
  const weights = [1, 0.2, 0.5, 0.5];
  const gaps = [0, 1, 0.5, 0.3];
  const mean = weights.reduce((sum, w, d) => sum + w * (gaps[d] as number) ** 2, 0) / 2.2;
  const held = [0.2 * 1 > 0.22, 0.5 * 0.5 > 0.22].map(Number);
  const blocking = ((held[0] as number) + (held[1] as number)) / 4;
  expect(scoreWording(setup, led, 0, 2)).toBeCloseTo(0.12 * 0.5 - mean - 0.05 * blocking, 12);
  expect(holdsAgainst(setup, state, 3, 0, 2)).toEqual({
    held: true,
    reason: { code: 'minds', article: 'lights', value: 0.25, needed: 0.22 },
  });
  expect(holdsAgainst(setup, led, 3, 0, 2)).toEqual({
    held: false,
    reason: { code: 'group', article: 'lights', value: 0.25, needed: 0.22 },
  });
});

test.each<[string, Command, { code: string; params: object }]>([
  [
    'no such group',
    { ...some, group: 'reef' },
    { code: 'group/unknown', params: { group: 'reef' } },
  ],
  [
    'no such option',
    { ...some, option: 'none' },
    { code: 'option/unknown', params: { article: 'lights', option: 'none' } },
  ],
])('out of order: %s', (_, command, rejection) => {
  expect(judge(setup, state, command)).toEqual(rejection);
});

test('out of order: a group one is not in', () => {
  const bay = floorOf(setup, 'BAY');
  expect(judge(setup, bay, { ...some, seat: 'BAY' })).toEqual({
    code: 'group/notMember',
    params: { group: '' },
  });
});

test('without words to speak for it is not to be had, and says so', () => {
  const articles = state.articles.map((article) => ({ ...article, status: 'adRef' as const }));
  const [act] = listLegalActs(setup, { ...state, articles }, 'DUN', ['caucus']);
  expect([act?.unavailable?.code, act?.domains]).toEqual(['act/nothingLeft', []]);
});
