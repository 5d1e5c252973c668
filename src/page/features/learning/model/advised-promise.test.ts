import { expect, test } from 'vitest';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { hostSeat } from '../../../../conference/seat/host-seat.ts';
import { isIdleAct } from '../../../session/game/deal/idle-act.ts';
import type { Game } from '../../../session/store/store.ts';
import { askAdvice } from './advice.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';

test('nothing is advised that breaks a promise of the seat, nor a question to prepare it', async () => {
  const lesson = openSeated(shipped('first-brackets'), 'TER', 1);
  const { host } = hostSeat(lesson, 'TER', undefined, []);
  const shown: Game = { ...seatedGame(lesson, 'TER'), host, assist: 'adviser' };
  const { scenario, delegation, commitments } = shown.view;
  const to = scenario.delegationIndex.get('COR');
  const article = scenario.articleIndex.get('last_boat') ?? -1;
  const promise = {
    by: delegation,
    to,
    article,
    wording: -1,
    offer: 'o1',
    status: 'given',
  } as never;
  const bound = { ...shown, view: { ...shown.view, commitments: [...commitments, promise] } };
  const advice = await askAdvice(bound);
  expect(advice?.about).not.toBe('last_boat');
  const words = { article: 'last_boat', option: scenario.articles[article]?.options[0]?.id ?? '' };
  const spoken = { type: 'amend', ...words } as const;
  expect([isIdleAct(shown, spoken), isIdleAct(bound, spoken)]).toEqual([false, true]);
  expect(isIdleAct(bound, { type: 'package', changes: [words] })).toBe(true);
});
