import { expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import { openConference } from '../conference/conference.ts';
import { readOutcome } from '../conference/outcome.ts';
import { makeRecord } from '../conference/record/record.ts';
import { listArticleIds, makeHistoryRow, makeComparedRow } from './compare.ts';
import { readClaim } from './comparison/claim.ts';
import type { ComparedRun } from './comparison/compared-run.ts';
import { runFacts } from './comparison/run-facts.ts';
import { measureRun } from './comparison/run-measures.ts';
import { measureJointly, seatMeasures } from './measures.ts';

const scenario = strait();
const plan = [
  { seat: 'CHAIR', by: 'chair' },
  { seat: 'BAY', by: 'greedy' },
] as const;
const conference = openConference(scenario, { seed: 3, plan });
const { setup, state } = conference;
const outcome = readOutcome(setup, state);
const facts = runFacts(conference);
const run: ComparedRun = {
  number: 4,
  file: 'a.json',
  claim: readClaim(makeRecord(conference)),
  verdict: { status: 'proved', facts },
};

test('a proved row has the outcome and the measures of the delegations in the plan', () => {
  expect(makeComparedRow('a.json', run, outcome, { facts, conference })).toEqual({
    id: '4',
    kind: 'run',
    name: 'a.json',
    scenario: 'strait',
    seed: 3,
    ending: state.ending,
    signed: state.signed.length,
    articles: new Map(outcome.articles.map(({ article, option }) => [article, option])),
    measures: {
      ...measureRun(facts),
      ...measureJointly(setup, state),
      seats: [{ id: 'BAY', seat: 'BAY', by: 'greedy', ...seatMeasures(setup, state, [1])[0] }],
    },
  });
});

test('a row that is only claimed has no measures', () => {
  expect(makeComparedRow('a.json', run, outcome, null).measures).toBeNull();
});

test('history is marked, and its row is no run', () => {
  expect(makeHistoryRow(scenario)).toMatchObject({
    id: `history:${scenario.rulesHash}`,
    kind: 'history',
    measures: null,
  });
});

test('history stands by option, by position where it has none, and not at all where nothing is known', () => {
  expect(makeHistoryRow(scenario)?.articles).toEqual(new Map([['lights', 'some']]));
  expect(makeHistoryRow(strait(['adopted: some', 'adopted: 33']))?.articles).toEqual(
    new Map([['lights', 33]]),
  );
  expect(makeHistoryRow(strait(['    adopted: some\n', '']))).toBeNull();
});

test('columns are the articles of all rows, each once', () => {
  const history = makeHistoryRow(scenario);
  const row = makeComparedRow('a.json', run, outcome, null);
  expect(listArticleIds(history ? [history, row] : [])).toEqual(['lights', 'toll']);
});
