import { expect, test } from 'vitest';
import { after } from '../../../test/fixtures/steps.ts';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import { view, type View } from '../../engine/state/view.ts';
import { formBelief } from './belief.ts';
import { approximateNormal } from './plenary.ts';
import { type DealProspect, listProspects, weighChanges } from './prospects.ts';

const setup = undrawn();
const state = floorOf(setup, 'BAY');
const seen = view(setup, state, 'BAY');
const bay = seen.mandate as Mandate;
const ash = seen.floor.indexOf(0);
const cod = seen.floor.indexOf(2);

function prospect(of: View, article: number, wording: number): DealProspect {
  const found = listProspects(of, bay).find(
    ({ change }) => change.article === article && change.wording === wording,
  );
  return found as DealProspect;
}

test('what nobody was asked is supposed to matter half, less where it lets a text pass far from it', () => {
  const belief = formBelief(seen);
  // ASH holds no bracket on a high toll a whole axis away: it minds by no more than is tolerated, .22.
  expect([belief.salience(ash, 0), belief.salience(ash, 1)]).toEqual([0.5, 0.22]);
  expect(belief.share(ash, 0)).toBeCloseTo(0.5 / 0.72, 12);
  expect(belief.doubt(ash, 0)).toBeCloseTo(0.39, 12);
});

test('one who was asked is supposed to mind what it said', () => {
  const asked = after(setup, state, { seat: 'BAY', type: 'ask', delegation: 'ASH' }).state;
  const belief = formBelief(view(setup, asked, 'BAY'));
  // 1 is told as .92 to 1, .2 as .12 to .28, of which .22 is the most by what it lets pass.
  expect(belief.salience(ash, 0)).toBeCloseTo(0.96, 12);
  expect(belief.salience(ash, 1)).toBeCloseTo(0.17, 12);
  expect(belief.doubt(ash, 0)).toBe(0);
});

test('with all instructions open nothing is in doubt', () => {
  const belief = formBelief(seen, setup.mandates);
  expect([belief.salience(ash, 0), belief.salience(ash, 1), belief.doubt(ash, 0)]).toEqual([
    1, 0.2, 0,
  ]);
});

test('a change is worth what it brings by the instructions of the seat, and to others as supposed', () => {
  const change = prospect(seen, 0, 1);
  // BAY: 1/6 of its weight on lights, half the axis further away.
  expect(change.mine).toBeCloseTo(-0.5 / 6, 12);
  expect(change.theirs[ash]).toBeCloseTo((0.5 * 0.5) / 0.72, 12);
  expect(change.theirs[cod]).toBeCloseTo(0.25, 12);
});

test('a red line crossed counts a tenth against it, and as much for it when it is stepped back behind', () => {
  const mandate: Mandate = {
    ...bay,
    redLines: [{ at: 0, side: 'above' }, undefined],
  };
  const change = { article: 0, wording: 1 };
  expect(weighChanges(seen, mandate, [change])).toBeCloseTo(-0.5 / 6 - 0.1, 12);
});

test('what a member of an earlier room said of just this change is exact', () => {
  const told = { by: 1, of: 0, article: 0, from: 0, to: 1, value: 0.3, sitting: 1 };
  const change = prospect({ ...seen, heard: [told] }, 0, 1);
  expect([change.theirs[ash], change.doubts()[ash]]).toEqual([0.3, 0]);
  const barred = prospect({ ...seen, heard: [{ ...told, value: null }] }, 0, 1);
  expect(barred.crosses()).toEqual([ash]);
});

test('what the plenary blocked lately it is thought to block again, and later no more', () => {
  const blocked = [{ article: 0, wording: 1, sitting: 1 }];
  expect(prospect({ ...seen, blocked }, 0, 1).blocked()).toBe(1);
  expect(prospect({ ...seen, blocked, sitting: 5 }, 0, 1).blocked()).toBe(0);
});

test('the ramp stands for the normal distribution', () => {
  expect([-3, -2, -1, 0, 1, 2, 3].map(approximateNormal)).toEqual([0, 0, 0.25, 0.5, 0.75, 1, 1]);
});
