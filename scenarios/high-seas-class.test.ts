import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../src/scenario/check/check.ts';
import type { Article, Delegation, Position, Scenario } from '../src/scenario/resolved.ts';

const load = (name: string): Scenario => {
  const reading = check(readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8'));
  if (!reading.ok) throw new Error(reading.findings.map((one) => one.message).join('\n'));
  return reading.scenario;
};

const scenario = load('high-seas-class');
const BROAD = ['ANS', 'CAL', 'ELV', 'GOL'];
const broad = scenario.delegations.filter(({ id }) => BROAD.includes(id));
const narrow = scenario.delegations.filter(({ id }) => !BROAD.includes(id));

const article = (id: string): Article => {
  const found = scenario.articles[scenario.articleIndex.get(id) ?? -1];
  if (!found) throw new Error(`no article ${id}`);
  return found;
};
const position = (delegation: Delegation | undefined, id: string): Position => {
  const found = delegation?.positions[article(id).index];
  if (!found) throw new Error(`no position on ${id}`);
  return found;
};
const ideals = (side: readonly Delegation[], id: string): number[] =>
  side.map((one) => position(one, id).ideal);
const saliences = (side: readonly Delegation[], id: string): number[] =>
  side.map((one) => position(one, id).salience);
const standing = (id: string, option: string): number =>
  article(id).options.find((one) => one.id === option)?.position ?? NaN;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const correlation = (xs: readonly number[], ys: readonly number[]): number => {
  const dx = xs.map((x) => x - mean(xs));
  const dy = ys.map((y) => y - mean(ys));
  const product = (one: number[], other: number[]): number =>
    one.reduce((sum, value, index) => sum + value * (other[index] ?? NaN), 0);
  return product(dx, dy) / Math.sqrt(product(dx, dx) * product(dy, dy));
};
const meanIdeal = ({ positions }: Delegation): number =>
  mean(positions.flatMap((one) => one?.ideal ?? []));
const reservation = (one: Delegation): number => one.reservation ?? NaN;

/** The textbook kinds, each by a number: a line that moves, spread of ideals, spread and ratio of saliences. */
const kindOf = ({ id }: Article): string => {
  const all = scenario.delegations;
  const wanted = ideals(all, id);
  const weights = saliences(all, id);
  if (all.some((one) => position(one, id).redLine?.unless)) return 'contingent';
  if (Math.max(...wanted) - Math.min(...wanted) <= 20) return 'compatible';
  if (Math.max(...weights) === Math.min(...weights)) return 'distributive';
  return Math.max(...weights) >= 2.5 * Math.min(...weights) ? 'logrolling' : 'mixed';
};

test('each article is of one kind', () => {
  expect(scenario.articles.map((one) => [one.id, kindOf(one)])).toEqual([
    ['bodies', 'contingent'],
    ['proceeds', 'distributive'],
    ['data_register', 'compatible'],
    ['areas', 'logrolling'],
    ['impact', 'logrolling'],
    ['capacity', 'logrolling'],
  ]);
});

test('the distributive article has its ideals at the ends, four against four at one salience', () => {
  expect([Math.min(...ideals(broad, 'proceeds')), Math.max(...ideals(narrow, 'proceeds'))]).toEqual(
    [90, 10],
  );
  expect(saliences([...broad, ...narrow], 'proceeds')).toEqual(
    Array.from({ length: 8 }, () => 0.5),
  );
  expect([broad.length, narrow.length]).toEqual([4, 4]);
});

test('the compatible article has one wording nearest to all, and a draft far from all', () => {
  const nearest = ideals(scenario.delegations, 'data_register').map(
    (ideal) =>
      article('data_register').options.toSorted(
        (one, other) => Math.abs(one.position - ideal) - Math.abs(other.position - ideal),
      )[0]?.id,
  );
  expect([...new Set(nearest)]).toEqual(['reg_year']);
  const draft = article('data_register').options[article('data_register').draft[0] ?? -1];
  expect(draft?.position).toBe(0);
  expect(Math.min(...ideals(scenario.delegations, 'data_register'))).toBe(65);
});

test('areas and impact are wanted at opposite ends and weigh the other way round', () => {
  for (const id of ['areas', 'impact']) {
    expect(Math.min(...ideals(broad, id)) - Math.max(...ideals(narrow, id))).toBeGreaterThanOrEqual(
      25,
    );
  }
  const heavier = (one: Delegation): boolean =>
    position(one, 'areas').salience > position(one, 'impact').salience;
  expect(scenario.delegations.filter(heavier)).toEqual(broad);
  const all = scenario.delegations;
  expect(correlation(saliences(all, 'areas'), saliences(all, 'impact'))).toBeLessThan(-0.8);
});

test('the swap of areas for impact is a gain to every delegation', () => {
  const gains = scenario.delegations.map((one) => {
    const moved = (id: string, from: string, to: string): number => {
      const { ideal, salience } = position(one, id);
      const gap = (option: string): number => Math.abs(standing(id, option) - ideal);
      return salience * (gap(from) - gap(to));
    };
    return (
      moved('areas', 'are_consensus', 'are_like') + moved('impact', 'imp_advice', 'imp_publish')
    );
  });
  expect(gains.filter((gain) => gain > 0).length).toBe(8);
});

test('capacity weighs at least twice as much to two as to anybody else', () => {
  const weights = new Map(
    scenario.delegations.map((one) => [one.id, position(one, 'capacity').salience]),
  );
  const others = [...weights].filter(([id]) => id !== 'CAL' && id !== 'GOL');
  expect([weights.get('CAL'), weights.get('GOL')]).toEqual([0.85, 0.85]);
  expect(Math.max(...others.map(([, weight]) => weight))).toBe(0.4);
});

test('the contingent article hangs on areas by two lines that move and five linkages', () => {
  const areas = article('areas').index;
  const lines = scenario.delegations.flatMap((one) => {
    const line = position(one, 'bodies').redLine;
    return line?.unless ? [{ id: one.id, ...line }] : [];
  });
  expect(lines).toEqual([
    {
      id: 'DOR',
      at: 40,
      side: 'above',
      unless: { article: areas, bound: 'atMost', position: 50, then: 75, side: 'above' },
    },
    {
      id: 'ELV',
      at: 45,
      side: 'below',
      unless: { article: areas, bound: 'atLeast', position: 60, then: 20, side: 'below' },
    },
  ]);
  const linked = scenario.delegations.flatMap(({ id, linkages }) =>
    linkages
      .filter(
        ({ articles }) => articles.includes(areas) && articles.includes(article('bodies').index),
      )
      .map(({ value }) => [id, value > 0]),
  );
  expect(linked).toEqual([
    ['ANS', true],
    ['BRE', false],
    ['DOR', false],
    ['ELV', true],
    ['HES', false],
  ]);
});

test('who wants more can do better without a treaty, unlike in the cybercrime conference', () => {
  expect(scenario.delegations.filter((one) => meanIdeal(one) > 50)).toEqual(broad);
  expect(Math.min(...broad.map(reservation))).toBeGreaterThan(Math.max(...narrow.map(reservation)));
  const pull = ({ delegations }: Scenario): number =>
    correlation(delegations.map(meanIdeal), delegations.map(reservation));
  expect(pull(scenario)).toBeGreaterThan(0.8);
  expect(pull(load('cybercrime-class'))).toBeLessThan(-0.8);
});
