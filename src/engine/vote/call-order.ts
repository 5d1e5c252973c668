/**
 * The order in which names are called: English alphabetical, from a letter drawn by lot where many are called, as the
 * rules of procedure of the General Assembly have it (rule 87).
 */
import type { Scenario } from '../../scenario/resolved.ts';
import { inLanguage } from '../../scenario/words.ts';

/** Fewer names are called from the beginning. */
const DRAWN_FROM = 24;

type Called = { d: number; name: string };

const known = new WeakMap<Scenario, readonly Called[]>();

/** Letters without their accents, so that no locale is asked. */
function plain(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
}

function alphabetical(scenario: Scenario): readonly Called[] {
  let found = known.get(scenario);
  if (!found) {
    found = scenario.delegations
      .map(({ name }, d) => ({ d, name: plain(inLanguage(name, 'en')) }))
      .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
    known.set(scenario, found);
  }
  return found;
}

/** @returns place in the alphabet of the first name with the letter of the delegation drawn; 0 where few are called */
export function drawnPlace(scenario: Scenario, drawn: number): number {
  const names = alphabetical(scenario);
  if (names.length <= DRAWN_FROM) return 0;
  const letter = names.find(({ d }) => d === drawn)?.name.charAt(0) ?? '';
  return Math.max(
    0,
    names.findIndex(({ name }) => name.startsWith(letter)),
  );
}

/** Delegations, by index, as they are called from a place in the alphabet. */
export function callOrder(scenario: Scenario, from: number): number[] {
  const names = alphabetical(scenario).map(({ d }) => d);
  return [...names.slice(from), ...names.slice(0, from)];
}

/** Whoever of a roll is called next; -1 once all have answered. */
export function nextCalled(scenario: Scenario, from: number, roll: string): number {
  const names = alphabetical(scenario);
  for (let i = 0; i < names.length; i += 1) {
    const d = names[(from + i) % names.length]?.d ?? -1;
    if (roll.charAt(d) === '.') return d;
  }
  return -1;
}
