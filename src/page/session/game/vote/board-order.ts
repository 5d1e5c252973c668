/** The order of names on the board. */
import type { View } from '../../../../engine/state/view.ts';
import { callOrder } from '../../../../engine/state/call-order.ts';
import { stripAccents } from '../../../../scenario/letters.ts';
import { inLanguage } from '../../../../scenario/words.ts';
import type { Names } from '../../../speech/names/name.ts';

export type BoardOrder = {
  order: readonly number[];
  /** Null where names are listed from the beginning. */
  letter: string | null;
};

const collator = new Intl.Collator('en');

/** As names are called; by their aliases under the veil, where the letter drawn says nothing. */
export function orderBoard(
  { scenario, callFrom }: Pick<View, 'scenario' | 'callFrom'>,
  names: Names,
  veil: boolean,
): BoardOrder {
  if (veil) {
    const named = scenario.delegations.map(({ id, index }) => ({ index, name: names.seat(id) }));
    named.sort((one, other) => collator.compare(one.name, other.name));
    return { order: named.map(({ index }) => index), letter: null };
  }
  const order = callOrder(scenario, callFrom);
  const first = scenario.delegations[order[0] ?? -1];
  const letter = callFrom > 0 && first ? readFirstLetter(inLanguage(first.name, 'en')) : null;
  return { order, letter };
}

function readFirstLetter(name: string): string {
  return stripAccents(name).charAt(0).toUpperCase();
}

/** Delegations by the first group they name that has others in it, the largest first. */
export function groupBoard(
  { scenario }: View,
  order: readonly number[],
): { group: string | null; members: readonly number[] }[] {
  const several = new Set(
    scenario.groups.filter(({ members }) => members.length > 1).map(({ id }) => id),
  );
  const sections = new Map<string | null, number[]>();
  for (const d of order) {
    const group = scenario.delegations[d]?.groups.find((id) => several.has(id)) ?? null;
    sections.set(group, [...(sections.get(group) ?? []), d]);
  }
  return [...sections]
    .map(([group, members]) => ({ group, members }))
    .sort((one, other) => other.members.length - one.members.length);
}
