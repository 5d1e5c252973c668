import { expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { openConference } from '../../../../conference/conference.ts';
import { view } from '../../../../engine/state/view.ts';
import { computeReopeningCost, countReopened, listCalledBack } from './reopened.ts';

test('changes reopen the articles that are agreed, and no other', () => {
  const plan = [{ seat: 'ASH', by: 'person' }] as const;
  const { setup, state } = openConference(strait(), { seed: 5, plan });
  const seen = view(setup, state, 'ASH');
  const status = ['adRef', 'open'] as const;
  const articles = seen.articles.map((article, a) => ({ ...article, status: status[a] ?? 'open' }));
  const lights = { article: 'lights', option: 'many' };
  const toll = { article: 'toll', option: 'high' };
  expect(
    [[], [toll], [lights, toll]].map((all) => countReopened({ ...seen, articles }, all)),
  ).toEqual([0, 0, 1]);
});

test('reopening costs whoever agreed in a room, and the mover what the floor agreed', () => {
  const plan = [{ seat: 'ASH', by: 'person' }] as const;
  const { setup, state } = openConference(strait(), { seed: 5, plan });
  const seen = view(setup, state, 'ASH');
  const cost = (assent: readonly number[]) => {
    const articles = seen.articles.map((one) => ({ ...one, status: 'adRef' as const, assent }));
    return computeReopeningCost({ ...seen, articles }, [{ article: 'lights', option: 'many' }]);
  };
  const { reopening } = seen.values;
  const other = seen.delegation + 1;
  expect([[], [seen.delegation, other], [other]].map(cost)).toEqual([reopening, reopening, 0]);
});

test('those who agreed to words that a package reopens are called, the heaviest first, to half of their weight', () => {
  const plan = [{ seat: 'ASH', by: 'person' }] as const;
  const { setup, state } = openConference(strait(), { seed: 5, plan });
  const seen = view(setup, state, 'ASH');
  const others = seen.floor.filter((d) => d !== seen.delegation);
  const articles = seen.articles.map((article, a) =>
    a === 0 ? { ...article, status: 'adRef' as const, assent: others } : article,
  );
  const heaviest = others.toSorted(
    (one, other) => (seen.floorWeight[other] ?? 0) - (seen.floorWeight[one] ?? 0) || one - other,
  );
  const weigh = (list: readonly number[]) =>
    list.reduce((sum, d) => sum + (seen.floorWeight[d] ?? 0), 0);
  const half = heaviest.findIndex((_, i) => weigh(heaviest.slice(0, i + 1)) >= weigh(others) / 2);
  const lights = { article: 'lights', option: 'many' };
  const toll = { article: 'toll', option: 'high' };
  expect(listCalledBack({ ...seen, articles }, [lights, toll])).toEqual(
    heaviest.slice(0, half + 1).map((d) => seen.scenario.delegations[d]?.id),
  );
  expect(listCalledBack({ ...seen, articles }, [toll])).toEqual([]);
});
