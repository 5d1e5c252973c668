import { expect, test } from 'vitest';
import { type Conference, play } from '../../../../conference/conference.ts';
import { view } from '../../../../engine/state/view.ts';
import { hostSeat } from '../../../../conference/seat/host-seat.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import type { Game } from '../../store/store.ts';
import { findAnsweredBar, heedAnswered } from './answered.ts';
import { estimateDeal, judgeOutlook } from './trade.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';

function opened(scenario: string, seat: string, seed: number, start?: string): Conference {
  const from = start === undefined ? {} : { start };
  return openSeated(shipped(scenario), seat, seed, { ...from });
}

function game(conference: Conference, seat: string): Game {
  const { setup, state, happenings } = conference;
  const log = happenings.map((happening, at) => ({ at, happening }));
  const { host } = hostSeat(conference, seat, undefined, []);
  const shown = { host, seat, log, assist: 'adviser', view: view(setup, state, seat) };
  return shown as unknown as Game;
}

type Terms = Parameters<typeof estimateDeal>[1];

/** Every swap, with India, of two wordings in brackets. */
function swaps({ view: { articles, scenario } }: Game): Terms[] {
  const live = scenario.articles
    .filter(({ index }) => articles[index]?.status === 'open')
    .flatMap(({ id, options }) => options.map((option) => ({ article: id, option: option.id })));
  return live.flatMap((one) =>
    live
      .filter(({ article }) => article !== one.article)
      .map((other) => ({
        delegation: 'IND',
        give: [one],
        want: [other],
        condition: null,
        side: [],
      })),
  );
}

/** The first swap that is thought possible and yet refused: before, after, and its terms. */
function refusedSwap(): { before: Game; after: Game; terms: Terms } {
  for (let seed = 1; seed <= 12; seed += 1) {
    const morning = opened('cybercrime-last-day', 'NZL', seed, 'morning');
    const before = game(morning, 'NZL');
    for (const terms of swaps(before)) {
      const outlook = estimateDeal(before.view, terms);
      if (!outlook || judgeOutlook(outlook) === 'no') continue;
      const { give, want } = terms;
      const played = play(morning, { type: 'offer', to: 'IND', give, want, seat: 'NZL' });
      if (!played.ok) continue;
      const after = game(played.conference, 'NZL');
      if (findAnsweredBar(after, terms)) return { before, after, terms };
    }
  }
  throw new Error('nothing is refused');
}

const { before, after, terms } = refusedSwap();

test('terms that a partner has just refused are refused, whatever was thought of them; others are estimated', () => {
  expect(findAnsweredBar(before, terms)).toBe(null);
  const outlook = estimateDeal(after.view, terms);
  expect(outlook && judgeOutlook(outlook)).not.toBe('no');
  const heeded = heedAnswered(after, terms, outlook);
  expect([heeded?.bar, heeded?.chance]).toEqual([{ code: 'refused' }, 0]);
  expect(findAnsweredBar(after, { ...terms, give: [] })).toBe(null);
  expect(findAnsweredBar(after, { ...terms, delegation: 'CHN' })).toBe(null);
  const later = { ...after, view: { ...after.view, sitting: after.view.sitting + 1 } };
  expect(findAnsweredBar(later, terms)).toBe(null);
});

test('terms whose text has moved since they were refused are open again', () => {
  const moved = {
    type: 'textMoved' as const,
    article: terms.want[0]?.article ?? '',
    from: null,
    to: null,
    cause: 'informals' as const,
    margin: 0,
    needed: 0,
  };
  const log = [...after.log, { at: after.log.length, happening: moved }];
  expect(findAnsweredBar({ ...after, log }, terms)).toBe(null);
});
