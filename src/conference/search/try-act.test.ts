import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
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

test('nothing is agreed that others block, or that the seat cannot submit now', () => {
  expect(
    agreeToPackage({ setup, state: opened }, 'ASH', [{ article: 'toll', option: 'low' }]),
  ).toBeNull();
  expect(agreeToPackage({ setup, state: opened }, 'BAY', changes)).toBeNull();
});
