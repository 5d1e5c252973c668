import { expect, test } from 'vitest';
import type { Phase } from '../../../engine/state/phase.ts';
import {
  type AskedFor,
  chooseConsoleKeys,
  isOfferOnTable,
  MORE_KEY,
  type ActStage,
} from './act-table.ts';

const WHOLE = { groups: [{ members: [0, 1] }], stakeholders: [{}] };
const at = (phase: Phase, scenario: ActStage['scenario'] = WHOLE): ActStage => ({
  phase,
  scenario,
});

const letters = (
  phase: Phase,
  seat: Parameters<typeof chooseConsoleKeys>[1],
  asked: AskedFor = 'turn',
) => {
  const { keys, more } = chooseConsoleKeys(at(phase), seat, asked);
  return [...keys, ...more].map((face) => face.key);
};

test('the desk holds six acts and the key of the rarer ones', () => {
  const { keys, more } = chooseConsoleKeys(at('negotiation.floor'), 'delegation', 'turn');
  expect(keys.map(({ act }) => act)).toEqual(['ask', 'amend', 'offer', 'package', 'move', 'pass']);
  expect(more.map(({ act }) => act)).toEqual(['caucus', 'cable', 'press', 'agenda', 'withdraw']);
});

test('what a conference never has has no key', () => {
  const bare = { groups: [{ members: [3] }], stakeholders: [] };
  const { keys, more } = chooseConsoleKeys(at('negotiation.floor', bare), 'delegation', 'turn');
  expect(keys.length).toBe(6);
  expect(more.map(({ act }) => act)).toEqual(['cable', 'agenda', 'withdraw']);
});

test('a conference of one sitting has no key for what the next one answers, until there is a next one', () => {
  const rarer = (lastSitting: number) =>
    chooseConsoleKeys({ ...at('negotiation.floor'), lastSitting }, 'delegation', 'turn').more.map(
      ({ act }) => act,
    );
  expect(rarer(1)).toEqual(['caucus', 'press', 'withdraw']);
  expect(rarer(3)).toEqual(['caucus', 'cable', 'press', 'agenda', 'withdraw']);
});

test('an observer has neither offers nor motions', () => {
  const { keys, more } = chooseConsoleKeys(at('negotiation.floor'), 'observer', 'turn');
  expect(keys.map(({ act }) => act)).toEqual(['ask', 'amend', 'press', 'agenda', 'pass']);
  expect(more).toEqual([]);
});

test('the Chair asks on the floor, and has its text where it announces it', () => {
  const { keys } = chooseConsoleKeys(at('negotiation.floor'), 'chair', 'turn');
  expect(keys.map(({ act }) => act)).toEqual(['ask', 'order', 'smallGroup', 'pass']);
  const half = chooseConsoleKeys(at('negotiation.announcement'), 'chair', 'turn');
  expect(half.keys.map(({ act }) => act)).toEqual(['text', 'pass']);
});

test('on the text of the Chair each pleads once or passes', () => {
  const { keys } = chooseConsoleKeys(at('negotiation.pleas'), 'delegation', 'turn');
  expect(keys.map(({ act }) => act)).toEqual(['plea', 'pass']);
});

test.each<[Phase, Parameters<typeof chooseConsoleKeys>[1], AskedFor]>([
  ['negotiation.floor', 'delegation', 'turn'],
  ['negotiation.floor', 'delegation', 'answer'],
  ['negotiation.floor', 'chair', 'turn'],
  ['negotiation.floor', 'observer', 'turn'],
  ['decision.motions', 'delegation', 'turn'],
  ['decision.rollCall', 'delegation', 'turn'],
])('in %s a letter means one act (%s, %s)', (phase, seat, asked) => {
  const all = letters(phase, seat, asked);
  expect([...new Set(all)]).toEqual(all);
  expect(all).not.toContain(MORE_KEY);
});

test('an offer lies on the table to be answered, unless a package is in hand there', () => {
  const open = { unavailable: null };
  expect(isOfferOnTable(null, open)).toBe(true);
  expect(isOfferOnTable({ type: 'counter' }, open)).toBe(true);
  expect(isOfferOnTable({ type: 'package' }, open)).toBe(false);
  expect(isOfferOnTable(null, { unavailable: 'act/notNow' })).toBe(false);
});
