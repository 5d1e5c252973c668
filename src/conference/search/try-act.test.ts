import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { apply } from '../../engine/acts/apply.ts';
import { findAwaitedSeat } from '../../engine/state/awaited.ts';
import { readStandingTexts } from '../../engine/mandate/mandate.ts';
import { agreeToPackage } from './try-act.ts';

const setup = undrawn();
const opened = floorOf(setup, 'ASH');
/** Those who hold the brackets of the first article are in the room; the other is held from outside. */
const changes = [{ article: 'lights', option: 'many' }];

test('the words of a package stand, whatever its room thinks of it', () => {
  const agreed = agreeToPackage({ setup, state: opened }, 'ASH', changes);
  expect(agreed?.informals).toBeNull();
  expect(readStandingTexts(agreed ?? opened)).toEqual([2, ...readStandingTexts(opened).slice(1)]);
});

test('so do those of a package that is before its room', () => {
  const begun = apply(setup, opened, { seat: 'ASH', type: 'package', changes });
  if (!begun.ok) throw new Error(begun.rejection.code);
  const seat = findAwaitedSeat(begun.state, setup.scenario) ?? '';
  const agreed = agreeToPackage({ setup, state: begun.state }, seat, changes);
  expect(agreed?.informals).toBeNull();
  expect(readStandingTexts(agreed ?? opened)[0]).toBe(2);
});

test('nothing is agreed that others block, or that the seat cannot submit now', () => {
  expect(
    agreeToPackage({ setup, state: opened }, 'ASH', [{ article: 'toll', option: 'low' }]),
  ).toBeNull();
  expect(agreeToPackage({ setup, state: opened }, 'BAY', changes)).toBeNull();
});
