import { expect, test } from 'vitest';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { finish } from '../../../../conference/in-steps.ts';
import { listDraftChanges } from '../../play/draft.ts';
import { computeChangeWorth } from '../worth.ts';
import type { Change } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import { foresee } from '../../play/foresee.ts';
import { toTextChange } from '../worth.ts';
import { tellGain } from './package-gain.ts';
import { priceAddition, rateAdditions } from './room-additions.ts';
import { listPossible, packageOutlook } from './trade.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';

const game = seatedGame(openSeated(shipped('high-seas-class'), 'ANS', 7), 'ANS');
const { values } = listDraftChanges(
  game.acts.find(({ type }) => type === 'package'),
  'changes',
);

const [wish] = listPossible(game.view, 'want', null, values);
const laid = wish ? [wish.change] : [];
const free = values.filter(({ article }) => article !== wish?.change.article);

test('each addition comes with the room as it would be asked, the likeliest to pay first', () => {
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
  const [alone] = listPossible(game.view, 'want', null, free, { laid });
  expect(rated[0]?.one.change).not.toEqual(alone?.change);
});

test('the price of an addition is by how much the number under the table changes with it', async () => {
  const heading = await foresee(game.view);
  if (!heading) throw new Error('nothing is foreseen');
  const rated = finish(rateAdditions(game.view, free, laid, { log: game.log, heading }));
  const tell = (changes: typeof laid) =>
    finish(tellGain(game.view, heading, { changes, isPackage: true }));
  const prices = rated.map((one) => {
    const { price } = finish(priceAddition(game.view, heading, laid, one));
    const [now, then] = [tell(laid), tell([...laid, one.one.change])];
    expect(price).toBe(now === null || then === null ? null : then - now);
    return price;
  });
  expect(prices.some((price) => price !== null && price !== 0)).toBe(true);
});

const [first] = free;
const others = free.filter((one) => one.article === first?.article);
const rateOf = (view: View, shown?: ReadonlyMap<string, string>) =>
  finish(rateAdditions(view, others, [], { log: game.log }, shown))[0];

test('words of use that were shown stay, and others do not', () => {
  const all = others.map((change) => ({
    option: change.option,
    rated: finish(rateAdditions(game.view, [change], [], { log: game.log }))[0],
  }));
  for (const { option, rated } of all) {
    const kept = rateOf(game.view, new Map([[first?.article ?? '', option]]));
    const best = rateOf(game.view)?.one.change.option;
    expect(kept?.one.change.option).toBe((rated?.merit ?? 0) > 0 ? option : best);
  }
  expect(all.filter(({ rated }) => (rated?.merit ?? 0) > 0).length).toBeGreaterThan(1);
});

test('words that a promise is about stand before others, and those that break one of the seat last', () => {
  const { delegation: own, scenario } = game.view;
  const article = scenario.articleIndex.get(first?.article ?? '') ?? -1;
  const other = own === 0 ? 1 : 0;
  const promised = (by: number, to: number, change: Change | undefined) => {
    const wording = toTextChange(game.view, change ?? { article: '', option: '' })?.wording ?? -1;
    const promise = { by, to, article, wording, offer: 'o1', condition: null };
    return { ...game.view, commitments: [{ ...promise, status: 'given' as const }] };
  };
  const worst = others.find(({ option }) => option !== rateOf(game.view)?.one.change.option);
  expect(rateOf(promised(own, other, worst))).toMatchObject({
    word: 'own',
    one: { change: worst },
  });
  expect(rateOf(promised(other, own, worst))).toMatchObject({ word: 'theirs' });
  const broken = promised(own, other, worst);
  const rest = others.filter((one) => one !== worst);
  const [row] = finish(rateAdditions(broken, [...rest, ...free.slice(-1)], [], {}));
  expect(row?.one.change.article).not.toBe(first?.article);
});
