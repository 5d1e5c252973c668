/** What a seat may say of other delegations from their stated positions: who likes a change, and who does not. */
import type { Change } from '../../../../engine/command.ts';
import { computeStatedGain } from '../../../../engine/procedure/compose-room.ts';
import type { View } from '../../../../engine/state/view.ts';
import { toTextChange } from '../../../session/game/worth.ts';

/** Shifts under this share of the axis count as unmoved. */
const UNMOVED = 0.02;

export type Liking = { likes: readonly string[]; dislikes: readonly string[] };

/** Ids of the delegations on the floor that a change brings nearer to what they have stated, and takes away from it. */
export function groupByLiking(view: View, change: Change, except: string | null): Liking {
  const found = toTextChange(view, change);
  if (!found) return { likes: [], dislikes: [] };
  const pulls = view.floor.flatMap((d) => {
    const id = view.scenario.delegations[d]?.id ?? '';
    if (d === view.delegation || id === except) return [];
    const bound = view.commitments.some(
      ({ by, to, article, wording, status }) =>
        by === d &&
        to === view.delegation &&
        article === found.article &&
        wording === found.wording &&
        status === 'given',
    );
    const pull = bound ? 1 : computeStatedGain(view, d, found);
    return [{ id, pull, weight: view.floorWeight[d] ?? 0 }];
  });
  const strongest = (sign: 1 | -1) =>
    pulls
      .filter(({ pull }) => sign * pull > UNMOVED)
      .sort((one, other) => sign * (other.pull * other.weight - one.pull * one.weight))
      .map(({ id }) => id);
  return { likes: strongest(1), dislikes: strongest(-1) };
}
