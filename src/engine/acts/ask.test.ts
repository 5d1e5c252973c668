import { expect, test } from 'vitest';
import { after, awaits, opened, passUntil } from '../../../test/fixtures/steps.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { judge } from './apply.ts';
import { setUp } from '../setup/setup.ts';
import { view } from '../state/view.ts';

const setup = undrawn(
  {},
  ['redLine: 0 }', 'redLine: { at: 0, unless: { article: lights, atLeast: 50, then: 100 } } }'],
  [
    '  - id: DUN',
    '    linkages: [ { articles: [ lights, toll ], value: 0.2, when: [ high, low ] } ]\n  - id: DUN',
  ],
);
const state = floorOf(setup, 'ASH');

test('a question on one article tells salience, red line and linkages, to the two alone', () => {
  const asked = after(setup, state, {
    seat: 'ASH',
    type: 'ask',
    delegation: 'COD',
    article: 'toll',
  });
  const then = { at: 100, side: 'above' as const };
  expect(asked.happenings).toEqual([
    {
      type: 'asked',
      seat: 'ASH',
      delegation: 'COD',
      article: 'toll',
      learnt: 1,
      line: {
        at: 0,
        side: 'below',
        unless: { article: 'lights', bound: 'atLeast', position: 50, then },
      },
      linkages: [{ articles: ['lights', 'toll'], sides: ['high', 'low'], value: 0.2 }],
    },
  ]);
  const line = setup.scenario.delegations[2]?.positions[1]?.redLine;
  const linkages = setup.scenario.delegations[2]?.linkages;
  expect(view(setup, asked.state, 'ASH').disclosed).toEqual([
    { of: 2, article: 1, line, linkages },
  ]);
  expect(view(setup, asked.state, 'ASH').notes).toEqual([
    { by: 0, of: 2, article: 1, low: 0.47, high: 0.53, sitting: 1, whole: true, line },
  ]);
  expect(view(setup, asked.state, 'BAY').disclosed).toEqual([]);
});

test('an open question tells neither, but the step in which the worth of the text over no treaty lies', () => {
  const asked = after(setup, state, { seat: 'ASH', type: 'ask', delegation: 'COD' });
  const worth = { low: 0.2, high: 0.2 + setup.values.soundingStep };
  expect(asked.happenings).toEqual([
    { type: 'asked', seat: 'ASH', delegation: 'COD', learnt: 2, worth },
  ]);
  const seen = view(setup, asked.state, 'ASH');
  expect(seen.disclosed).toEqual([]);
  expect(seen.soundings.map(({ of, low, texts }) => [of, low, texts.length])).toEqual([
    [2, 0.2, 2],
  ]);
  expect(view(setup, asked.state, 'BAY').soundings).toEqual([]);
});

test('the same question in the same sitting is known already; another is not', () => {
  const open = { seat: 'ASH', type: 'ask', delegation: 'COD' } as const;
  const asked = after(setup, state, open).state;
  const known = (article: string) => ({
    code: 'ask/known',
    params: { delegation: 'COD', article },
  });
  expect(judge(setup, asked, open)).toEqual(known(''));
  expect(judge(setup, asked, { ...open, article: 'toll' })).toBeNull();
  const next = floorOf(setup, 'ASH', after(setup, asked, { seat: 'ASH', type: 'pass' }).state);
  expect([next.sitting, judge(setup, next, open)]).toEqual([2, null]);
});

test('what a room has told of an article leaves the open question to be asked', () => {
  // A package must not end the turn.
  const cheap = { ...setup, values: { ...setup.values, packagePrice: 1 } };
  const changes = [{ article: 'toll', option: 'middle' }];
  const tabled = after(cheap, state, { seat: 'ASH', type: 'package', changes }).state;
  const room = tabled.informals?.room ?? [];
  const answered = room.reduce((reached, d) => {
    const seat = cheap.scenario.delegations[d]?.id ?? '';
    return after(cheap, reached, { seat, type: 'refuse', offer: 'p1' }).state;
  }, tabled);
  const [first] = room;
  const delegation = cheap.scenario.delegations[first ?? -1]?.id ?? '';
  const told = view(cheap, answered, 'ASH').notes.filter(({ of }) => of === first);
  expect(told.map(({ article, whole }) => [article, whole])).toEqual([[1, false]]);
  const open = { seat: 'ASH', type: 'ask', delegation } as const;
  expect(judge(cheap, answered, open)).toBeNull();
  expect(judge(cheap, after(cheap, answered, open).state, open)?.code).toBe('ask/known');
});

test('an answer narrows the range of what is asked, and holds the truth', () => {
  const drawn = setUp(strait(), 1, 0);
  const floor = passUntil(drawn, opened(drawn), awaits(drawn, 'ASH'));
  const asked = after(drawn, floor, {
    seat: 'ASH',
    type: 'ask',
    delegation: 'BAY',
    article: 'toll',
  });
  const [note] = asked.state.notes;
  const truth = drawn.mandates[1]?.saliences[1] ?? NaN;
  expect(note).toMatchObject({ by: 0, of: 1, article: 1, sitting: 1 });
  expect([note && note.low <= truth, note && truth <= note.high]).toEqual([true, true]);
});
