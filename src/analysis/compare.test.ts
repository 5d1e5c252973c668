import { expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import { openConference } from '../conference/conference.ts';
import { outcomeOf } from '../conference/outcome.ts';
import { articleColumns, claimedRow, historyRow, provedRow } from './compare.ts';
import { jointMeasures, seatMeasures } from './measures.ts';
import { participation } from './payoff.ts';

const scenario = strait();
const plan = [
  { seat: 'CHAIR', by: 'chair' },
  { seat: 'BAY', by: 'greedy' },
] as const;
const conference = openConference(scenario, { seed: 3, plan });
const { setup, state } = conference;
const outcome = outcomeOf(setup, state);

test('a proved row has the outcome and the measures of the delegations in the plan', () => {
  expect(provedRow('a.json', conference, outcome)).toEqual({
    name: 'a.json',
    scenario: 'strait',
    seed: 3,
    ending: state.ending,
    signed: state.signed.length,
    articles: new Map(outcome.articles.map(({ article, option }) => [article, option])),
    measures: {
      participation: participation(setup, state),
      ...jointMeasures(setup, state),
      seats: [{ seat: 'BAY', by: 'greedy', ...seatMeasures(setup, state, [1])[0] }],
    },
  });
});

test('a row that is only claimed has no measures', () => {
  expect(claimedRow('a.json', 'strait', 3, outcome).measures).toBeNull();
});

test('history stands by option, by position where it has none, and not at all where nothing is known', () => {
  expect(historyRow(scenario)?.articles).toEqual(new Map([['lights', 'some']]));
  expect(historyRow(strait(['adopted: some', 'adopted: 33']))?.articles).toEqual(
    new Map([['lights', 33]]),
  );
  expect(historyRow(strait(['    adopted: some\n', '']))).toBeNull();
});

test('columns are the articles of all rows, each once', () => {
  const history = historyRow(scenario);
  const row = claimedRow('a.json', 'strait', 3, outcome);
  expect(articleColumns(history ? [history, row] : [])).toEqual(['lights', 'toll']);
});
