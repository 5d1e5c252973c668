import { expect, test } from 'vitest';
import { view } from '../../../../engine/state/view.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { listLinesPassed } from './red-line.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';

const SEAT = 'IND';
const { setup, state } = openSeated(shipped('cybercrime-class'), SEAT, 1);
const seen = view(setup, state, SEAT);
const past = { article: 'coop_scope', option: 'coop_conv' };
const within = { article: 'coop_scope', option: 'coop_low' };

test('words past a red line are, whichever way they are put forward; those within it are not', () => {
  const passed = [
    listLinesPassed(seen, { type: 'amend', ...past }),
    listLinesPassed(seen, { type: 'package', changes: [past] }),
    listLinesPassed(seen, { type: 'offer', to: 'BRA', give: [past], want: [] }),
    listLinesPassed(seen, { type: 'counter', offer: 'o1', give: [], want: [past] }),
    listLinesPassed(seen, { type: 'move', motion: 'vote', ...past }),
  ];
  expect(passed).toEqual(passed.map(() => ['coop_scope']));
  expect(listLinesPassed(seen, { type: 'amend', ...within })).toEqual([]);
});

test('nothing else is asked about, and nothing of a seat without instructions', () => {
  expect(
    listLinesPassed(seen, { type: 'move', motion: 'separateVote', article: 'coop_scope' }),
  ).toEqual([]);
  expect(listLinesPassed(seen, { type: 'accept', offer: 'o1' })).toEqual([]);
  const chair = view(setup, state, 'CHAIR');
  expect(listLinesPassed(chair, { type: 'package', changes: [past] })).toEqual([]);
});
