/** Who stands with whom at the end: how alone a seat was in what was decided, and which groups stand behind the text. */
import type { GroupId, SeatIndex } from '../scenario/resolved.ts';
import { hasAnswered, readBallots, readGavel } from '../engine/state/roll.ts';
import type { State } from '../engine/state/state.ts';
import type { Setup } from '../engine/setup/setup.ts';

export type Isolation = {
  /** Mean over decisions of the share of others who took another side, 0 (with everybody) to 1 (alone). */
  mean: number;
  /** Roll calls the seat voted in, and the question of consensus. */
  decisions: number;
};

/**
 * In favour, against and abstaining are sides of a vote; silent, dissociated and objecting are those of the gavel.
 * Null for a seat that took part in no decision. @param d index of the delegation
 */
export function describeIsolation({ votes, gavel }: State, d: SeatIndex): Isolation | null {
  const rolls = [
    ...votes.map(({ roll }) => readBallots(roll)),
    ...(gavel ? [readGavel(gavel.roll)] : []),
  ];
  const shares = rolls.flatMap((answers): number[] => {
    const own = answers[d];
    if (!own || !hasAnswered(own)) return [];
    const others = answers.filter((side, i) => i !== d && hasAnswered(side));
    const apart = others.filter((side) => side !== own).length;
    return others.length === 0 ? [] : [apart / others.length];
  });
  if (shares.length === 0) return null;
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return { mean, decisions: shares.length };
}

export type Legitimacy = {
  group: GroupId;
  /** Members that stand behind the text, and all of them. */
  behind: number;
  of: number;
};

/**
 * By group, in the scenario's order: members to which the treaty is worth more than none (`gains`, by
 * delegation) and which neither objected nor dissociated. Nobody stands behind no treaty.
 */
export function measureLegitimacy(
  { scenario: { groups, delegations } }: Setup,
  { gavel, assembly }: State,
  gains: readonly number[],
): Legitimacy[] {
  const against = new Set(
    [...(gavel?.objected ?? []), ...(gavel?.dissociated ?? [])].map(({ by }) => by),
  );
  const isBehind = (d: SeatIndex): boolean =>
    assembly?.adopted === true && (gains[d] ?? 0) > 0 && !against.has(d);
  return groups.map(({ id }) => {
    const members = delegations.filter((one) => one.groups.includes(id));
    return {
      group: id,
      behind: members.filter(({ index }) => isBehind(index)).length,
      of: members.length,
    };
  });
}
