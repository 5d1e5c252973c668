import { findNextCalled } from '../state/call-order.ts';
import { describe, expect, test } from 'vitest';
import { after, awaits, opened, passUntil, type Reached } from '../../../test/fixtures/steps.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { apply } from '../acts/apply.ts';
import type { Act } from '../command.ts';
import type { DomainEvent } from '../state/event.ts';
import { recallFollowers } from '../setup/followers.ts';
import { createOpeningState } from '../procedure/opening.ts';
import { changeRules } from '../numbers/values.ts';
import { setUp, type Setup } from '../setup/setup.ts';
import { bridgeBetween } from '../floor/small-group.ts';
import type { State, Whip } from '../state/state.ts';
import { listCarried, heeds, canMoveItself, whipProspects } from './whip-effect.ts';
import { findAwaitedSeat } from '../state/awaited.ts';

/** Whoever is awaited acts. */
function stepIn(setup: Setup, at: Reached, act: Act): Reached {
  return after(setup, at.state, { seat: findAwaitedSeat(at.state, setup.scenario) ?? '', ...act });
}

/** Nobody loses credit by a bracket. */
const setup = setUp(strait(), 1, 0, [], changeRules({ alone: 0 }));
const isMotions = (seat: string) => (state: State) =>
  state.phase === 'decision.motions' && findAwaitedSeat(state, setup.scenario) === seat;

/** ASH has the floor among the motions, the lights at `few`, which it wants least. */
const ash = (() => {
  const at = passUntil(setup, opened(setup), isMotions('ASH'));
  const [lights, toll] = at.state.articles;
  if (!lights || !toll) throw new Error('strait has two articles');
  return { ...at, state: { ...at.state, articles: [{ ...lights, text: 0 }, toll] } };
})();

describe('separate vote: what two thirds do not retain falls', () => {
  const divide = {
    type: 'move',
    motion: 'separateVote',
    article: 'lights',
    option: 'many',
  } as const;
  const all = ({ articles }: State) => articles.map(({ text }) => text);

  test('the meeting does not divide the text for one who minds it alone', () => {
    const alone = { ...ash.state, present: [1, 1, 1, 1] };
    const mild = {
      ...setup,
      mandates: setup.mandates.map((mandate, d) =>
        d === 0 ? mandate : { ...mandate, ideals: Float64Array.of(0, mandate.ideals[1] ?? NaN) },
      ),
    };
    const asked = stepIn(mild, { ...ash, state: alone }, divide);
    expect(asked.state.motions.map(({ status }) => status)).toEqual(['fell']);
    expect(asked.happenings.at(-1)).toEqual({
      type: 'motionFell',
      motion: 'm1',
      because: 'divided',
    });
  });

  test('retained by fewer than two thirds, they fall; without a quorum nothing does', () => {
    const put = (present: readonly number[]): State => {
      const asked = stepIn(setup, { ...ash, state: { ...ash.state, present } }, divide);
      let at = passUntil(setup, asked, ({ voting }) => voting?.roll.includes('.') === true);
      at = passUntil(setup, at, ({ phase }) => phase === 'decision.rollCall');
      while (at.state.votes.length === 0) at = stepIn(setup, at, { type: 'ballot', vote: 'no' });
      return at.state;
    };
    const full = put([1, 0, 1, 1]);
    expect([full.votes[0]?.carried, all(full)[0]]).toEqual([false, 2]);
    const empty = put([1, 0, 0, 0]);
    expect([empty.votes[0]?.carried, all(empty)[0]]).toEqual([false, 0]);
  });
});

test('a ballot against words agreed in a room costs as much as a promise broken so late', () => {
  const [lights, ...rest] = ash.state.articles;
  const articles = [{ ...lights!, assent: [0, 2] }, ...rest];
  const put = stepIn(
    setup,
    { ...ash, state: { ...ash.state, articles, present: [1, 1, 1, 1] } },
    { type: 'move', motion: 'vote', article: 'lights', option: 'many' },
  );
  let at = passUntil(setup, put, ({ phase }) => phase === 'decision.rollCall');
  const cast = (seat: string) => (seat === 'COD' ? 'abstain' : 'yes');
  const lost: DomainEvent[] = [];
  while (at.state.votes.length === 0) {
    at = stepIn(setup, at, {
      type: 'ballot',
      vote: cast(findAwaitedSeat(at.state, setup.scenario) ?? ''),
    });
    lost.push(...at.happenings.filter(({ type }) => type === 'credit'));
  }
  const { brokenPromiseLate } = setup.values;
  const because = 'assent';
  expect(lost).toEqual([
    { type: 'credit', seat: 'ASH', because, lost: brokenPromiseLate, left: 10 - brokenPromiseLate },
  ]);
});

test('a motion may be taken back until the voting begins, and then costs nothing', () => {
  const moved = stepIn(setup, ash, {
    type: 'move',
    motion: 'vote',
    article: 'lights',
    option: 'many',
  });
  const whipping = passUntil(
    setup,
    moved,
    (state) => state.phase === 'decision.whip' && findAwaitedSeat(state, setup.scenario) === 'ASH',
  );
  const back = stepIn(setup, whipping, { type: 'withdraw', motion: 'm1' });
  expect([back.state.voting, back.state.votes, back.state.phase, back.state.credit]).toEqual([
    null,
    [],
    'decision.gavel',
    [10, 10, 10, 10],
  ]);
});

test('who voted with the side that lost explains its vote, the mover does not', () => {
  let at = stepIn(setup, ash, { type: 'move', motion: 'vote', article: 'lights', option: 'some' });
  at = passUntil(setup, at, ({ phase }) => phase === 'decision.rollCall');
  const ballots = ['yes', 'no', 'yes', 'no'] as const;
  for (const vote of ballots) at = stepIn(setup, at, { type: 'ballot', vote });
  const explained = at.happenings.flatMap((one) =>
    one.type === 'explained' ? [[one.seat, one.vote, one.reasons[0]?.needed]] : [],
  );
  expect(explained).toEqual([['COD', 'yes', 0.15]]);
});

test('after adoption without a vote those who dissociated explain their position', () => {
  let at = passUntil(setup, ash, ({ phase }) => phase === 'decision.gavel');
  while (at.state.phase === 'decision.gavel') {
    const d = findNextCalled(setup.scenario, at.state.callFrom, at.state.gavel?.roll ?? '')!;
    const apart = setup.scenario.delegations[d]?.id === 'COD';
    at = stepIn(setup, at, apart ? { type: 'dissociate', articles: ['toll'] } : { type: 'silent' });
  }
  const explained = at.happenings.flatMap((one) =>
    one.type === 'explained' ? [[one.seat, one.vote, one.reasons.map(({ code }) => code)]] : [],
  );
  expect(explained).toContainEqual(['COD', undefined, ['reservation']]);
});

describe('whips', () => {
  const small = strait(['procedure:', 'floor: [ASH, BAY]\nprocedure:']);
  const known = setUp(small, 1, 0);

  test('whoever is spoken to carries those who follow it', () => {
    const state = createOpeningState(known);
    const seen = { ...known, ...state, followers: recallFollowers(small, known.floor) };
    const carried = [0, 1].map((d) => listCarried(seen, d));
    expect(carried.flat().sort((one, other) => one - other)).toEqual([0, 1, 2, 3]);
    expect(listCarried(seen, 2)).toEqual([2]);
  });

  test.each([
    ['fetch', 0.1, false, true, true],
    ['fetch', 0.1, false, false, false],
    ['fetch', -0.5, true, true, false],
    ['soften', 0.2, true, true, true],
    ['soften', 0.18, true, false, true],
    ['soften', 0.2, true, false, false],
    ['soften', 0.3, true, true, false],
    ['soften', -0.5, true, true, false],
    ['callIn', 0.9, true, true, true],
    ['callIn', 0.1, true, false, true],
    ['callIn', 0.2, true, false, false],
  ] as const)(
    '%s, leaning %d against: present %s, spoken to %s: %s',
    (how, against, present, first, expected) => {
      expect(heeds(how, against, present, first, known.values)).toBe(expected);
    },
  );
});

describe('who is spoken to', () => {
  const { values } = setup;

  test.each([
    ['fetch', -0.3, true, true],
    ['fetch', 0.3, true, false],
    ['soften', -0.3, true, false],
    ['soften', 0.2, true, true],
    ['soften', 0.2, false, false],
    ['callIn', 0.9, true, true],
  ] as const)(
    '%s, leaning %d against, present %s: moves itself %s',
    (how, against, here, moves) => {
      expect(canMoveItself(how, against, here, values)).toBe(moves);
    },
  );

  test('whoever has been moved for a side brings it nothing more', () => {
    const away = { ...createOpeningState(setup), present: [0, 0, 0, 0] };
    const followers = recallFollowers(setup.scenario, setup.floor);
    const known = { ...setup, ...away, followers };
    const question = { kind: 'vote', article: 0, wording: 2 } as const;
    const all = setup.scenario.delegations.map(({ index }) => index);
    const whip: Whip = { by: 0, delegation: 1, how: 'soften', side: 'yes', carried: all };
    const fetched = (whips: readonly Whip[]) =>
      whipProspects(known, question, 'yes', whips).map(({ how }) => how);
    expect(new Set(fetched([]))).toEqual(new Set(['fetch']));
    expect(fetched([whip])).toEqual([]);
    expect(fetched([{ ...whip, side: 'no' }])).toEqual(fetched([]));
  });
});

describe('the Chair', () => {
  const isFloor = ({ phase }: State) => phase === 'negotiation.floor';
  const isAnnouncement = ({ phase }: State) => phase === 'negotiation.announcement';
  const bridge = '      - { id: between, position: 60, title: Between, text: Lights between. }';
  const bridged = setUp(
    strait(
      ['    draft: few\n', `    bridges:\n${bridge}\n    draft: few\n`],
      ['lights: { ideal: 0, salience: 0.2 }', 'lights: { ideal: 0, salience: 1 }'],
    ),
    1,
    0,
  );
  const chairFloor = passUntil(
    bridged,
    opened(bridged),
    (state) => findAwaitedSeat(state, bridged.scenario) === 'CHAIR',
  );

  test('a small group with both sides in it finds the words between', () => {
    expect(bridgeBetween(bridged, chairFloor.state, 0)).toBe(3);
    const met = stepIn(bridged, chairFloor, { type: 'smallGroup', article: 'lights' });
    expect(met.state.articles[0]?.tabled).toEqual([0, 3]);
    expect(met.happenings.find((one) => one.type === 'bridgeFound')).toEqual({
      type: 'bridgeFound',
      seat: 'CHAIR',
      article: 'lights',
      option: 'between',
    });
    expect(bridgeBetween(bridged, met.state, 0)).toBeNull();
  });

  test('a small group of one side finds none', () => {
    const oneSide = { ...bridged, floor: [0] };
    expect(bridgeBetween(oneSide, chairFloor.state, 0)).toBeNull();
  });

  test('announces other words once, at the close of the sitting before half-way', () => {
    const long = { ...bridged.scenario.procedure, sittings: 6 };
    const free = {
      ...bridged,
      scenario: { ...bridged.scenario, procedure: long },
      values: { ...bridged.values, discretion: 2 },
    };
    const changed = { article: 'toll', option: 'low' };
    const text = { seat: 'CHAIR', type: 'text', changes: [changed] } as const;
    const floor = opened(free);
    expect(apply(free, passUntil(free, floor, awaits(free, 'CHAIR')).state, text)).toEqual({
      ok: false,
      rejection: { code: 'act/notNow', params: { phase: 'negotiation.floor' } },
    });
    const asked = passUntil(free, floor, isAnnouncement);
    expect([asked.state.sitting, findAwaitedSeat(asked.state, free.scenario)]).toEqual([
      2,
      'CHAIR',
    ]);
    const high = {
      ...asked.state,
      articles: asked.state.articles.map((one, a) =>
        a === 1 ? { ...one, status: 'open' as const, text: 2, firm: 0, tabled: [0, 2] } : one,
      ),
      textMoves: [],
    };
    const announced = after(free, high, text);
    expect([announced.state.revised, announced.state.phase]).toEqual([true, 'negotiation.pleas']);
    expect(announced.happenings).toContainEqual({
      type: 'announced',
      seat: 'CHAIR',
      changes: [changed],
    });
    expect(() => passUntil(free, passUntil(free, announced, isFloor), isAnnouncement)).toThrow(
      'it has not come',
    );
    // The floor likes the other toll less: within discretion it goes, unless a room has agreed the one that stands.
    const agreed = high.articles.map((one, a) => (a === 1 ? { ...one, firm: 4 } : one));
    expect(apply(free, { ...high, articles: agreed }, text)).toEqual({
      ok: false,
      rejection: { code: 'text/discretion', params: { article: 'toll' } },
    });
  });
});
