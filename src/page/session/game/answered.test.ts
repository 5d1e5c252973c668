import { expect, test } from 'vitest';
import { type Conference, openConference, play } from '../../../conference/conference.ts';
import type { Act, Command } from '../../../engine/command.ts';
import { view } from '../../../engine/state/view.ts';
import { hostSeat } from '../../../conference/seat/host-seat.ts';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import type { Game } from '../store/game.ts';
import { askAdvice } from '../../features/learning/model/advice.ts';
import { findAnsweredBar, heedAnswered } from './answered.ts';
import { estimateDeal, judgeOutlook } from './trade.ts';

function opened(scenario: string, seat: string, seed: number, start?: string): Conference {
  const plan = [{ seat, by: 'person' as const }];
  const from = start === undefined ? {} : { start };
  return openConference(shipped(scenario), { seed, plan, ...from });
}

function said(conference: Conference, command: Command): Conference {
  const played = play(conference, command);
  if (!played.ok) throw new Error(played.rejection.code);
  return played.conference;
}

function game(conference: Conference, seat: string): Game {
  const { setup, state, happenings } = conference;
  const log = happenings.map((happening, at) => ({ at, happening }));
  const { host } = hostSeat(conference, seat, undefined, []);
  const shown = { host, seat, log, assist: 'adviser', view: view(setup, state, seat) };
  return shown as unknown as Game;
}

const give = [{ article: 'network_247', option: 'net_fast' }];
const want = [{ article: 'coop_scope', option: 'coop_harm' }];
const terms = { delegation: 'IND', give, want, condition: null, side: [] };

test('terms that a partner has just refused are refused, whatever was thought of them; others are estimated', () => {
  const morning = opened('cybercrime-last-day', 'NZL', 2, 'morning');
  const before = game(morning, 'NZL');
  expect(findAnsweredBar(before, terms)).toBe(null);
  const act: Act = { type: 'offer', to: 'IND', give, want };
  const after = game(said(morning, { ...act, seat: 'NZL' }), 'NZL');
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
  const first = opened('cybercrime-last-day', 'NZL', 2, 'morning');
  const refused = game(said(first, { type: 'offer', to: 'IND', give, want, seat: 'NZL' }), 'NZL');
  const moved = {
    type: 'textMoved' as const,
    article: 'coop_scope',
    from: null,
    to: null,
    cause: 'informals' as const,
    margin: 0,
    needed: 0,
  };
  const log = [...refused.log, { at: refused.log.length, happening: moved }];
  expect(findAnsweredBar({ ...refused, log }, terms)).toBe(null);
});

/** A game by the adviser: offers refused on account of a promise to another, and those of them laid again. */
async function advised(seat: string, seed: number): Promise<{ bound: string[]; again: string[] }> {
  let conference = opened('high-seas-class', seat, seed);
  const bound: string[] = [];
  const again: string[] = [];
  for (;;) {
    const now = game(conference, seat);
    if (now.view.awaited !== seat) return { bound, again };
    const advice = (await askAdvice(now)) ?? { seat, type: 'pass' };
    const before = conference.happenings.length;
    conference = said(conference, advice);
    if (advice.type !== 'offer') continue;
    const words = advice.want.map(({ option }) => `${advice.to} ${option}`);
    again.push(...words.filter((one) => bound.includes(one)));
    const answer = conference.happenings.slice(before).find(({ type }) => type === 'answered');
    const why = answer?.type === 'answered' ? answer.reasons[0] : undefined;
    if (why?.code === 'commitment') bound.push(...words);
  }
}

test('the adviser asks nobody again for words refused on account of a promise to another', async () => {
  let bound = 0;
  for (let seed = 1; bound === 0 && seed <= 40; seed += 1) {
    const found = await advised('CAL', seed);
    expect(found.again).toEqual([]);
    bound = found.bound.length;
  }
  expect(bound).toBeGreaterThan(0);
});
