import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { speech } from '../../../test/fixtures/speech.ts';
import { worthOf } from '../../app/selectors/trade/worth.ts';
import { openConference } from '../../conference/conference.ts';
import { view } from '../../engine/state/view.ts';
import { netWritten } from './net-written.ts';

const { setup, state } = openConference(shipped('cybercrime-last-day'), {
  seed: 1,
  start: 'morning',
  plan: [{ seat: 'BRA', by: 'person' }],
});
const seen = view(setup, state, 'BRA');
const written = (points: number) => Math.round(points * 10);

test('the net is what one finds who adds up the figures beside it', () => {
  let differs = 0;
  for (const one of seen.scenario.articles) {
    for (const other of seen.scenario.articles) {
      if (one.index >= other.index) continue;
      const changes = [one, other].map(({ id, options }) => ({
        article: id,
        option: options.at(-1)?.id ?? '',
      }));
      const worth = worthOf(seen, changes);
      const alone = changes.map((change) => worthOf(seen, [change])?.net ?? NaN);
      const together = (worth?.net ?? NaN) - alone.reduce((sum, points) => sum + points, 0);
      const shown = [...alone, together].reduce((sum, points) => sum + written(points), 0);
      expect(written(netWritten(seen, changes, speech) ?? NaN)).toBe(shown);
      if (shown !== written(worth?.net ?? NaN)) differs += 1;
    }
  }
  expect(differs).toBeGreaterThan(0);
});
