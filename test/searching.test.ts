import { expect, test } from 'vitest';
import { findHands } from '../src/analysis/comparison/run-facts.ts';
import { seatMeasures } from '../src/analysis/measures.ts';
import { openConference } from '../src/conference/conference.ts';
import { runConference } from '../src/conference/run.ts';
import { decideSearching } from '../src/conference/search/decide-searching.ts';
import { runSearching } from '../src/conference/search/run-searching.ts';
import { strait } from './fixtures/strait.ts';

const scenario = strait();

test('ace ends no worse than its base player, whose acts it can always take', () => {
  for (let run = 0; run < 2; run += 1) {
    const mandateBy = (by: 'ace' | 'packager') => {
      const seats = [{ seat: 'ASH', by, search: { budget: 24 } }];
      const { setup, state } =
        by === 'ace'
          ? runSearching(scenario, { seed: 6, run, plan: seats })
          : runConference(scenario, { seed: 6, run, plan: [{ seat: 'ASH', by }] });
      const d = scenario.delegationIndex.get('ASH') ?? -1;
      return seatMeasures(setup, state, [d])[0]?.mandate ?? NaN;
    };
    expect(mandateBy('ace')).toBeGreaterThanOrEqual(mandateBy('packager'));
  }
});

test('a seat that searches is in a computer’s hands', () => {
  const plan = [{ seat: 'ASH', by: 'searcher', search: { budget: 24 } } as const];
  const conference = openConference(scenario, { seed: 7, plan }, decideSearching);
  expect(findHands(conference, 'ASH')).toMatchObject({
    byPerson: 0,
    persons: [],
    bots: [{ id: 'ASH', by: 'searcher' }],
  });
});
