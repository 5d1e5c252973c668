import { expect, test } from 'vitest';
import { told } from '../../../test/fixtures/funded.ts';
import { after, passUntil, opened } from '../../../test/fixtures/steps.ts';
import { undrawn } from '../../../test/fixtures/undrawn.ts';
import { judge } from '../acts/apply.ts';
import { readWeightsNow } from '../promises/standing.ts';
import { findAwaitedSeat } from '../state/awaited.ts';
import type { Announced, State } from '../state/state.ts';
import { findAnnouncementSitting } from './chairs-text.ts';

const setup = undrawn({ alone: 0, discretion: 2 });
const [some, few, many] = [1, 0, 2];
const lights = { article: 0, wording: some };
const { state: asked } = passUntil(
  setup,
  opened(setup),
  ({ phase }) => phase === 'negotiation.announcement',
);
/** Both articles are open, and the Chair has some lights in mind where there are few. */
const articles = asked.articles.map((one, a) => ({
  ...one,
  status: 'open' as const,
  firm: 0,
  text: a === 0 ? few : many,
  tabled: [0, 1, 2],
}));
const announced = after(
  setup,
  { ...asked, articles, textMoves: [] },
  { seat: 'CHAIR', type: 'text', changes: [{ article: 'lights', option: 'some' }] },
).state;

/** Each in the order of the list keeps, changes or passes. */
function hear(choices: Readonly<Record<string, 'keep' | 'change'>>) {
  let at = after(setup, announced);
  while (at.state.phase === 'negotiation.pleas') {
    const seat = findAwaitedSeat(at.state, setup.scenario) ?? '';
    const choice = choices[seat];
    at = after(
      setup,
      at,
      choice ? { seat, type: 'plea', article: 'lights', choice } : { seat, type: 'pass' },
    );
  }
  return at;
}

test('the Chair speaks at the close of the sitting before half-way, if there is one', () => {
  const at = (sittings: number) => {
    const procedure = { ...setup.scenario.procedure, sittings };
    return findAnnouncementSitting({ scenario: { ...setup.scenario, procedure } });
  };
  expect([1, 2, 3, 4, 5, 10].map(at)).toEqual([0, 0, 1, 1, 2, 4]);
  expect(asked.sitting).toBe(1);
});

test('what it has in mind is announced, and changes nothing before pleas are heard', () => {
  expect(announced.announced).toEqual<Announced>({ changes: [lights], pleas: [] });
  expect([announced.phase, announced.articles[0]?.text]).toEqual(['negotiation.pleas', few]);
});

test('without a plea the words are put forward, and hold against the floor', () => {
  const { state, happenings } = hear({});
  expect(told({ happenings }, 'pleasHeard')).toEqual([
    {
      type: 'pleasHeard',
      article: 'lights',
      option: 'some',
      keep: [],
      change: [],
      share: 0,
      needed: setup.values.pleaShare,
      kept: false,
    },
  ]);
  expect([state.announced, state.sitting, state.phase]).toEqual([null, 2, 'negotiation.floor']);
  expect([state.articles[0]?.text, state.articles[0]?.firm]).toEqual([some, setup.values.firmness]);
});

test('words fall where enough of the weight of the floor would keep what stands', () => {
  const weights = readWeightsNow(setup, announced);
  const all = weights.reduce((sum, one) => sum + one, 0);
  const [, bay = 0] = weights;
  const everybody = { ASH: 'change', BAY: 'keep', COD: 'keep', DUN: 'keep' } as const;
  const { state, happenings } = hear(everybody);
  const [heard] = told({ happenings }, 'pleasHeard');
  expect(heard).toMatchObject({ change: ['ASH'], kept: true });
  expect(state.articles[0]?.text).toBe(few);
  const [alone] = told(hear({ BAY: 'keep' }), 'pleasHeard');
  expect(alone).toMatchObject({ keep: ['BAY'], share: bay / all });
});

test('a plea is for what was announced, for one of the two, and once each', () => {
  const seat = findAwaitedSeat(announced, setup.scenario) ?? '';
  const plead = (article: string) => ({ seat, type: 'plea', article, choice: 'keep' }) as const;
  expect(judge(setup, announced, plead('lights'))).toBeNull();
  expect(judge(setup, announced, plead('toll'))).toEqual({
    code: 'plea/notAnnounced',
    params: { article: 'toll' },
  });
  const spoken = after(setup, announced, plead('lights'));
  expect(told(spoken, 'pleaded')).toEqual([
    { type: 'pleaded', seat, article: 'lights', option: 'few', choice: 'keep', reasons: [] },
  ]);
  expect(judge(setup, spoken.state, plead('lights'))?.code).toBe('act/notYourTurn');
});

test('who pleads against words it has promised to speak for breaks the promise', () => {
  const seat = findAwaitedSeat(announced, setup.scenario) ?? '';
  const by = setup.scenario.delegations.findIndex(({ id }) => id === seat);
  const to = by === 0 ? 1 : 0;
  const promise = { by, to, ...lights, offer: 'o1', condition: null, status: 'given' } as const;
  const promised: State = { ...announced, commitments: [promise] };
  const plead = (choice: 'keep' | 'change') =>
    after(setup, promised, { seat, type: 'plea', article: 'lights', choice }).state.commitments.map(
      ({ status }) => status,
    );
  expect([plead('keep'), plead('change')]).toEqual([['broken'], ['given']]);
});
