import { describe, expect, test } from 'vitest';
import { after } from '../../../test/fixtures/steps.ts';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { judge } from '../acts/apply.ts';
import type { Command } from '../command.ts';
import { listLegalActs } from '../acts/legal-acts.ts';
import { listAttendingObservers, findObserverNumber, seatNumbered } from './observers.ts';
import { setUp } from './setup.ts';
import { STANDARD_RULES } from '../numbers/values.ts';
import { view } from '../state/view.ts';
import { promised } from '../../../test/fixtures/promised.ts';

/** Nobody from outside speaks unasked. */
const setup = undrawn({ stakeholderBound: 100 });
const state = floorOf(setup, 'SEA');
const amend: Command = {
  seat: 'SEA',
  type: 'amend',
  article: 'lights',
  option: 'many',
  sponsors: ['ASH'],
};

describe('an observer whose seat is taken', () => {
  test('speaks after the delegations, with plates and instructions of its own', () => {
    expect(state.queue).toEqual(['SEA']);
    const seen = view(setup, state, 'SEA');
    expect([seen.delegation, seen.plates, seen.mandate?.reservation]).toEqual([-1, 3, 0]);
    expect([...(seen.mandate?.ideals ?? [])]).toEqual([100, NaN]);
    expect([...(seen.mandate?.weights ?? [])]).toEqual([1, 0]);
  });

  test('may ask, amend through a member, ask for an article and press; nothing that binds', () => {
    const open = listLegalActs(setup, state, 'SEA').filter((act) => act.unavailable === null);
    expect(open.map(({ type }) => type)).toEqual(['ask', 'amend', 'agenda', 'press', 'pass']);
    const acts: Command[] = [
      { seat: 'SEA', type: 'offer', to: 'ASH', give: [], want: [] },
      { seat: 'SEA', type: 'package', changes: [] },
      { seat: 'SEA', type: 'move', motion: 'closure' },
      { seat: 'SEA', type: 'cable', article: 'lights' },
      { seat: 'SEA', type: 'ballot', vote: 'yes' },
      { seat: 'SEA', type: 'object', articles: [] },
    ];
    for (const act of acts) {
      expect(judge(setup, state, act)).toEqual({ code: 'seat/observer', params: { seat: 'SEA' } });
    }
  });

  test('what it is told is its own', () => {
    const asked = after(setup, state, {
      seat: 'SEA',
      type: 'ask',
      delegation: 'COD',
      article: 'toll',
    }).state;
    expect(view(setup, asked, 'SEA').notes.map(({ by, of }) => [by, of])).toEqual([[-2, 2]]);
    expect(view(setup, asked, 'SEA').disclosed).toHaveLength(1);
    expect(view(setup, asked, 'CHAIR').notes).toEqual([]);
  });
});

describe('words of an observer', () => {
  test('are tabled by a member that would gain by them, and are its stance then', () => {
    const { state: tabled, happenings } = after(setup, state, amend);
    expect(happenings[0]).toEqual({
      type: 'amended',
      seat: 'SEA',
      article: 'lights',
      option: 'many',
      sponsors: ['ASH'],
    });
    expect(tabled.stances).toEqual([{ by: 0, article: 0, wording: 2 }]);
    expect(tabled.amendments).toEqual([]);
    expect(tabled.articles[0]?.tabled).toEqual([0, 2]);
  });

  test('find nobody who would not gain, is bound, or speaks for words of its own', () => {
    const none = { code: 'amend/noSponsor', params: { option: 'many' } };
    expect(judge(setup, state, { ...amend, sponsors: ['BAY'] })).toEqual(none);
    expect(judge(setup, state, { ...amend, sponsors: [] })).toEqual(none);
    const promise = promised(0, 1, 0, 2);
    expect(judge(setup, { ...state, commitments: [promise] }, amend)).toEqual(none);
    const stance = { by: 0, article: 0, wording: 1 };
    expect(judge(setup, { ...state, stances: [stance] }, amend)).toEqual(none);
    expect(judge(setup, state, amend)).toBeNull();
  });

  test('each is offered with the members that may table it', () => {
    const acts = listLegalActs(setup, state, 'SEA');
    expect(acts.find(({ type }) => type === 'amend')?.domains).toEqual([
      {
        parameter: 'change',
        values: [
          { article: 'lights', option: 'some', sponsors: ['ASH'] },
          { article: 'lights', option: 'some', sponsors: ['COD'] },
          { article: 'lights', option: 'some', sponsors: ['DUN'] },
          { article: 'lights', option: 'many', sponsors: ['ASH'] },
          { article: 'toll', option: 'low', sponsors: ['ASH'] },
          { article: 'toll', option: 'middle', sponsors: ['ASH'] },
          { article: 'toll', option: 'middle', sponsors: ['COD'] },
        ],
      },
    ]);
  });
});

test('nobody in the seat: it is not on the list, and nothing drawn is another', () => {
  const empty = setUp(setup.scenario, 1, 0);
  expect(floorOf(empty, 'ASH').queue).toEqual(['ASH']);
  expect(setUp(setup.scenario, 1, 0, [], STANDARD_RULES, ['SEA']).mandates).toEqual(empty.mandates);
});

test('an observer without positions has the means of its group', () => {
  const scenario = strait(
    [
      'delegations:',
      'groups: [ { id: SEA } ]\nobservers: [ { id: SEA, name: Sea } ]\ndelegations:',
    ],
    ['name: Ash', 'name: Ash\n    groups: [ SEA ]'],
    ['name: Dun', 'name: Dun\n    groups: [ SEA ]'],
  );
  const [sea] = listAttendingObservers(scenario, ['SEA']);
  expect([...(sea?.mandate.ideals ?? [])]).toEqual([75, 0]);
  expect([...(sea?.mandate.saliences ?? [])]).toEqual([0.75, 0.2]);
});

test('observers are numbered apart from delegations and the Chair', () => {
  const { scenario } = setup;
  expect(['SEA', 'CHAIR', 'EEL'].map((seat) => findObserverNumber(scenario, seat))).toEqual([
    -2, -1, -1,
  ]);
  expect([-2, 0, -1].map((number) => seatNumbered(scenario, number))).toEqual(['SEA', 'ASH', '']);
});
