/** A scenario that closes its text: nobody changes the words, whoever plays; parts may be voted out. */
import { describe, expect, test } from 'vitest';
import { after, awaits, opened, passUntil } from '../../test/fixtures/steps.ts';
import { strait } from '../../test/fixtures/strait.ts';
import { judge, apply } from '../engine/acts/apply.ts';
import { listLegalActs } from '../engine/acts/legal-acts.ts';
import { setUp } from '../engine/setup/setup.ts';
import { findAwaitedSeat } from '../engine/state/awaited.ts';
import { CHAIR } from '../scenario/resolved.ts';
import { BOT_NAMES } from '../delegations/bot-names.ts';
import { decideFor } from './decide.ts';
import { openSetup } from './opened.ts';

const closed = strait(
  ['sittings: 2,', 'sittings: 6, text: closed,'],
  [
    'draft: few',
    'bridges: [{ id: dim, position: 25, title: Dim, text: Dim lights. }]\n    draft: some',
  ],
  ['draft: [low, high]', 'draft: high'],
);
const setup = setUp(closed, 1, 0);
const SHUT = { code: 'text/closed', params: {} };
const floor = passUntil(setup, opened(setup), awaits(setup, 'ASH')).state;
const motions = passUntil(setup, opened(setup), ({ phase }) => phase === 'decision.motions');

describe('out of order', () => {
  test.each([
    ['an amendment', { seat: 'ASH', type: 'amend', article: 'lights', option: 'many' }],
    ['a package', { seat: 'ASH', type: 'package', changes: [{ article: 'toll', option: 'low' }] }],
  ] as const)('%s', (_, command) => {
    expect(judge(setup, floor, command)).toEqual(SHUT);
    const [legal] = listLegalActs(setup, floor, 'ASH', [command.type]);
    expect([legal?.unavailable, legal?.domains]).toEqual([SHUT, []]);
  });

  test('a text of the Chair, who is not asked for one', () => {
    const chair = passUntil(setup, opened(setup), awaits(setup, CHAIR)).state;
    const changes = [{ article: 'toll', option: 'low' }];
    expect(judge(setup, chair, { seat: CHAIR, type: 'text', changes })?.code).toBe('act/notNow');
    expect(motions.happenings.some(({ type }) => type === 'phase')).toBe(true);
    const asked = passUntil(setup, opened(setup), ({ phase, queue }) =>
      phase === 'chairsText' || phase === 'negotiation.announcement'
        ? queue.includes(CHAIR)
        : phase === 'decision.motions',
    );
    expect(asked.state.phase).toBe('decision.motions');
  });

  test('other words put to the vote; a separate vote and a deletion are in order', () => {
    const at = passUntil(setup, motions, awaits(setup, 'ASH')).state;
    const move = { seat: 'ASH', type: 'move', article: 'toll' } as const;
    expect(judge(setup, at, { ...move, motion: 'vote', option: 'low' })).toEqual(SHUT);
    expect(judge(setup, at, { ...move, motion: 'delete' })).toBeNull();
    expect(judge(setup, at, { ...move, motion: 'separateVote' })).toBeNull();
    const [legal] = listLegalActs(setup, at, 'ASH', ['move']);
    const kinds = legal?.domains.flatMap((domain) =>
      domain.parameter === 'kind' ? domain.values.map(({ motion }) => motion) : [],
    );
    expect(new Set(kinds)).toEqual(new Set(['separateVote', 'delete', 'suspend']));
  });

  test('a bridge that a small group finds', () => {
    const chair = passUntil(setup, opened(setup), awaits(setup, CHAIR)).state;
    const { state, happenings } = after(setup, chair, {
      seat: CHAIR,
      type: 'smallGroup',
      article: 'lights',
    });
    expect(state.articles[0]?.tabled).toEqual([1]);
    expect(happenings.some(({ type }) => type === 'bridgeFound')).toBe(false);
  });
});

test.each(BOT_NAMES.filter((name) => name !== 'oracle' && name !== 'chair'))(
  '%s does not try what is closed, and no words are changed but by a vote',
  (by) => {
    for (let seed = 0; seed < 20; seed += 1) {
      const plan = closed.delegations.map(({ id }) => ({ seat: id, by }));
      const began = openSetup(closed, { seed, plan });
      const { setup: drawn } = began;
      let { state } = began;
      const told = [];
      for (let seat = findAwaitedSeat(state, closed); seat !== null;) {
        let applied = apply(drawn, state, decideFor(drawn, state, plan, seat));
        if (!applied.ok) {
          expect(applied.rejection).not.toEqual(SHUT);
          applied = apply(drawn, state, { seat, type: 'pass' });
        }
        if (!applied.ok) throw new Error(JSON.stringify(applied.rejection));
        told.push(...applied.happenings);
        ({ state } = applied);
        seat = findAwaitedSeat(state, closed);
      }
      const causes = told.flatMap((one) => (one.type === 'textMoved' ? [one.cause] : []));
      expect(causes.filter((cause) => cause !== 'vote')).toEqual([]);
    }
  },
);
