import { expect, test } from 'vitest';
import { hostSeat } from '../../../../conference/seat/host-seat.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { estimateGainOf } from '../../../session/game/deal/trade.ts';
import { forecastGain } from '../../../session/game/heading.ts';
import { foresee } from '../../../session/play/foresee.ts';
import type { Game } from '../../../session/store/store.ts';
import { askAdvice } from './advice.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';

const ASKING = ['BRA', 'IND', 'EGY'].flatMap((seat) =>
  [1, 2, 3].map((seed) => [seat, seed] as const),
);

test('a question is about the words that would bring most by the close, not what comes without a trade', async () => {
  const named: unknown[] = [];
  for (const [seat, seed] of ASKING) {
    const conference = openSeated(shipped('cybercrime-class'), seat, seed);
    const now = { ...hostSeat(conference, seat, undefined, []), assist: 'adviser' } as Game;
    // oxlint-disable-next-line no-await-in-loop -- a host at a time
    const [advice, heading] = [await askAdvice(now), await foresee(now.view)];
    if (advice?.kind !== 'ask' || advice.on !== null || advice.about === null || !heading) continue;
    const { view: seen } = now;
    const [most] = seen.scenario.articles
      .flatMap(({ id, options }) => options.map((one) => ({ article: id, option: one.id })))
      .filter((change) => (estimateGainOf(seen, advice.seat ?? '', change) ?? 0) < 0)
      .map((change) => ({ ...change, gain: forecastGain(seen, heading, [change]) ?? 0 }))
      .toSorted((one, other) => other.gain - one.gain);
    named.push([advice.about, most?.article]);
  }
  expect(named.length).toBeGreaterThan(2);
  for (const [about, most] of named as string[][]) expect(about).toBe(most);
});
