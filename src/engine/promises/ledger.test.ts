import { describe, expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { apply, judge, open } from '../apply.ts';
import type { Act, Command } from '../command.ts';
import type { Happening } from '../state/event.ts';
import { breakPromises } from './breach.ts';
import { legalActs } from '../legal-acts.ts';
import { closeLedger, settleLedger } from './ledger.ts';
import { amendState, type Meeting } from '../procedure/meeting.ts';
import { openingState } from '../setup/opening.ts';
import { setUp } from '../setup/setup.ts';
import type { Commitment, Offer, State } from '../state/state.ts';
import { awaitedSeat } from '../state/view.ts';

const FUND = `instruments:
  - { id: fund, givers: [ASH], takers: [BAY], cost: 0.01, worth: { BAY: 0.02 } }
procedure: { sittings: 4,`;
const scenario = strait(['procedure: { sittings: 2,', FUND]);
const setup = setUp(scenario, 1, 0);
const opening = open(setup, openingState(setup)).state;

type Reached = { state: State; happenings: Happening[] };

function after(from: State | Reached, ...commands: Command[]): Reached {
  const start: Reached = 'state' in from ? from : { state: from, happenings: [] };
  return commands.reduce(({ state, happenings }, command) => {
    const applied = apply(setup, state, command);
    if (!applied.ok) throw new Error(JSON.stringify([command, applied.rejection]));
    return { state: applied.state, happenings: [...happenings, ...applied.happenings] };
  }, start);
}

/** Passes until the seat is awaited, or the sitting has come. */
function until(from: State | Reached, reached: (state: State) => boolean): Reached {
  let at: Reached = 'state' in from ? from : { state: from, happenings: [] };
  for (let i = 0; i < 80 && !reached(at.state); i += 1) {
    at = after(at, { seat: awaitedSeat(at.state, scenario) ?? '', type: 'pass' });
  }
  return at;
}

const turnOf = (seat: string) => (state: State) => awaitedSeat(state, scenario) === seat;
const sitting = (n: number) => (state: State) => state.sitting === n;

const floor = until(opening, turnOf('ASH')).state;
const deal: Act = {
  type: 'offer',
  to: 'BAY',
  give: [{ article: 'toll', option: 'high' }],
  want: [],
};
const [ash, bay] = [0, 1];

function statuses({ state }: Reached): Commitment['status'][] {
  return state.commitments.map(({ status }) => status);
}

function told({ happenings }: Reached, ...types: Happening['type'][]): Happening[] {
  return happenings.filter(({ type }) => types.includes(type));
}

describe('a condition', () => {
  const conditional = (option: string | undefined, by: number): Command => ({
    ...deal,
    seat: 'ASH',
    condition: { article: 'lights', by, ...(option === undefined ? {} : { option }) },
    side: [{ instrument: 'fund', from: 'maker' }],
  });
  const struck = (option: string | undefined, by: number) =>
    after(floor, conditional(option, by), { seat: 'BAY', type: 'accept', offer: 'o1' });

  /** The same state with the article agreed at an option. */
  function agreed({ state }: Reached, wording: number): State {
    return {
      ...state,
      articles: state.articles.map((article, a) =>
        a === 0 ? { ...article, status: 'adRef' as const, text: wording } : article,
      ),
    };
  }

  test('leaves a promise due, which binds nobody and gives nothing', () => {
    const at = struck('some', 3);
    expect(at.state.commitments).toEqual([
      {
        by: ash,
        to: bay,
        article: 1,
        wording: 2,
        offer: 'o1',
        condition: { article: 0, wording: 1, by: 3 },
        status: 'due',
      },
    ]);
    expect(at.state.grants).toEqual([]);
    const amended = after(at, { seat: 'ASH', type: 'amend', article: 'toll', option: 'middle' });
    expect([statuses(amended), amended.state.credit[ash]]).toEqual([['due'], 10]);
  });

  test('met when the sitting closes with the article agreed so: the promise is given, and what goes with it', () => {
    const at = until({ ...struck('some', 3), state: agreed(struck('some', 3), 1) }, sitting(2));
    expect(statuses(at)).toEqual(['given']);
    expect(at.state.grants).toEqual([{ instrument: 0, by: ash, to: bay, offer: 'o1' }]);
    expect(told(at, 'commitment', 'sideGiven').slice(1)).toEqual([
      {
        type: 'commitment',
        by: 'ASH',
        to: 'BAY',
        article: 'toll',
        option: 'high',
        status: 'given',
      },
      { type: 'sideGiven', by: 'ASH', to: 'BAY', instrument: 'fund', offer: 'o1' },
    ]);
  });

  test('without an option is met by any wording', () => {
    expect(statuses(until(agreed(struck(undefined, 3), 2), sitting(2)))).toEqual(['given']);
  });

  test('agreed at another option: void at once, and the deal lapses', () => {
    const at = until(agreed(struck('some', 3), 2), sitting(2));
    expect([statuses(at), at.state.grants]).toEqual([['void'], []]);
    expect(told(at, 'lapsed')).toEqual([{ type: 'lapsed', offer: 'o1' }]);
  });

  test('not met: void when its sitting closes, not before', () => {
    const at = struck('many', 2);
    expect(statuses(until(at, sitting(2)))).toEqual(['due']);
    const late = until(at, sitting(3));
    expect([statuses(late), late.state.offers[0]?.status]).toEqual([['void'], 'lapsed']);
  });

  test.each<[string, Act['type'], object, object]>([
    [
      'past the last sitting',
      'offer',
      { article: 'lights', by: 5 },
      { code: 'condition/tooLate', params: { latest: 4 } },
    ],
    [
      'before this sitting',
      'offer',
      { article: 'lights', by: 0 },
      { code: 'condition/tooLate', params: { latest: 4 } },
    ],
    [
      'on what is promised itself',
      'offer',
      { article: 'toll', by: 2 },
      { code: 'article/twice', params: { article: 'toll' } },
    ],
    [
      'on an article nobody knows',
      'offer',
      { article: 'x', by: 2 },
      { code: 'article/unknown', params: { article: 'x' } },
    ],
    [
      'at an option nobody knows',
      'offer',
      { article: 'lights', option: 'x', by: 2 },
      { code: 'option/unknown', params: { article: 'lights', option: 'x' } },
    ],
  ])('%s is not in order', (_, __, condition, expected) => {
    expect(judge(setup, floor, { ...deal, seat: 'ASH', condition } as Command)).toEqual(expected);
  });

  test('on an agreed article is not in order', () => {
    const state = agreed({ state: floor, happenings: [] }, 1);
    expect(judge(setup, state, conditional('some', 3))).toEqual({
      code: 'condition/agreed',
      params: { article: 'lights' },
    });
  });
});

describe('an offer taken to the capital', () => {
  const held = after(floor, { ...deal, seat: 'ASH' }, { seat: 'BAY', type: 'pass' });

  test('is held, and the list of speakers goes on', () => {
    expect([held.state.offers[0]?.status, awaitedSeat(held.state, scenario)]).toEqual([
      'held',
      'ASH',
    ]);
    expect(told(held, 'answered')).toEqual([
      { type: 'answered', seat: 'BAY', offer: 'o1', answer: 'consult', reasons: [] },
    ]);
  });

  test("may be answered on the own turn, and on nobody else's", () => {
    const answer: Command = { seat: 'BAY', type: 'accept', offer: 'o1' };
    expect(judge(setup, held.state, answer)?.code).toBe('act/notYourTurn');
    const own = until(until(held, sitting(2)), turnOf('BAY'));
    const accepted = after(own, answer);
    expect([statuses(accepted), accepted.state.plates]).toEqual([['given'], own.state.plates]);
  });

  test('may be withdrawn by whoever made it, for nothing', () => {
    const back = after(held, { seat: 'ASH', type: 'withdraw', offer: 'o1' });
    expect([back.state.offers[0]?.status, back.state.plates]).toEqual([
      'withdrawn',
      held.state.plates,
    ]);
    const own = until(back, turnOf('BAY')).state;
    expect(judge(setup, own, { seat: 'BAY', type: 'accept', offer: 'o1' })).toEqual({
      code: 'offer/unknown',
      params: { offer: '' },
    });
    expect(judge(setup, own, { seat: 'BAY', type: 'withdraw', offer: 'o1' })?.code).toBe(
      'bracket/none',
    );
  });

  test('lapses at the end of the next sitting', () => {
    expect(until(held, sitting(2)).state.offers[0]?.status).toBe('held');
    const late = until(held, sitting(3));
    expect(late.state.offers[0]?.status).toBe('lapsed');
    expect(told(late, 'lapsed')).toEqual([{ type: 'lapsed', offer: 'o1' }]);
  });
});

describe('an offer taken to the capital lapses at once', () => {
  const held = after(floor, { ...deal, seat: 'ASH' }, { seat: 'BAY', type: 'pass' });
  const passed = (state: State) => after(state, { seat: 'ASH', type: 'pass' });
  const first = (reached: Reached) => [reached.state.offers[0]?.status, told(reached, 'lapsed')];
  const lapsed = ['lapsed', [{ type: 'lapsed', offer: 'o1' }]];

  test('when its article has been agreed', () => {
    const articles = held.state.articles.map((article, a) =>
      a === 1 ? { ...article, status: 'adRef' as const } : article,
    );
    expect(first(passed({ ...held.state, articles }))).toEqual(lapsed);
  });

  test('when its condition is settled', () => {
    const offers = held.state.offers.map((offer) => ({
      ...offer,
      condition: { article: 0, wording: 2, by: 4 },
    }));
    const articles = held.state.articles.map((article, a) =>
      a === 0 ? { ...article, status: 'adRef' as const } : article,
    );
    expect(first(passed({ ...held.state, offers }))).toEqual(['held', []]);
    expect(first(passed({ ...held.state, offers, articles }))).toEqual(lapsed);
  });

  test('when its maker has promised other words to another', () => {
    const offer: Command = {
      seat: 'ASH',
      type: 'offer',
      to: 'COD',
      give: [{ article: 'toll', option: 'middle' }],
      want: [],
    };
    expect(first(after(held, offer))).toEqual(['held', []]);
    const struck = after(held, offer, { seat: 'COD', type: 'accept', offer: 'o2' });
    expect(first(struck)).toEqual(lapsed);
  });

  test('when the pair has as many deals as it may', () => {
    const again = (id: string): Command[] => [
      { ...deal, seat: 'ASH' },
      { seat: 'BAY', type: 'accept', offer: id },
    ];
    expect(first(after(held, ...again('o2')))).toEqual(['held', []]);
    expect(first(after(held, ...again('o2'), ...again('o3')))).toEqual(lapsed);
  });
});

describe('a broken promise', () => {
  const both = after(
    floor,
    { ...deal, seat: 'ASH', want: [{ article: 'lights', option: 'some' }] } as Command,
    { seat: 'BAY', type: 'accept', offer: 'o1' },
  );

  test('costs credit in public and frees those who had promised its maker anything', () => {
    const broken = after(both, { seat: 'ASH', type: 'amend', article: 'toll', option: 'middle' });
    expect([statuses(broken), broken.state.credit[ash]]).toEqual([['broken', 'void'], 6]);
    expect(told(broken, 'credit')).toEqual([
      { type: 'credit', seat: 'ASH', because: 'brokenPromise', lost: 4, left: 6 },
    ]);
  });

  test.each([
    ['taker', 'BAY', []],
    ['maker', 'ASH', [{ instrument: 0, by: 0, to: 1, offer: 'o2' }]],
  ] as const)(
    'withholds an instrument that waits to be given to its maker, from the %s',
    (from, giver, grants) => {
      const [made, taken] = giver === 'BAY' ? ['BAY', 'ASH'] : ['ASH', 'BAY'];
      const fund = scenario.instruments[0];
      const passing = fund && {
        ...fund,
        givers: [scenario.delegationIndex.get(made) ?? -1],
        takers: [scenario.delegationIndex.get(taken) ?? -1],
      };
      const known = { ...setup, scenario: { ...scenario, instruments: passing ? [passing] : [] } };
      const { state } = after(floor, { ...deal, seat: 'ASH', to: 'COD' } as Command, {
        seat: 'COD',
        type: 'accept',
        offer: 'o1',
      });
      const waiting: Offer = {
        id: 'o2',
        by: ash,
        to: bay,
        give: [],
        want: [],
        condition: { article: 0, wording: 2, by: 4 },
        side: [{ instrument: 0, from }],
        status: 'accepted',
        sitting: 1,
      };
      const meeting: Meeting = {
        setup: known,
        state: { ...state, offers: [waiting] },
        happenings: [],
      };
      breakPromises(meeting, ash, () => true);
      const withheld = {
        type: 'sideWithheld',
        by: 'BAY',
        to: 'ASH',
        instrument: 'fund',
        offer: 'o2',
      };
      expect(told(meeting, 'sideWithheld')).toEqual(giver === 'BAY' ? [withheld] : []);
      const articles = meeting.state.articles.map((article, a) =>
        a === 0 ? { ...article, status: 'adRef' as const, text: 2 } : article,
      );
      amendState(meeting, { articles });
      settleLedger(meeting);
      expect(meeting.state.grants).toEqual(grants);
    },
  );

  test('opens again what was agreed on the strength of a promise to its maker, with the words of who is free', () => {
    const state = {
      ...both.state,
      agenda: [1],
      articles: both.state.articles.map((article, i) =>
        i === 0 ? { ...article, status: 'adRef' as const, text: 1, tabled: [1] } : article,
      ),
    };
    const broken = after(state, { seat: 'ASH', type: 'amend', article: 'toll', option: 'middle' });
    const [lights] = broken.state.articles;
    // BAY has stated 0 on the lights: few.
    expect([lights?.status, lights?.tabled, broken.state.agenda]).toEqual(['open', [1, 0], [0, 1]]);
    expect(told(broken, 'reopened')).toEqual([{ type: 'reopened', article: 'lights' }]);
  });

  test('leaves nobody to sponsor words of its maker', () => {
    const broken = after(both, { seat: 'ASH', type: 'amend', article: 'toll', option: 'middle' });
    expect(
      judge(setup, broken.state, {
        seat: 'ASH',
        type: 'amend',
        article: 'lights',
        option: 'many',
      }),
    ).toEqual({ code: 'amend/noSponsor', params: { option: 'many' } });
  });

  test('by tabling a package that moves the words elsewhere, before a room without the other', () => {
    const changes = [{ article: 'toll', option: 'middle' }];
    const tabled = after(both, { seat: 'ASH', type: 'package', changes });
    const room = tabled.state.informals?.room ?? [];
    const answers = room.map((d): Command => {
      const seat = scenario.delegations[d]?.id ?? '';
      return { seat, type: d === bay ? 'refuse' : 'accept', offer: 'p2' };
    });
    expect(statuses(after(tabled, ...answers))).toEqual(['broken', 'void']);
  });

  test('but not where the one it was given to sits in the room and agrees', () => {
    const changes = [{ article: 'toll', option: 'middle' }];
    const tabled = after(both, { seat: 'ASH', type: 'package', changes });
    const room = tabled.state.informals?.room ?? [];
    expect(room).toContain(bay);
    const answers = room.map((d): Command => {
      const seat = scenario.delegations[d]?.id ?? '';
      return { seat, type: 'accept', offer: 'p2' };
    });
    expect(statuses(after(tabled, ...answers))).toEqual(['given', 'given']);
  });

  test('other words than promised cannot be promised to another', () => {
    expect(
      judge(setup, both.state, {
        seat: 'ASH',
        type: 'offer',
        to: 'COD',
        give: [{ article: 'toll', option: 'middle' }],
        want: [],
      }),
    ).toEqual({ code: 'offer/promised', params: { article: 'toll' } });
  });

  test('an offer that asks for other words can be refused and not taken, and the reason is told', () => {
    const asks: Offer = {
      id: 'o9',
      by: bay,
      to: ash,
      give: [],
      want: [{ article: 1, wording: 1 }],
      condition: null,
      side: [],
      status: 'standing',
      sitting: both.state.sitting,
    };
    const state = { ...both.state, offers: [...both.state.offers, asks] };
    const [accept, refuse] = legalActs(setup, state, 'ASH', ['accept', 'refuse']);
    const unavailable = { code: 'offer/promised', params: { article: 'toll' } };
    expect([accept?.unavailable, refuse?.unavailable]).toEqual([unavailable, null]);
    expect(judge(setup, state, { seat: 'ASH', type: 'accept', offer: 'o9' })).toEqual(unavailable);
    expect(refuse?.domains).toEqual([{ parameter: 'offer', values: ['o9'] }]);
  });
});

test('at the close what binds was kept, and what waited is void', () => {
  const promise = (status: Commitment['status']): Commitment => ({
    by: 0,
    to: 1,
    article: 0,
    wording: 1,
    offer: 'o1',
    condition: null,
    status,
  });
  const commitments = [promise('given'), promise('due'), promise('broken')];
  const meeting: Meeting = { setup, state: { ...floor, commitments }, happenings: [] };
  closeLedger(meeting);
  expect(meeting.state.commitments.map(({ status }) => status)).toEqual(['kept', 'void', 'broken']);
  expect(meeting.happenings).toEqual([
    { type: 'commitment', by: 'ASH', to: 'BAY', article: 'lights', option: 'some', status: 'kept' },
    { type: 'commitment', by: 'ASH', to: 'BAY', article: 'lights', option: 'some', status: 'void' },
  ]);
});
