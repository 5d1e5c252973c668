import { expect, test } from 'vitest';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { openConference } from '../../../../conference/conference.ts';
import { finish } from '../../../../conference/in-steps.ts';
import { listDraftChanges } from '../../play/draft.ts';
import { computeChangeWorth } from '../worth.ts';
import { rateAdditions } from './room-additions.ts';
import { listPossible, packageOutlook } from './trade.ts';

const plan = [{ seat: 'ANS', by: 'person' as const }];
const game = seatedGame(openConference(shipped('high-seas-class'), { seed: 7, plan }), 'ANS');
const { values } = listDraftChanges(
  game.acts.find(({ type }) => type === 'package'),
  'changes',
);

test('each addition comes with the room as it would be asked, the likeliest to pay first', () => {
  const [wish] = listPossible(game.view, 'want', null, values);
  const laid = wish ? [wish.change] : [];
  const free = values.filter(({ article }) => article !== wish?.change.article);
  const rated = finish(rateAdditions(game.view, free, laid, { log: game.log }));
  expect(rated.map(({ one }) => one.change.article).toSorted()).toEqual(
    [...new Set(free.map(({ article }) => article))].toSorted(),
  );
  const merits = rated
    .filter(({ one }) => !one.crosses)
    .map(({ one, room }) => {
      const all = [...laid, one.change];
      expect(room).toEqual(packageOutlook(game.view, all, { log: game.log }));
      const net = computeChangeWorth(game.view, all)?.net ?? 0;
      return net > 0 ? net * room.chance : net;
    });
  expect(merits.length).toBeGreaterThan(2);
  expect(merits).toEqual(merits.toSorted((a, b) => b - a));
  // By what it brings alone another would come first.
  const [alone] = listPossible(game.view, 'want', null, free, laid);
  expect(rated[0]?.one.change).not.toEqual(alone?.change);
});
