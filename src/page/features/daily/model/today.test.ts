import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { setBallotTask } from '../../../../analysis/daily/ballot-task.ts';
import { finish } from '../../../../conference/in-steps.ts';
import { BALLOTS_FROM } from './today.ts';

test.each(BALLOTS_FROM.runs)('in draw %i of the ballots one vote decides', (run) => {
  const ballot = finish(setBallotTask({ scenario: shipped(BALLOTS_FROM.id), runs: [run] }, 0));
  const { yes, no, abstain } = ballot?.ends ?? {};
  expect([no?.carried, abstain?.carried]).toContain(!yes?.carried);
});
