import { describe, expect, test } from 'vitest';
import { after, awaits, opened, passUntil, stateAfter } from '../../../test/fixtures/steps.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { judge } from '../acts/apply.ts';
import { holdsAgainst } from '../floor/floor-rule.ts';
import { setUp } from '../setup/setup.ts';
import { findAwaitedSeat } from '../state/awaited.ts';

const scenario = strait();
const setup = setUp(scenario, 1, 0);
const ashFloor = passUntil(setup, opened(setup), awaits(setup, 'ASH')).state;

test('a procedural motion in negotiation is voted at once, and the list of speakers goes on', () => {
  const moved = stateAfter(setup, ashFloor, { seat: 'ASH', type: 'move', motion: 'suspend' });
  expect([moved.phase, findAwaitedSeat(moved, scenario)]).toEqual(['negotiation.rollCall', 'ASH']);
  const voted = ['ASH', 'BAY', 'COD', 'DUN'].reduce(
    (state, seat) => stateAfter(setup, state, { seat, type: 'ballot', vote: 'no' }),
    moved,
  );
  expect([voted.phase, voted.sitting, voted.votes[0]?.roll]).toEqual([
    'negotiation.floor',
    1,
    'nnnn',
  ]);
  expect([voted.queue, voted.plates]).toEqual([ashFloor.queue, 2]);
  expect(judge(setup, voted, { seat: 'ASH', type: 'move', motion: 'suspend' })?.code).toBe(
    'motion/pending',
  );
});

describe('motions on the text', () => {
  const atMotions = passUntil(
    setup,
    opened(setup),
    ({ phase }) => phase === 'decision.motions',
  ).state;
  const ashAtMotions = passUntil(setup, atMotions, awaits(setup, 'ASH')).state;

  test('the furthest removed is put first, and the other falls when it passes', () => {
    let state = ashAtMotions;
    const text = state.articles[0]?.text ?? -1;
    const ids = ['few', 'some', 'many'];
    const others = ids.filter((_, i) => i !== text);
    for (const option of others) {
      state = stateAfter(setup, state, {
        seat: 'ASH',
        type: 'move',
        motion: 'vote',
        article: 'lights',
        option,
      });
    }
    state = passUntil(setup, state, ({ phase }) => phase === 'decision.rollCall').state;
    const distances = others.map((option) => Math.abs(ids.indexOf(option) - text));
    const furthest = distances.indexOf(Math.max(...distances));
    expect(state.voting?.motion).toBe(state.motions[furthest]?.id);
    while (state.voting) {
      state = stateAfter(setup, state, {
        seat: findAwaitedSeat(state, scenario) ?? '',
        type: 'ballot',
        vote: 'yes',
      });
      if (state.votes.length > 0) break;
    }
    expect(state.motions.map((motion) => motion.status).sort()).toEqual(['carried', 'fell']);
  });

  test('its mover may withdraw a motion, nobody else', () => {
    const moved = stateAfter(setup, ashAtMotions, {
      seat: 'ASH',
      type: 'move',
      motion: 'delete',
      article: 'lights',
    });
    expect(judge(setup, moved, { seat: 'ASH', type: 'withdraw', motion: 'm9' })?.code).toBe(
      'motion/notYours',
    );
    const back = stateAfter(setup, moved, {
      seat: 'ASH',
      type: 'withdraw',
      motion: moved.motions[0]?.id ?? '',
    });
    expect(back.motions[0]?.status).toBe('withdrawn');
  });

  test('a bracket laid down after the debate is one alone: the others stand', () => {
    const articles = ashAtMotions.articles.map((article, a) =>
      a === 0 ? { ...article, status: 'closed' as const, holders: [0, 1, 2] } : article,
    );
    const held = { ...ashAtMotions, articles };
    const { state, happenings } = after(setup, held, {
      seat: 'ASH',
      type: 'withdraw',
      article: 'lights',
    });
    expect(state.articles[0]?.holders).toEqual([1, 2]);
    expect(happenings.filter(({ type }) => type === 'bracket')).toEqual([
      {
        type: 'bracket',
        seat: 'ASH',
        article: 'lights',
        held: false,
        reason: holdsAgainst(setup, state, 0, 0, articles[0]!.text).reason,
      },
    ]);
  });

  test('words voted into what was closed over brackets are held by those who mind them', () => {
    const articles = ashAtMotions.articles.map((article, a) =>
      a === 0 ? { ...article, status: 'closed' as const, text: 0, holders: [0, 2] } : article,
    );
    let state = stateAfter(
      setup,
      { ...ashAtMotions, articles },
      { seat: 'ASH', type: 'move', motion: 'vote', article: 'lights', option: 'many' },
    );
    ({ state } = passUntil(setup, state, ({ phase }) => phase === 'decision.rollCall'));
    for (const seat of ['ASH', 'BAY', 'COD', 'DUN'])
      state = stateAfter(setup, state, { seat, type: 'ballot', vote: 'yes' });
    const against = [0, 1, 2, 3].filter((d) => holdsAgainst(setup, state, d, 0, 2).held);
    expect([state.articles[0]?.text, state.articles[0]?.holders]).toEqual([2, against]);
    expect(against).not.toEqual([0, 2]);
  });

  test('one objection at the gavel leads to the Bureau, and with its finding to a vote', () => {
    let { state } = passUntil(setup, atMotions, ({ phase }) => phase !== 'decision.motions');
    expect(state.phase).toBe('decision.gavel');
    state = stateAfter(setup, state, { seat: 'ASH', type: 'object', articles: ['lights'] });
    for (const seat of ['BAY', 'COD', 'DUN'])
      state = stateAfter(setup, state, { seat, type: 'silent' });
    expect([state.phase, findAwaitedSeat(state, scenario)]).toEqual(['decision.bureau', 'CHAIR']);
    state = stateAfter(setup, state, { seat: 'CHAIR', type: 'exhausted' });
    expect([state.phase, state.voting?.motion]).toEqual(['decision.rollCall', 'text']);
    for (const seat of ['ASH', 'BAY', 'COD', 'DUN']) {
      state = stateAfter(setup, state, {
        seat,
        type: 'ballot',
        vote: seat === 'ASH' ? 'no' : 'yes',
      });
    }
    expect([state.phase, state.votes.at(-1)?.roll, state.votes.at(-1)?.carried]).toEqual([
      'closed',
      'nyyy',
      true,
    ]);
  });

  test('silence is consensus', () => {
    const { state } = passUntil(setup, atMotions, ({ phase }) => phase === 'closed');
    expect([state.ending, state.assembly]).toEqual([
      'consensus',
      { adopted: true, withoutVote: true, roll: '' },
    ]);
  });
});
