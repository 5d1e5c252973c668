import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { forecastHeading } from '../../../../conference/heading/heading.ts';
import { openSetup } from '../../../../conference/opened.ts';
import { view } from '../../../../engine/state/view.ts';
import { listDrifts } from '../../../session/game/heading.ts';
import { readLeftAlone } from './left-alone.ts';

const plan = [{ seat: 'ANS', by: 'person' as const }];
const { setup, state } = openSetup(shipped('high-seas-class'), { seed: 7, plan });
const seen = view(setup, state, 'ANS');
const heading = forecastHeading(seen);

test('what waiting costs on an article is what is agreed there if it is left alone', () => {
  const drifts = listDrifts(seen, heading).filter(({ points }) => Math.round(points) < 0);
  expect(drifts.length).toBeGreaterThan(0);
  for (const { article, points } of drifts)
    expect(readLeftAlone(seen, heading, article)).toEqual({
      open: 'moves',
      wording: heading.articles[article]?.likeliest,
      points: Math.round(-points),
    });
});

test('words that are likely to stay are agreed as they stand, as are all before anything is foreseen', () => {
  const stay = heading.articles.map((one, a) => ({
    ...one,
    likeliest: seen.articles[a]?.text ?? -1,
  }));
  const told = [null, { ...heading, articles: stay }].map((one) => readLeftAlone(seen, one, 0));
  expect(told.map(({ open, points }) => [open, points])).toEqual([
    ['yes', 0],
    ['yes', 0],
  ]);
});
