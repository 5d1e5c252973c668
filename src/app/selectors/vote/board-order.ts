/** The order of names on the board: English alphabetical from a letter drawn by lot, as rules of procedure have it. */
import type { View } from '../../../engine/state/view.ts';
import type { Names } from '../names/name.ts';

/** Fewer names are simply listed. */
const DRAWN_FROM = 24;

export type BoardOrder = {
  order: readonly number[];
  /** Null where names are listed from the beginning. */
  letter: string | null;
};

const collator = new Intl.Collator('en');

/** Plain order under the veil, where the first letter of an alias says nothing. */
export function boardOrder(view: View, names: Names, veil: boolean): BoardOrder {
  const { delegations } = view.scenario;
  const named = delegations
    .map(({ id, index }) => ({ index, name: names.seat(id) }))
    .sort((one, other) => collator.compare(one.name, other.name));
  const first = delegations[view.floor[0] ?? 0];
  const letter = first ? letterOf(names.seat(first.id)) : '';
  const from = named.findIndex(({ name }) => letterOf(name) === letter);
  const drawn = !veil && delegations.length > DRAWN_FROM && from >= 0;
  const turned = drawn ? [...named.slice(from), ...named.slice(0, from)] : named;
  return { order: turned.map(({ index }) => index), letter: drawn ? letter : null };
}

function letterOf(name: string): string {
  return name.normalize('NFD').charAt(0).toUpperCase();
}

/** Delegations by the first group they name that has others in it, the largest first. */
export function boardGroups(
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
