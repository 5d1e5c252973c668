import { expect, test } from 'vitest';
import { opened, passUntil } from '../../../test/fixtures/steps.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { STILL } from '../../../test/fixtures/still.ts';
import { told } from '../../../test/fixtures/funded.ts';
import { computeBracketLoss } from '../mandate/mandate.ts';
import { changeRules, STANDARD } from '../numbers/values.ts';
import { setUp } from '../setup/setup.ts';
import type { ArticleState, State } from '../state/state.ts';
import { countAllowedOpen, listOpen } from './strip.ts';

const scenario = strait();
const isClosed = ({ phase }: State) => phase === 'closed';

test('a quarter of the articles may be in brackets, and one at the least', () => {
  const [article] = scenario.articles;
  if (!article) throw new Error('strait has articles');
  const allowed = (size: number, textClosed?: true) => {
    const articles = Array.from({ length: size }, () => article);
    const procedure = { ...scenario.procedure, ...(textClosed ? { textClosed } : {}) };
    return countAllowedOpen({ scenario: { articles, procedure }, values: STANDARD });
  };
  expect([1, 2, 7, 8, 11, 12, 20].map((size) => allowed(size))).toEqual([1, 1, 1, 2, 2, 3, 5]);
  expect(allowed(12, true)).toBe(12);
});

test('open is what is neither agreed nor closed', () => {
  const { articles } = opened(setUp(scenario, 1, 0)).state;
  const [lights] = articles as [ArticleState];
  const statuses = ['open', 'adRef', 'closed', 'open'] as const;
  expect(listOpen(statuses.map((status) => ({ ...lights, status })))).toEqual([0, 3]);
});

test('with more than that in brackets when time is up the conference is suspended and nothing decided', () => {
  const held = changeRules({ toleranceFirst: 0, toleranceLast: 0, stripShare: 0 });
  const setup = setUp(strait(), 1, 0, [], held);
  const { state, happenings } = passUntil(setup, opened(setup), isClosed);
  const open = listOpen(state.articles);
  expect([open, state.ending, state.votes]).toEqual([[0, 1], 'suspended', []]);
  expect(told({ happenings }, 'leftInBrackets')).toEqual([
    { type: 'leftInBrackets', open: ['lights', 'toll'], allowed: 1 },
  ]);
  expect(computeBracketLoss(setup.values, state)).toBe(0.03);
});

test('brackets take nothing where another end was made, or where the Assembly gave no more time', () => {
  const { state } = opened(setUp(scenario, 1, 0));
  const loss = (changes: Partial<State>) => computeBracketLoss(STANDARD, { ...state, ...changes });
  const suspend = { kind: 'suspend', carried: true } as State['votes'][number];
  const gavel = { roll: '', dissociated: [], objected: [] };
  const ending = 'suspended';
  expect(loss({ ending })).toBe(STANDARD.stripLoss);
  expect(loss({ ending, votes: [suspend], resumed: true })).toBe(STANDARD.stripLoss);
  expect([loss({}), loss({ ending: 'failed' }), loss({ ending: 'vote' })]).toEqual([0, 0, 0]);
  expect([loss({ ending, votes: [suspend] }), loss({ ending, gavel })]).toEqual([0, 0]);
});

test('from half-way on whoever alone holds a bracket loses credit at the close of each sitting', () => {
  const lost = (sittings: number) => {
    const length = ['sittings: 2', `sittings: ${sittings}`] as const;
    const setup = setUp(strait(length), 1, 0, [], changeRules(STILL));
    return told(
      passUntil(setup, opened(setup), ({ sitting }) => sitting === 2),
      'credit',
    );
  };
  // COD alone bears no toll but none; the first of four is not half-way.
  expect(lost(4)).toEqual([]);
  expect(lost(2)).toEqual([{ type: 'credit', seat: 'COD', because: 'alone', lost: 1, left: 9 }]);
});
