import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { OFFER_PHRASES } from '../../engine/answers/phrase.ts';
import { finish } from '../../conference/in-steps.ts';
import { type DailyTasks, numberDay, setDailyTasks } from './daily.ts';

const SEA = shipped('high-seas-class');
/** Draws with a roll call that one ballot turns. */
const BALLOTS = { scenario: SEA, runs: [8, 46, 106, 245] };
const dayOf = (day: number) => ({ year: 2026, month: 3, day });
const set = (day: number): DailyTasks => {
  const tasks = finish(setDailyTasks(SEA, dayOf(day), BALLOTS));
  if (!tasks) throw new Error(`no tasks on day ${day}`);
  return tasks;
};
const DAYS = [1, 2, 3, 4].map((day) => [day, set(day)] as const);

test('everybody has the same tasks on a day, and others on the next', () => {
  const [, first] = DAYS[0] as (typeof DAYS)[number];
  expect(JSON.stringify(set(1))).toBe(JSON.stringify(first));
  expect(new Set(DAYS.map(([, tasks]) => JSON.stringify(tasks))).size).toBe(DAYS.length);
  expect(numberDay(dayOf(1))).toBe(20260301);
});

test.each(DAYS)('the phrase of day %i has one right meaning among three', (_, { phrase }) => {
  expect(new Set(phrase.choices).size).toBe(3);
  expect(phrase.choices).toContain(phrase.code);
  // It answered a package: no meaning of another kind of answer, such as a capital's, is offered.
  expect(
    phrase.choices.filter((one) => !(OFFER_PHRASES as readonly string[]).includes(one)),
  ).toEqual([]);
});

test.each(DAYS)('packages of day %i: every one or two changes, once', (_, tasks) => {
  const { articles, packages, best } = tasks.package;
  const sizes = articles.map(({ options }) => options.length);
  const pairs = sizes.flatMap((one, i) => sizes.slice(i + 1).map((other) => one * other));
  const all = [...sizes, ...pairs].reduce((sum, one) => sum + one, 0);
  expect(packages.length).toBeLessThanOrEqual(all);
  const keys = packages.map(({ changes }) => JSON.stringify(changes));
  expect(new Set(keys).size).toBe(packages.length);
  // What the room refuses brings nothing; the best is the best of those it takes.
  expect(packages.filter(({ agreed, gain }) => !agreed && gain !== 0)).toEqual([]);
  expect(Math.max(...packages.map(({ gain }) => gain))).toBe(best);
  expect(best).toBeGreaterThan(0);
});

test.each(DAYS)(
  'the ballots of day %i are told apart by one vote, which decides',
  (_, { ballot }) => {
    const { yes, no, abstain } = ballot.ends;
    expect(yes.count.yes).toBe(no.count.yes + 1);
    expect(no.count.no).toBe(yes.count.no + 1);
    expect(abstain.count.abstain).toBe(yes.count.abstain + 1);
    expect([no.carried, abstain.carried]).toContain(!yes.carried);
  },
);
