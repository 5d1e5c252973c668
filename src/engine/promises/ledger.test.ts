import { describe, expect, test } from 'vitest';
import { ash, bay, deal, floor, setup, statuses, told } from '../../../test/fixtures/funded.ts';
import { after, passUntil, type Reached, amends } from '../../../test/fixtures/steps.ts';
import { judge } from '../acts/apply.ts';
import type { Act, Command } from '../command.ts';
import { closeLedger } from './ledger.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Commitment, State } from '../state/state.ts';
import { promised } from '../../../test/fixtures/promised.ts';

const sitting = (n: number) => (state: State) => state.sitting === n;

describe('a condition', () => {
  const conditional = (option: string | undefined, by: number): Command => ({
    ...deal,
    seat: 'ASH',
    condition: { article: 'lights', by, ...(option === undefined ? {} : { option }) },
    side: [{ instrument: 'fund', from: 'maker' }],
  });
  const struck = (option: string | undefined, by: number) =>
    after(setup, floor, conditional(option, by), { seat: 'BAY', type: 'accept', offer: 'o1' });

  /** The same state with the article agreed at an option. */
  function agreed({ state }: Reached, wording: number): State {
    return {
      ...state,
      articles: state.articles.map((article, a) =>
        a === 0 ? { ...article, status: 'adRef' as const, text: wording } : article,
      ),
    };
  }

  test('leaves a promise due, which binds nobody and gives nothing', () => {
    const at = struck('some', 3);
    expect(at.state.commitments).toEqual([
      {
        by: ash,
        to: bay,
        article: 1,
        wording: 2,
        offer: 'o1',
        condition: { article: 0, wording: 1, by: 3 },
        status: 'due',
      },
    ]);
    expect(at.state.grants).toEqual([]);
    const amended = after(setup, at, amends('ASH', 'toll', 'middle'));
    expect([statuses(amended), amended.state.credit[ash]]).toEqual([['due'], 10]);
  });

  test('met when the sitting closes with the article agreed so: the promise is given, and what goes with it', () => {
    const at = passUntil(
      setup,
      { ...struck('some', 3), state: agreed(struck('some', 3), 1) },
      sitting(2),
    );
    expect(statuses(at)).toEqual(['given']);
    expect(at.state.grants).toEqual([{ instrument: 0, by: ash, to: bay, offer: 'o1' }]);
    expect(told(at, 'commitment', 'sideGiven').slice(1)).toEqual([
      {
        type: 'commitment',
        by: 'ASH',
        to: 'BAY',
        article: 'toll',
        option: 'high',
        status: 'given',
      },
      { type: 'sideGiven', by: 'ASH', to: 'BAY', instrument: 'fund', offer: 'o1' },
    ]);
  });

  test('met after its maker has promised other words to another: that word is kept, and this one is void', () => {
    const other: Command = {
      seat: 'ASH',
      type: 'offer',
      to: 'COD',
      give: [{ article: 'toll', option: 'middle' }],
      want: [],
    };
    const both = after(setup, struck('some', 3), other, {
      seat: 'COD',
      type: 'accept',
      offer: 'o2',
    });
    const met = passUntil(setup, agreed(both, 1), sitting(2));
    expect([statuses(met), met.state.articles[1]?.tabled.includes(2)]).toEqual([
      ['void', 'given'],
      both.state.articles[1]?.tabled.includes(2),
    ]);
  });

  test('without an option is met by any wording', () => {
    expect(statuses(passUntil(setup, agreed(struck(undefined, 3), 2), sitting(2)))).toEqual([
      'given',
    ]);
  });

  test('agreed at another option: void at once, and the deal lapses', () => {
    const at = passUntil(setup, agreed(struck('some', 3), 2), sitting(2));
    expect([statuses(at), at.state.grants]).toEqual([['void'], []]);
    expect(told(at, 'lapsed')).toEqual([{ type: 'lapsed', offer: 'o1' }]);
  });

  test('not met: void when its sitting closes, not before', () => {
    const at = struck('many', 2);
    expect(statuses(passUntil(setup, at, sitting(2)))).toEqual(['due']);
    const late = passUntil(setup, at, sitting(3));
    expect([statuses(late), late.state.offers[0]?.status]).toEqual([['void'], 'lapsed']);
  });

  test.each<[string, Act['type'], object, object]>([
    [
      'past the last sitting',
      'offer',
      { article: 'lights', by: 5 },
      { code: 'condition/tooLate', params: { latest: 4 } },
    ],
    [
      'before this sitting',
      'offer',
      { article: 'lights', by: 0 },
      { code: 'condition/tooLate', params: { latest: 4 } },
    ],
    [
      'on what is promised itself',
      'offer',
      { article: 'toll', by: 2 },
      { code: 'article/twice', params: { article: 'toll' } },
    ],
    [
      'on an article nobody knows',
      'offer',
      { article: 'x', by: 2 },
      { code: 'article/unknown', params: { article: 'x' } },
    ],
    [
      'at an option nobody knows',
      'offer',
      { article: 'lights', option: 'x', by: 2 },
      { code: 'option/unknown', params: { article: 'lights', option: 'x' } },
    ],
  ])('%s is not in order', (_, __, condition, expected) => {
    expect(judge(setup, floor, { ...deal, seat: 'ASH', condition } as Command)).toEqual(expected);
  });

  test('on an agreed article is not in order', () => {
    const state = agreed({ state: floor, happenings: [] }, 1);
    expect(judge(setup, state, conditional('some', 3))).toEqual({
      code: 'condition/agreed',
      params: { article: 'lights' },
    });
  });
});

test('at the close what binds was kept, and what waited is void', () => {
  const promise = (status: Commitment['status']): Commitment =>
    promised(0, 1, 0, 1, { status: status });
  const commitments = [promise('given'), promise('due'), promise('broken')];
  const meeting: Transaction = { setup, state: { ...floor, commitments }, happenings: [] };
  closeLedger(meeting);
  expect(meeting.state.commitments.map(({ status }) => status)).toEqual(['kept', 'void', 'broken']);
  expect(meeting.happenings).toEqual([
    { type: 'commitment', by: 'ASH', to: 'BAY', article: 'lights', option: 'some', status: 'kept' },
    { type: 'commitment', by: 'ASH', to: 'BAY', article: 'lights', option: 'some', status: 'void' },
  ]);
});
