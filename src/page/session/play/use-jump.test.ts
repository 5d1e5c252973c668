import { expect, test } from 'vitest';
import { type Conference, openConference, play } from '../../../conference/conference.ts';
import { decideFor } from '../../../conference/decide.ts';
import { hostSeat } from '../../../conference/seat/host-seat.ts';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import type { Game } from '../store/store.ts';
import { findStop } from './use-jump.ts';

const SEAT = 'BRA';

/** Up to the turn in which whoever knows what the seat knows would submit a package. */
function playUpToPackage(): Conference {
  const plan = [{ seat: SEAT, by: 'person' as const }];
  let conference = openConference(shipped('cybercrime-class'), { seed: 33, plan });
  for (;;) {
    const { setup, state } = conference;
    const wanted = decideFor(setup, state, [{ seat: SEAT, by: 'sighted' }], SEAT);
    if (wanted.type === 'package') return conference;
    const played = play(conference, wanted);
    if (!played.ok) throw new Error(played.rejection.code);
    ({ conference } = played);
  }
}

test('a turn in which the adviser would submit a package is not passed over', async () => {
  const seen = hostSeat(playUpToPackage(), SEAT, undefined, []);
  const quiet = { ...seen, before: seen.view, unread: seen.log.length };
  const advised = { ...quiet, assist: 'adviser' } as unknown as Game;
  expect(await findStop(advised)).toBe('trade');
  expect(await findStop({ ...advised, assist: 'none' })).toBeNull();
});
