import { describe, expect, test } from 'vitest';
import { after, opened, passUntil } from '../../../test/fixtures/steps.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { apply, judge } from '../acts/apply.ts';
import { computeHope } from '../mandate/hope.ts';
import { readStandingTexts, utility } from '../mandate/mandate.ts';
import { changeRules } from '../numbers/values.ts';
import { setUp } from '../setup/setup.ts';
import type { Motion, State } from '../state/state.ts';
import { findAwaitedSeat } from '../state/awaited.ts';

const scenario = strait();
/** Credit is lost by motions alone, and brackets do not end the conference. */
const rules = changeRules({ alone: 0, stripShare: 1 });
const setup = setUp(scenario, 1, 0, [], rules);

function passWhile(from: State, goesOn: (state: State) => boolean): State {
  return passUntil(setup, from, (state) => !goesOn(state)).state;
}

const opening = opened(setup).state;

/** ASH objects, naming an agreed article, and the Chair is asked with the Bureau. */
function atTheBureau(from: State): State {
  let state = passWhile(from, ({ phase }) => phase !== 'decision.gavel');
  state = after(setup, state, { seat: 'ASH', type: 'object', articles: ['toll'] }).state;
  return passWhile(state, ({ phase }) => phase === 'decision.gavel');
}

describe('without the finding of the Bureau', () => {
  const bureau = atTheBureau(opening);
  const resumed = after(setup, bureau, { seat: 'CHAIR', type: 'pass' });
  const answer = resumed.happenings.find((one) => one.type === 'reconvened');

  test('the Assembly is asked, and each answers by what it may hope for', () => {
    const texts = readStandingTexts(bureau);
    const expected = { yes: 0, no: 0, abstain: 0, absent: 0 };
    for (const mandate of setup.mandates) {
      const hope = computeHope(mandate, scenario.articles, texts, [0, 1], setup.values);
      const now = utility(mandate, scenario.articles, texts);
      if (hope - mandate.reservation < 0.03) expected.no += 1;
      else if (hope - now > 0.03) expected.yes += 1;
      else expected.abstain += 1;
    }
    expect(answer).toEqual({ type: 'reconvened', granted: true, count: expected, sittings: 2 });
  });

  test('the conference goes on where it stood, with what was closed or the objector named open again', () => {
    const { state } = resumed;
    expect(bureau.articles.map(({ status }) => status)).toEqual(['closed', 'adRef']);
    expect({
      phase: state.phase,
      sitting: state.sitting,
      lastSitting: state.lastSitting,
      resumed: state.resumed,
      gavel: state.gavel,
      ending: state.ending,
      articles: state.articles.map(({ status, text }) => [status, text]),
    }).toEqual({
      phase: 'negotiation.floor',
      sitting: bureau.sitting + 1,
      lastSitting: 4,
      resumed: true,
      gavel: null,
      ending: null,
      articles: [
        ['open', bureau.articles[0]?.text],
        ['open', bureau.articles[1]?.text],
      ],
    });
  });

  test('the second time it has failed', () => {
    const again = atTheBureau(resumed.state);
    expect(after(setup, again, { seat: 'CHAIR', type: 'pass' }).state.ending).toBe('failed');
  });
});

describe('a motion to suspend', () => {
  const floor = passWhile(opening, (state) => findAwaitedSeat(state, scenario) !== 'ASH');
  const moved = after(setup, floor, { seat: 'ASH', type: 'move', motion: 'suspend' }).state;
  const voted = (vote: 'yes' | 'no') => {
    let state = moved;
    for (const seat of ['ASH', 'BAY', 'COD', 'DUN'])
      state = after(setup, state, { seat, type: 'ballot', vote }).state;
    return state;
  };

  test('carried, it costs its mover credit and is not put again', () => {
    const state = voted('yes');
    expect([state.resumed, state.credit, state.lastSitting, state.sitting]).toEqual([
      true,
      [9, 10, 10, 10],
      4,
      2,
    ]);
    const next = passWhile(state, (one) => findAwaitedSeat(one, scenario) !== 'BAY');
    expect(judge(setup, next, { seat: 'BAY', type: 'move', motion: 'suspend' })).toEqual({
      code: 'suspend/once',
      params: {},
    });
  });

  test('lost, it costs its mover credit and the list of speakers goes on', () => {
    const state = voted('no');
    expect([state.resumed, state.credit, state.phase, state.sitting]).toEqual([
      false,
      [9, 10, 10, 10],
      'negotiation.floor',
      1,
    ]);
  });

  test('refused more time by the Assembly, the conference ends suspended', () => {
    const waiting: Motion = {
      id: 'm9',
      kind: 'vote',
      by: 'BAY',
      article: 0,
      wording: 0,
      status: 'pending',
    };
    const motions = [...moved.motions, waiting];
    const nobody = { ...moved, motions, present: [0, 0, 0, 1] };
    const quorate = setUp(strait(['sittings: 2', 'sittings: 2, quorum: 1/4']), 1, 0);
    const poor = {
      ...quorate,
      mandates: quorate.mandates.map((mandate) => ({ ...mandate, reservation: 1 })),
    };
    const state = { ...nobody, voting: { ...moved.voting!, roll: '---.' } };
    const applied = apply(poor, state, { seat: 'DUN', type: 'ballot', vote: 'yes' });
    expect(applied.ok && [applied.state.phase, applied.state.ending]).toEqual([
      'closed',
      'suspended',
    ]);
    // What has not been put falls, and is told of.
    expect(applied.ok && applied.state.motions.map(({ status }) => status)).toEqual([
      'carried',
      'fell',
    ]);
    expect(applied.ok && applied.happenings).toContainEqual({
      type: 'motionFell',
      motion: 'm9',
      because: 'suspended',
    });
  });
});

test('motions of before a suspension do not count among those that one meeting hears', () => {
  const motions = passWhile(opening, ({ phase }) => phase !== 'decision.motions');
  const at = passWhile(motions, (one) => findAwaitedSeat(one, scenario) !== 'ASH');
  const made = Array.from({ length: 14 }, (_, i) => ({
    id: `m${i}`,
    kind: 'vote' as const,
    by: 'BAY',
    article: 1,
    wording: 1,
    status: 'rejected' as const,
  }));
  const option = at.articles[0]?.text === 2 ? 'few' : 'many';
  const moving = { seat: 'ASH', type: 'move', motion: 'vote', article: 'lights', option } as const;
  const full = { ...at, motions: made };
  expect(judge(setup, full, moving)).toEqual({ code: 'motion/tooMany', params: { most: 14 } });
  expect(judge(setup, { ...full, earlierMotions: 14 }, moving)).toBe(null);
});

test('a meeting that resumes counts motions anew', () => {
  const floor = passWhile(opening, (state) => findAwaitedSeat(state, scenario) !== 'ASH');
  let state = after(setup, floor, { seat: 'ASH', type: 'move', motion: 'suspend' }).state;
  for (const seat of ['ASH', 'BAY', 'COD', 'DUN'])
    state = after(setup, state, { seat, type: 'ballot', vote: 'yes' }).state;
  expect([state.resumed, state.earlierMotions, state.motions.length]).toEqual([true, 1, 1]);
});

test('where there are no words at all, nothing is adopted', () => {
  const bare = setUp(
    strait(
      ['    draft: few\n    reference: 0\n    adopted: some\n', '    reference: 0\n'],
      ['    draft: [low, high]\n', ''],
    ),
    1,
    0,
    [],
    rules,
  );
  const { state } = passUntil(bare, opened(bare), ({ phase }) => phase === 'closed');
  expect([state.articles.map(({ text }) => text), state.ending, state.votes]).toEqual([
    [-1, -1],
    'failed',
    [],
  ]);
});
