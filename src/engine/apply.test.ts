import { describe, expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import { apply, judge, open } from './apply.ts';
import type { Act, Command } from './command.ts';
import { openingState } from './setup/opening.ts';
import { setUp } from './setup/setup.ts';
import type { State } from './state/state.ts';
import { awaitedSeat } from './state/view.ts';

const scenario = strait();
const setup = setUp(scenario, 1, 0);
const opening = open(setup, openingState(setup)).state;

function after(state: State, ...commands: Command[]): State {
  return commands.reduce((reached, command) => {
    const applied = apply(setup, reached, command);
    if (!applied.ok) throw new Error(JSON.stringify([command, applied.rejection]));
    return applied.state;
  }, state);
}

/** Passes until the seat is awaited. */
function until(state: State, seat: string): State {
  let reached = state;
  for (let i = 0; i < 40 && awaitedSeat(reached, scenario) !== seat; i += 1) {
    reached = after(reached, { seat: awaitedSeat(reached, scenario) ?? '', type: 'pass' });
  }
  return reached;
}

const ashFloor = until(opening, 'ASH');
const offer: Act = {
  type: 'offer',
  to: 'BAY',
  give: [{ article: 'toll', option: 'high' }],
  want: [{ article: 'lights', option: 'many' }],
};

describe('a command that is not in order is a value that says why', () => {
  test.each<[string, State, Command, { code: string; params: object }]>([
    [
      'another has the floor',
      ashFloor,
      { seat: 'BAY', type: 'pass' },
      { code: 'act/notYourTurn', params: { seat: 'ASH' } },
    ],
    [
      'nobody sits there',
      ashFloor,
      { seat: 'EEL', type: 'pass' },
      { code: 'seat/unknown', params: { seat: 'EEL' } },
    ],
    [
      'not in this phase',
      ashFloor,
      { seat: 'ASH', type: 'silent' },
      { code: 'act/notNow', params: { phase: 'negotiation.floor' } },
    ],
    [
      'nothing to accept',
      ashFloor,
      { seat: 'ASH', type: 'accept', offer: 'o1' },
      { code: 'offer/unknown', params: { offer: '' } },
    ],
    [
      'an unknown delegation',
      ashFloor,
      { seat: 'ASH', type: 'ask', delegation: 'EEL' },
      { code: 'delegation/unknown', params: { delegation: 'EEL' } },
    ],
    [
      'oneself',
      ashFloor,
      { seat: 'ASH', type: 'ask', delegation: 'ASH' },
      { code: 'delegation/self', params: {} },
    ],
    [
      'an unknown article',
      ashFloor,
      { seat: 'ASH', type: 'agenda', article: 'x' },
      { code: 'article/unknown', params: { article: 'x' } },
    ],
    [
      'an unknown option',
      ashFloor,
      { seat: 'ASH', type: 'amend', article: 'lights', option: 'x' },
      { code: 'option/unknown', params: { article: 'lights', option: 'x' } },
    ],
    [
      'words that stand already',
      ashFloor,
      { seat: 'ASH', type: 'amend', article: 'lights', option: 'few' },
      { code: 'option/onTheTable', params: { option: 'few' } },
    ],
    [
      'an empty offer',
      ashFloor,
      { seat: 'ASH', type: 'offer', to: 'BAY', give: [], want: [] },
      { code: 'offer/empty', params: {} },
    ],
    [
      'an article twice',
      ashFloor,
      { ...offer, seat: 'ASH', want: [{ article: 'toll', option: 'low' }] } as Command,
      { code: 'article/twice', params: { article: 'toll' } },
    ],
    [
      'a package of nothing',
      ashFloor,
      { seat: 'ASH', type: 'package', changes: [] },
      { code: 'package/noChange', params: {} },
    ],
    [
      'a substantive vote in negotiation',
      ashFloor,
      { seat: 'ASH', type: 'move', motion: 'vote', article: 'lights', option: 'many' },
      { code: 'motion/notInOrder', params: { motion: 'vote' } },
    ],
    [
      'reopening what is open',
      ashFloor,
      { seat: 'ASH', type: 'move', motion: 'reconsider', article: 'lights' },
      { code: 'motion/notInOrder', params: { motion: 'reconsider' } },
    ],
    [
      'a Chair who would amend',
      until(opening, 'CHAIR'),
      { seat: 'CHAIR', type: 'amend', article: 'lights', option: 'some' },
      { code: 'act/notYourSeat', params: { type: 'amend' } },
    ],
    [
      'a delegation that would gavel',
      until(opening, 'ASH'),
      { seat: 'ASH', type: 'smallGroup', article: 'lights' },
      { code: 'chair/only', params: {} },
    ],
    [
      'an act nobody knows',
      ashFloor,
      { seat: 'ASH', type: 'constructor' } as unknown as Command,
      { code: 'act/unknown', params: { type: 'constructor' } },
    ],
  ])('%s', (_, state, command, expected) => {
    expect(judge(setup, state, command)).toEqual(expected);
    expect(apply(setup, state, command)).toEqual({ ok: false, rejection: expected });
  });
});

describe('plates', () => {
  test('the first question of a sitting is free, the next costs one', () => {
    const once = after(ashFloor, { seat: 'ASH', type: 'ask', delegation: 'BAY' });
    expect([once.plates, once.freeAsk]).toEqual([3, false]);
    const twice = after(once, { seat: 'ASH', type: 'ask', delegation: 'COD' });
    expect(twice.plates).toBe(2);
  });

  test('with none left the floor passes on', () => {
    const spent = after(
      ashFloor,
      { seat: 'ASH', type: 'agenda', article: 'lights' },
      { seat: 'ASH', type: 'agenda', article: 'toll' },
      { seat: 'ASH', type: 'ask', delegation: 'BAY' },
      { seat: 'ASH', type: 'ask', delegation: 'COD' },
    );
    const next = ashFloor.queue[1] ?? 'CHAIR';
    expect([awaitedSeat(spent, scenario), spent.plates]).toEqual([next, 3]);
  });

  test('what costs more than is left is not in order', () => {
    const one = after(
      ashFloor,
      { seat: 'ASH', type: 'agenda', article: 'lights' },
      { seat: 'ASH', type: 'agenda', article: 'toll' },
    );
    expect(judge(setup, one, { seat: 'ASH', type: 'package', changes: [] })).toEqual({
      code: 'plates/spent',
      params: { price: 2, plates: 1 },
    });
  });
});

test('a procedural motion in negotiation is voted at once, and the list of speakers goes on', () => {
  const moved = after(ashFloor, { seat: 'ASH', type: 'move', motion: 'suspend' });
  expect([moved.phase, awaitedSeat(moved, scenario)]).toEqual(['negotiation.rollCall', 'ASH']);
  const voted = ['ASH', 'BAY', 'COD', 'DUN'].reduce(
    (state, seat) => after(state, { seat, type: 'ballot', vote: 'no' }),
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

test('an event may change the plates of a sitting, for every seat in it', () => {
  const short = strait([
    'procedure: {',
    'events: [{ id: late, at: 1, title: Late, effects: [{ plates: 1 }] }]\nprocedure: {',
  ]);
  const few = setUp(short, 1, 0);
  let { state } = open(few, openingState(few));
  const plates: number[] = [];
  while (state.sitting === 1) {
    plates.push(state.plates);
    const applied = apply(few, state, { seat: awaitedSeat(state, short) ?? '', type: 'pass' });
    if (!applied.ok) break;
    state = applied.state;
  }
  expect([plates, state.plates]).toEqual([[1, 1, 1, 1, 1], 3]);
});

test('an answer narrows the range of what is asked, and holds the truth', () => {
  const state = after(ashFloor, { seat: 'ASH', type: 'ask', delegation: 'BAY', article: 'toll' });
  const [note] = state.notes;
  const truth = setup.mandates[1]?.saliences[1] ?? NaN;
  expect(note).toMatchObject({ by: 0, of: 1, article: 1, sitting: 1 });
  expect([note && note.low <= truth, note && truth <= note.high]).toEqual([true, true]);
});

describe('a deal', () => {
  const offered = after(ashFloor, { seat: 'ASH', ...offer } as Command);

  test('waits for its answer before anything else', () => {
    expect(awaitedSeat(offered, scenario)).toBe('BAY');
    expect(judge(setup, offered, { seat: 'BAY', type: 'agenda', article: 'toll' })?.code).toBe(
      'act/notNow',
    );
  });

  test('binds both sides when it is struck', () => {
    const struck = after(offered, { seat: 'BAY', type: 'accept', offer: 'o1' });
    expect(struck.commitments).toEqual([
      { by: 0, to: 1, article: 1, wording: 2, offer: 'o1', condition: null, status: 'given' },
      { by: 1, to: 0, article: 0, wording: 2, offer: 'o1', condition: null, status: 'given' },
    ]);
    expect(struck.articles[0]?.tabled).toEqual([0, 2]);
    expect(awaitedSeat(struck, scenario)).toBe('ASH');
  });

  test('is broken, before everybody and at a price, by other words', () => {
    const struck = after(offered, { seat: 'BAY', type: 'accept', offer: 'o1' });
    const broken = after(struck, { seat: 'ASH', type: 'amend', article: 'toll', option: 'middle' });
    expect(broken.commitments[0]?.status).toBe('broken');
    expect([struck.credit[0], broken.credit[0]]).toEqual([10, 6]);
  });

  test('refused, it leaves nothing', () => {
    const refused = after(offered, { seat: 'BAY', type: 'refuse', offer: 'o1' });
    expect([refused.commitments, refused.offers[0]?.status]).toEqual([[], 'refused']);
  });
});

test('a package goes before a room without its mover, and the meeting goes on after it', () => {
  const changes = [
    { article: 'lights', option: 'some' },
    { article: 'toll', option: 'middle' },
  ];
  let state = after(ashFloor, { seat: 'ASH', type: 'package', changes });
  const room = state.informals?.room ?? [];
  expect([state.phase, room.includes(0), room.length > 0]).toEqual([
    'negotiation.informals',
    false,
    true,
  ]);
  for (const d of room) {
    state = after(state, { seat: scenario.delegations[d]?.id ?? '', type: 'accept', offer: 'p1' });
  }
  expect([state.phase, state.informals]).toEqual(['negotiation.floor', null]);
  expect(state.articles.map((article) => [article.text, article.firm])).toEqual([
    [1, 4],
    [1, 4],
  ]);
});

describe('motions on the text', () => {
  const atMotions = (() => {
    let state = opening;
    while (state.phase !== 'decision.motions') {
      state = after(state, { seat: awaitedSeat(state, scenario) ?? '', type: 'pass' });
    }
    return state;
  })();

  test('the furthest removed is put first, and the other falls when it passes', () => {
    let state = until(atMotions, 'ASH');
    const text = state.articles[0]?.text ?? -1;
    const ids = ['few', 'some', 'many'];
    const others = ids.filter((_, i) => i !== text);
    for (const option of others) {
      state = after(state, {
        seat: 'ASH',
        type: 'move',
        motion: 'vote',
        article: 'lights',
        option,
      });
    }
    while (state.phase === 'decision.motions' || state.phase === 'decision.whip') {
      state = after(state, { seat: awaitedSeat(state, scenario) ?? '', type: 'pass' });
    }
    const distances = others.map((option) => Math.abs(ids.indexOf(option) - text));
    const furthest = distances.indexOf(Math.max(...distances));
    expect(state.voting?.motion).toBe(state.motions[furthest]?.id);
    while (state.voting) {
      state = after(state, {
        seat: awaitedSeat(state, scenario) ?? '',
        type: 'ballot',
        vote: 'yes',
      });
      if (state.votes.length > 0) break;
    }
    expect(state.motions.map((motion) => motion.status).sort()).toEqual(['carried', 'fell']);
  });

  test('its mover may withdraw a motion, nobody else', () => {
    const moved = after(until(atMotions, 'ASH'), {
      seat: 'ASH',
      type: 'move',
      motion: 'delete',
      article: 'lights',
    });
    expect(judge(setup, moved, { seat: 'ASH', type: 'withdraw', motion: 'm9' })?.code).toBe(
      'motion/notYours',
    );
    const back = after(moved, {
      seat: 'ASH',
      type: 'withdraw',
      motion: moved.motions[0]?.id ?? '',
    });
    expect(back.motions[0]?.status).toBe('withdrawn');
  });

  test('one objection at the gavel leads to the Bureau, and with its finding to a vote', () => {
    let state = atMotions;
    while (state.phase === 'decision.motions') {
      state = after(state, { seat: awaitedSeat(state, scenario) ?? '', type: 'pass' });
    }
    expect(state.phase).toBe('decision.gavel');
    state = after(state, { seat: 'ASH', type: 'object', articles: ['lights'] });
    for (const seat of ['BAY', 'COD', 'DUN']) state = after(state, { seat, type: 'silent' });
    expect([state.phase, awaitedSeat(state, scenario)]).toEqual(['decision.bureau', 'CHAIR']);
    state = after(state, { seat: 'CHAIR', type: 'exhausted' });
    expect([state.phase, state.voting?.motion]).toEqual(['decision.rollCall', 'text']);
    for (const seat of ['ASH', 'BAY', 'COD', 'DUN']) {
      state = after(state, { seat, type: 'ballot', vote: seat === 'ASH' ? 'no' : 'yes' });
    }
    expect([state.phase, state.votes.at(-1)?.roll, state.votes.at(-1)?.carried]).toEqual([
      'closed',
      'nyyy',
      true,
    ]);
  });

  test('silence is consensus', () => {
    let state = atMotions;
    while (state.phase !== 'closed') {
      state = after(state, { seat: awaitedSeat(state, scenario) ?? '', type: 'pass' });
    }
    expect([state.ending, state.assembly]).toEqual([
      'consensus',
      { adopted: true, withoutVote: true, roll: '' },
    ]);
  });
});
