import { expect, test } from 'vitest';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { awaits, passUntil } from '../../../../test/fixtures/steps.ts';
import { forecastAgreed, forecastHeading } from '../../../conference/heading/heading.ts';
import { openSetup } from '../../../conference/opened.ts';
import { view } from '../../../engine/state/view.ts';
import { forecastScore, readAgreed } from '../game/heading.ts';
import {
  foresee,
  foreseeAgreed,
  forgetForeseen,
  isForeseen,
  readForeseen,
  readForeseenBefore,
  readForeseenUntil,
  readShownForecast,
} from './foresee.ts';

const SCENARIO = shipped('first-brackets');
const seat = SCENARIO.delegations[0]?.id ?? '';

function see(seed: number) {
  const { setup, state } = openSetup(SCENARIO, { seed, plan: [{ seat, by: 'person' }] });
  return view(setup, state, seat);
}

test('what is foreseen is the forecast, kept by view', async () => {
  const seen = see(1);
  expect(readForeseen(seen)).toBeNull();
  const heading = await foresee(seen);
  expect(heading).toEqual(forecastHeading(seen));
  expect(readForeseen(seen)).toBe(heading);
  expect(await foresee(seen)).toBe(heading);
});

test('a view that is left is not played on, and is when it comes back', async () => {
  const [left, next] = [see(2), see(3)];
  const [first, second] = await Promise.all([foresee(left), foresee(next)]);
  expect(first).toBeNull();
  expect(second).toEqual(forecastHeading(next));
  expect(await foresee(left)).toEqual(forecastHeading(left));
});

test('until the next view is foreseen the last of the same seat stands', async () => {
  const [before, after] = [see(4), { ...see(5), sitting: 2 }];
  const heading = await foresee(before, 1);
  const next = foresee(after, 2);
  expect(readForeseen(after)).toBe(heading);
  expect([isForeseen(before), isForeseen(after)]).toEqual([true, false]);
  await next;
  expect(readForeseen(after)).toEqual(forecastHeading(after));
  expect(isForeseen(after)).toBe(true);
  expect(readForeseenBefore(after)).toBe(heading);
  expect(readForeseen({ ...after, seat: 'other' })).toBeNull();
});

test('where nothing has befallen the text a forecast is shown as another only once it has moved by three points', async () => {
  const seen = new Set<boolean>();
  for (let seed = 30; seed < 60; seed += 2) {
    const [before, after] = [see(seed), see(seed + 1)];
    // oxlint-disable-next-line no-await-in-loop -- one game after another
    const [was, is] = [await foresee(before, 40 + seed), await foresee(after, 41 + seed)];
    if (!was || !is) throw new Error('nothing foreseen');
    const points = [was, is].map((one) => forecastScore(after, one)?.mean ?? NaN) as [
      number,
      number,
    ];
    const moved = Math.abs(points[1] - points[0]) >= 3;
    expect(readShownForecast(after)).toBe(moved ? is : readForeseenBefore(after));
    // What was learnt is in what is reckoned with all the same.
    expect(readForeseen(after)).toBe(is);
    seen.add(moved);
    forgetForeseen();
  }
  expect(seen).toEqual(new Set([false, true]));
});

test('while a roll is called what was foreseen before it stands, and nothing of what came', async () => {
  const [before, after] = [see(12), { ...see(13), sitting: 2 }];
  const heading = await foresee(before, 20);
  const next = foresee(after, 21);
  expect(readForeseenUntil(after)).toBe(heading);
  await next;
  expect(readForeseenUntil(after)).toBe(heading);
  const alone = see(14);
  await foresee(alone);
  expect(readForeseenUntil(alone)).toBeNull();
});

test('after a step back the change counts from before the act that is taken back, and not from it', async () => {
  const [start, left, back, next] = [see(7), see(8), see(7), see(9)];
  const first = await foresee(start, 0);
  await foresee(left, 5);
  expect(readForeseenBefore(left)).toBe(first);
  const again = await foresee(back, 0);
  expect(readForeseenBefore(back)).toBeNull();
  await foresee(next, 6);
  expect(readForeseenBefore(next)).toBe(again);
  // Whoever looks back at a moment leaves the way as it is.
  await foresee(see(10));
  await foresee(left, 7);
  expect(readForeseenBefore(left)).toEqual(forecastHeading(next));
});

test('a package is played on as if agreed, unless it has left the table', async () => {
  const { setup, state } = openSetup(SCENARIO, { seed: 6, plan: [] });
  const seen = view(setup, passUntil(setup, state, awaits(setup, seat)).state, seat);
  const [article] = SCENARIO.articles;
  const words = article?.options.map(({ id }) => [{ article: article.id, option: id }]) ?? [];
  const heading = forecastHeading(seen);
  const expected = words.map((changes) => readAgreed(seen, forecastAgreed(seen, heading, changes)));
  expect(expected.some((one) => one !== null)).toBe(true);
  for (const [i, changes] of words.entries())
    expect(await foreseeAgreed(seen, changes, 'table')).toEqual(expected[i]);
  const all = await Promise.all(words.map((changes) => foreseeAgreed(seen, changes, 'table')));
  expect(all).toEqual(words.map((_, i) => (i === words.length - 1 ? expected[i] : null)));
  // Who asks before a turn is ended has nothing given up that lies on the table.
  const [first = [], second = []] = words;
  expect(
    await Promise.all([
      foreseeAgreed(seen, first, 'table'),
      foreseeAgreed(seen, second, 'endTurn'),
    ]),
  ).toEqual(expected.slice(0, 2));
});

test('a package in another order is the one that is worked out already', async () => {
  const seen = see(3);
  const changes = SCENARIO.articles.map(({ id, options }) => ({
    article: id,
    option: options.at(-1)?.id ?? '',
  }));
  expect(changes.length).toBeGreaterThan(1);
  const found = foreseeAgreed(seen, changes, 'table');
  expect(foreseeAgreed(seen, changes.toReversed(), 'table')).toBe(found);
  await found;
});
