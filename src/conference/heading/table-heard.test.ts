import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { after, passUntil, type Reached } from '../../../test/fixtures/steps.ts';
import { hear } from '../../engine/answers/hearing.ts';
import type { Command } from '../../engine/command.ts';
import { findAwaitedSeat } from '../../engine/state/awaited.ts';
import { view } from '../../engine/state/view.ts';
import { hearTable } from './table-heard.ts';

const setup = undrawn();
const [lights, many] = [0, 2];

/** BAY has the floor, and does this; what a seat has seen of it. */
function seeAs(seat: string, ...commands: readonly Command[]) {
  return lookAt(seat, after(setup, floorOf(setup, 'BAY'), ...commands));
}

function lookAt(seat: string, { state, happenings }: Reached) {
  const log = happenings.flatMap((one) => hear(setup.scenario, state, seat, one) ?? []);
  return hearTable(view(setup, state, seat), log);
}

const words = [{ article: 'lights', option: 'many' }];
const asks = [{ article: 'toll', option: 'low' }];
const offer: Command = { seat: 'BAY', type: 'offer', to: 'COD', give: words, want: asks };
const accept: Command = { seat: 'COD', type: 'accept', offer: 'o1' };

test('words that come on the table while nobody puts them there have been promised', () => {
  expect(seeAs('ASH', offer).unspoken).toEqual([]);
  expect(seeAs('ASH', offer, accept).unspoken).toContainEqual({ article: lights, wording: many });
});

test('whoever promised them, or was promised them, knows of it', () => {
  const isKnown = (seat: string) => seeAs(seat, offer, accept).unspoken.length === 0;
  expect([isKnown('BAY'), isKnown('COD')]).toEqual([true, true]);
});

test('words that somebody speaks for are nobody’s secret', () => {
  const amend: Command = { seat: 'BAY', type: 'amend', article: 'lights', option: 'many' };
  expect(seeAs('ASH', amend).unspoken).toEqual([]);
});

test('each sitting is remembered with the text it opened with', () => {
  const second = passUntil(
    setup,
    after(setup, floorOf(setup, 'BAY'), offer, accept),
    (state) => state.sitting === 2 && findAwaitedSeat(state, setup.scenario) !== null,
  );
  const { sittings } = lookAt('ASH', second);
  expect(sittings.get(2)?.map(({ text }) => text)).toEqual(
    second.state.articles.map(({ text }) => text),
  );
  const moved = {
    type: 'textMoved',
    article: 'lights',
    from: 'few',
    to: 'many',
    cause: 'floor',
    margin: 1,
    needed: 0,
  } as const;
  const later = { type: 'sitting', sitting: 3, articles: [] } as const;
  const log = [...second.happenings, moved, later];
  const remembered = hearTable(view(setup, second.state, 'ASH'), log).sittings;
  expect(remembered.get(2)?.[lights]).toEqual({ text: 0, isAgreed: false });
  expect(remembered.get(3)?.[lights]?.text).toBe(second.state.articles[lights]?.text);
});
