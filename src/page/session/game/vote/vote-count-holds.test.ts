/** What is counted before a vote, against the vote: in whole conferences of policies, as two seats see each. */
import { beforeAll, expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { decideFor } from '../../../../conference/decide.ts';
import { openSetup } from '../../../../conference/opened.ts';
import { runOn } from '../../../../conference/run-on.ts';
import { readVotes } from '../../../../engine/state/roll.ts';
import type { VoteRecord } from '../../../../engine/state/state.ts';
import { view } from '../../../../engine/state/view.ts';
import { type CountSheet, countSheet } from './vote-count.ts';

type Counted = { sheet: CountSheet; vote: VoteRecord };

/** The text as a whole is counted by a seat only once consensus was asked. */
function countVotesAhead(id: string, run: number): Counted[] {
  const scenario = shipped(id);
  const { setup, state } = openSetup(scenario, { seed: 77, run, plan: [] });
  const seats = scenario.featured.slice(0, 2).map(({ seat }) => seat);
  const ahead = new Map<number, CountSheet[]>();
  const { votes } = runOn(setup, state, (now, seat) => {
    const { voting } = now;
    const known = voting && (voting.kind !== 'text' || now.gavel !== null);
    if (known && !ahead.has(now.votes.length)) {
      const sheets = seats.map((one) => countSheet(view(setup, now, one), voting));
      ahead.set(now.votes.length, sheets);
    }
    return decideFor(setup, now, [], seat);
  });
  return [...ahead].flatMap(([index, sheets]) => {
    const vote = votes[index];
    return vote ? sheets.map((sheet) => ({ sheet, vote })) : [];
  });
}

let counted: Counted[];

beforeAll(() => {
  const runs = Array.from({ length: 12 }, (_, run) => run);
  counted = [
    'cybercrime-class',
    'cybercrime-last-day',
    'unclos-1960-last-day',
    'high-seas-class',
  ].flatMap((id) => runs.flatMap((run) => countVotesAhead(id, run)));
});

const countInFavour = ({ roll }: VoteRecord): number =>
  readVotes(roll).filter((one) => one === 'yes').length;

test('at least eight in ten results fall where eight in ten should', () => {
  const within = counted.filter(({ sheet, vote }) => {
    const yes = countInFavour(vote);
    return sheet.range.yes.low <= yes && yes <= sheet.range.yes.high;
  });
  expect(counted.length).toBeGreaterThan(100);
  expect(within.length / counted.length).toBeGreaterThanOrEqual(0.8);
});

test('what is called sure carries, and what is called hopeless falls', () => {
  const said = (outlook: CountSheet['outlook']) =>
    counted.filter(({ sheet }) => sheet.outlook === outlook);
  expect(said('hopeless').length).toBeGreaterThan(50);
  expect(said('sure').length).toBeGreaterThan(0);
  expect(said('sure').filter(({ vote }) => !vote.carried)).toEqual([]);
  expect(said('hopeless').filter(({ vote }) => vote.carried)).toEqual([]);
});
