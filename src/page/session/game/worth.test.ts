import { expect, test } from 'vitest';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import {
  orderInstructions,
  listInstructions,
  computeLinkedBeyond,
  computeLinked,
  computeChangeWorth,
} from './worth.ts';
import { viewSeated } from '../../../../test/fixtures/seated.ts';

test('what changes add together is what their own points leave of the sum, where articles are linked as well', () => {
  const seen = viewSeated(shipped('cybercrime-class'), 'RUS', 1);
  const [one, ...others] = seen.scenario.articles.map(({ id, options }) =>
    options.map((option) => ({ article: id, option: option.id })),
  );
  const pairs = (one ?? []).flatMap((first) => others.flat().map((other) => [first, other]));
  const off = pairs.map((pair) => {
    const worth = computeChangeWorth(seen, pair);
    const own = pair.map((change) => computeChangeWorth(seen, [change])?.net ?? NaN);
    return own.reduce((sum, points) => sum + points, (worth?.linked ?? NaN) - (worth?.net ?? NaN));
  });
  expect(pairs.length).toBeGreaterThan(100);
  expect(off.every((rest) => Math.abs(rest) < 1e-9)).toBe(true);
  expect(pairs.some((pair) => Math.abs(computeChangeWorth(seen, pair)?.linked ?? 0) > 0.05)).toBe(
    true,
  );
});

test('one change alone adds nothing to itself', () => {
  const seen = viewSeated(shipped('cybercrime-class'), 'RUS', 1);
  const every = seen.scenario.articles.flatMap(({ id, options }) =>
    options.map((option) => computeChangeWorth(seen, [{ article: id, option: option.id }])?.linked),
  );
  expect(every.filter((points) => points !== 0)).toEqual([]);
});

test('what one change brings by its own article, and what it brings by those it is linked with', () => {
  const seen = viewSeated(shipped('cybercrime-class'), 'JAM', 1);
  const bare = { ...seen, mandate: seen.mandate && { ...seen.mandate, linkages: [] } };
  const every = seen.scenario.articles.flatMap(({ id, options }) =>
    options.map((option) => ({ article: id, option: option.id })),
  );
  const off = every.map(
    (change) =>
      (computeChangeWorth(seen, [change])?.net ?? NaN) -
      (computeChangeWorth(bare, [change])?.net ?? NaN) -
      computeLinked(seen, change),
  );
  expect(off.filter((rest) => !(Math.abs(rest) < 1e-9))).toEqual([]);
  expect(every.some((change) => Math.abs(computeLinked(seen, change)) > 0.05)).toBe(true);
  expect(every.every((change) => Math.abs(computeLinked(bare, change)) < 1e-9)).toBe(true);
});

test('of a package what is linked lies beyond each change, of an offer beyond its sides', () => {
  const seen = viewSeated(shipped('cybercrime-class'), 'JAM', 1);
  const scope = { article: 'coop_scope', option: 'coop_conv' };
  const aid = { article: 'tech_assistance', option: 'ta_fund' };
  const money = { article: 'protocols', option: 'prot_60only' };
  const linked = computeChangeWorth(seen, [scope, aid, money])?.linked ?? 0;
  expect(Math.abs(linked)).toBeGreaterThan(0.05);
  expect(computeLinkedBeyond(seen, [[scope], [aid], [money]])).toBeCloseTo(linked, 9);
  expect(computeLinkedBeyond(seen, [[scope, aid, money], []])).toBe(0);
});

test('instructions begin with what can be decided first, by weight: on the last day the articles in brackets', () => {
  const seen = viewSeated(shipped('cybercrime-last-day'), 'EGY', 1, {
    start: 'morning',
  });
  const byWeight = listInstructions(seen);
  const weights = byWeight.map(({ weight }) => weight);
  expect(weights).toEqual(weights.toSorted((one, other) => other - one));
  const isOpen = ({ article }: { article: string }) =>
    seen.articles[seen.scenario.articleIndex.get(article) ?? -1]?.status === 'open';
  const open = byWeight.filter(isOpen);
  expect([open.length > 0, open.length < byWeight.length]).toEqual([true, true]);
  expect(byWeight.slice(0, open.length)).not.toEqual(open);
  expect(orderInstructions(seen)).toEqual([...open, ...byWeight.filter((one) => !isOpen(one))]);
});
