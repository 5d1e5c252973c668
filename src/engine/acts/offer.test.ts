import { describe, expect, test } from 'vitest';
import { awaits, opened, passUntil, stateAfter, amends } from '../../../test/fixtures/steps.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { judge } from './apply.ts';
import type { Command } from '../command.ts';
import { setUp } from '../setup/setup.ts';
import { findAwaitedSeat } from '../state/awaited.ts';

const scenario = strait();
const setup = setUp(scenario, 1, 0);
const ashFloor = passUntil(setup, opened(setup), awaits(setup, 'ASH')).state;
const offer: Command = {
  seat: 'ASH',
  type: 'offer',
  to: 'BAY',
  give: [{ article: 'toll', option: 'high' }],
  want: [{ article: 'lights', option: 'many' }],
};

describe('a deal', () => {
  const offered = stateAfter(setup, ashFloor, offer);

  test('waits for its answer before anything else', () => {
    expect(findAwaitedSeat(offered, scenario)).toBe('BAY');
    expect(judge(setup, offered, { seat: 'BAY', type: 'agenda', article: 'toll' })?.code).toBe(
      'act/notNow',
    );
  });

  test('binds both sides when it is struck', () => {
    const struck = stateAfter(setup, offered, { seat: 'BAY', type: 'accept', offer: 'o1' });
    expect(struck.commitments).toEqual([
      { by: 0, to: 1, article: 1, wording: 2, offer: 'o1', condition: null, status: 'given' },
      { by: 1, to: 0, article: 0, wording: 2, offer: 'o1', condition: null, status: 'given' },
    ]);
    expect(struck.articles[0]?.tabled).toEqual([0, 2]);
    expect(findAwaitedSeat(struck, scenario)).toBe('ASH');
  });

  test('is broken, before everybody and at a price, by other words', () => {
    const struck = stateAfter(setup, offered, { seat: 'BAY', type: 'accept', offer: 'o1' });
    const broken = stateAfter(setup, struck, amends('ASH', 'toll', 'middle'));
    expect(broken.commitments[0]?.status).toBe('broken');
    const { credit, brokenPromise } = setup.values;
    expect([struck.credit[0], broken.credit[0]]).toEqual([credit, credit - brokenPromise]);
  });

  test('refused, it leaves nothing', () => {
    const refused = stateAfter(setup, offered, { seat: 'BAY', type: 'refuse', offer: 'o1' });
    expect([refused.commitments, refused.offers[0]?.status]).toEqual([[], 'refused']);
  });
});

test('a package goes before a room without its mover, who goes on after it with the plates left', () => {
  const cheap = { ...setup, values: { ...setup.values, packagePrice: 1 } };
  const changes = [
    { article: 'lights', option: 'some' },
    { article: 'toll', option: 'middle' },
  ];
  let state = stateAfter(cheap, ashFloor, { seat: 'ASH', type: 'package', changes });
  const room = state.informals?.room ?? [];
  expect([state.phase, room.includes(0), room.length > 0]).toEqual([
    'negotiation.informals',
    false,
    true,
  ]);
  for (const d of room) {
    state = stateAfter(cheap, state, {
      seat: scenario.delegations[d]?.id ?? '',
      type: 'accept',
      offer: 'p1',
    });
  }
  expect([state.phase, state.informals]).toEqual(['negotiation.floor', null]);
  expect([findAwaitedSeat(state, scenario), state.plates]).toEqual(['ASH', ashFloor.plates - 1]);
  const { firmness } = setup.values;
  expect(state.articles.map((article) => [article.text, article.firm])).toEqual([
    [1, firmness],
    [1, firmness],
  ]);
});
