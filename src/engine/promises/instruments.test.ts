import { describe, expect, test } from 'vitest';
import { awaits, opened, passUntil } from '../../../test/fixtures/steps.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { judge } from '../acts/apply.ts';
import type { Command, SideTerm } from '../command.ts';
import { readMandates } from '../capitals/instructions.ts';
import {
  computeSideGain,
  listSidesBetween,
  computeSideWorth,
  listSpentInstruments,
} from './instruments.ts';
import { listLegalActs } from '../acts/legal-acts.ts';
import { utility } from '../mandate/mandate.ts';
import { setUp } from '../setup/setup.ts';
import type { Grant } from '../state/state.ts';

const scenario = strait([
  'procedure:',
  `instruments:
  - { id: fund, givers: [ASH], takers: [BAY, COD], cost: 0.01, worth: { BAY: 0.02, COD: 0.03 }, once: false }
  - { id: host, givers: [ASH, BAY], takers: [COD], cost: 0.002, worth: { COD: 0.05 } }
procedure:`,
]);
const setup = setUp(scenario, 1, 0);
const [ash, bay, cod, dun] = [0, 1, 2, 3];
const { state } = passUntil(setup, opened(setup), awaits(setup, 'ASH'));
const grant = (instrument: number, by: number, to: number): Grant => ({
  instrument,
  by,
  to,
  offer: 'o1',
});

test('given, an instrument is worth its worth to the taker and costs its giver, each time it is given', () => {
  const grants = [grant(0, ash, bay), grant(0, ash, cod), grant(1, bay, cod)];
  const worths = [ash, bay, cod, dun].map((d) => computeSideWorth(scenario, grants, d));
  expect(worths).toEqual([-0.02, 0.02 - 0.002, 0.03 + 0.05, 0]);
});

test('what it is worth is added to the utility of whatever text is adopted', () => {
  const grants = [grant(0, ash, bay)];
  const [before, after] = [readMandates(setup, state), readMandates(setup, { ...state, grants })];
  const texts = state.articles.map(({ text }) => text);
  const gains = after.map(
    (mandate, d) =>
      utility(mandate, scenario.articles, texts) -
      utility(before[d] ?? mandate, scenario.articles, texts),
  );
  expect(gains.map((gain) => Math.round(gain * 1e9) / 1e9)).toEqual([-0.01, 0.02, 0, 0]);
  expect(after[dun]).toBe(before[dun]);
});

test('in an offer it counts for each side by who gives it', () => {
  const offer = { by: bay, to: ash, side: [{ instrument: 0, from: 'taker' as const }] };
  expect([computeSideGain(scenario, offer, bay), computeSideGain(scenario, offer, ash)]).toEqual([
    0.02, -0.01,
  ]);
});

test('what two may give each other, by the rules of each instrument and what is gone', () => {
  const free = () => true;
  expect(listSidesBetween(scenario, free, ash, cod)).toEqual([
    { instrument: 'fund', from: 'maker' },
    { instrument: 'host', from: 'maker' },
  ]);
  expect(listSidesBetween(scenario, free, cod, bay)).toEqual([
    { instrument: 'host', from: 'taker' },
  ]);
  expect(listSidesBetween(scenario, (one) => one.id !== 'host', cod, bay)).toEqual([]);
});

describe('an offer with a side instrument', () => {
  const offer = (to: string, ...side: SideTerm[]): Command => ({
    seat: 'ASH',
    type: 'offer',
    to,
    give: [],
    want: [],
    side,
  });

  test('may hold nothing else', () => {
    expect(judge(setup, state, offer('BAY', { instrument: 'fund', from: 'maker' }))).toBeNull();
  });

  test.each<[string, Command, object]>([
    [
      'nobody knows it',
      offer('BAY', { instrument: 'gold', from: 'maker' }),
      { code: 'side/unknown', params: { instrument: 'gold' } },
    ],
    [
      'it is not the giver that may give it',
      offer('BAY', { instrument: 'fund', from: 'taker' }),
      { code: 'side/notTheirs', params: { instrument: 'fund', delegation: 'BAY' } },
    ],
    [
      'the taker may not be given it',
      offer('DUN', { instrument: 'fund', from: 'maker' }),
      { code: 'side/notTheirs', params: { instrument: 'fund', delegation: 'ASH' } },
    ],
    [
      'it stands twice',
      offer('BAY', { instrument: 'fund', from: 'maker' }, { instrument: 'fund', from: 'maker' }),
      { code: 'side/given', params: { instrument: 'fund' } },
    ],
  ])('is not in order where %s', (_, command, expected) => {
    expect(judge(setup, state, command)).toEqual(expected);
  });

  test('given once, it is gone for everybody; one that goes to each is gone for its taker', () => {
    const given = { ...state, grants: [grant(1, bay, cod), grant(0, ash, bay)] };
    const gone = { code: 'side/given', params: { instrument: 'host' } };
    expect(judge(setup, given, offer('COD', { instrument: 'host', from: 'maker' }))).toEqual(gone);
    expect(judge(setup, given, offer('COD', { instrument: 'fund', from: 'maker' }))).toBeNull();
    expect(judge(setup, given, offer('BAY', { instrument: 'fund', from: 'maker' }))?.code).toBe(
      'side/given',
    );
    expect(listSpentInstruments(scenario, given)).toEqual([1]);
  });

  test('is in the domains of the act', () => {
    const act = listLegalActs(setup, state, 'ASH').find(({ type }) => type === 'offer');
    expect(act?.domains.slice(3)).toEqual([
      { parameter: 'condition', values: ['lights', 'toll'], latest: 2 },
      {
        parameter: 'side',
        values: [
          { instrument: 'fund', from: 'maker' },
          { instrument: 'host', from: 'maker' },
        ],
      },
    ]);
  });
});
