/** Who speaks for those who do not speak: each follows the nearest delegation on the floor. */
import type { Delegation, Scenario, SeatIndex } from '../../scenario/resolved.ts';

/** Followers by the delegation on the floor that they follow. */
export type Followers = ReadonlyMap<SeatIndex, readonly SeatIndex[]>;

type Latest = { scenario: Scenario; floor: readonly SeatIndex[]; followers: Followers };

/** By the very list: a conference asks thousands of times with the same one. */
let latest: Latest | undefined;
const byFloor = new WeakMap<readonly SeatIndex[], Latest>();
const known = new WeakMap<Scenario, Map<string, Followers>>();

/** Followers by floor delegation: of a shared group where there is one, nearest by stated positions, ties by seating. */
export function recallFollowers(scenario: Scenario, floor: readonly SeatIndex[]): Followers {
  if (latest?.floor === floor && latest.scenario === scenario) return latest.followers;
  latest = byFloor.get(floor);
  if (latest?.scenario !== scenario) {
    latest = { scenario, floor, followers: collectFollowers(scenario, floor) };
    byFloor.set(floor, latest);
  }
  return latest.followers;
}

/** Tells who follows whom in a scenario that is supposed: the same as in the one it stands for. */
export function keepFollowers(
  scenario: Scenario,
  floor: readonly SeatIndex[],
  followers: Followers,
): void {
  const { bySpeakers, key } = lookUp(scenario, floor);
  bySpeakers.set(key, followers);
}

function lookUp(scenario: Scenario, floor: readonly SeatIndex[]) {
  const bySpeakers = known.get(scenario) ?? new Map<string, Followers>();
  known.set(scenario, bySpeakers);
  return { bySpeakers, key: [...floor].sort((a, b) => a - b).join(',') };
}

function collectFollowers(scenario: Scenario, floor: readonly SeatIndex[]): Followers {
  const { bySpeakers, key } = lookUp(scenario, floor);
  const found = bySpeakers.get(key);
  if (found) return found;
  const followers = findFollowers(scenario, floor);
  bySpeakers.set(key, followers);
  return followers;
}

function findFollowers(
  scenario: Scenario,
  floor: readonly SeatIndex[],
): Map<SeatIndex, SeatIndex[]> {
  const speakers = [...floor]
    .sort((a, b) => a - b)
    .map((d) => scenario.delegations[d] as Delegation);
  const followers = new Map<SeatIndex, SeatIndex[]>(speakers.map((speaker) => [speaker.index, []]));
  for (const delegation of scenario.delegations) {
    // Whoever takes its seat later votes as it is instructed, and nobody carries it.
    if (followers.has(delegation.index) || delegation.joins) continue;
    const leader = findLeader(delegation, speakers);
    if (leader) followers.get(leader.index)?.push(delegation.index);
  }
  return followers;
}

function findLeader(
  delegation: Delegation,
  speakers: readonly Delegation[],
): Delegation | undefined {
  const own = new Set(delegation.groups);
  const kin = speakers.filter((speaker) => speaker.groups.some((group) => own.has(group)));
  let best: Delegation | undefined;
  let least = Infinity;
  for (const speaker of kin.length > 0 ? kin : speakers) {
    const gap = measureDistance(delegation, speaker);
    if (gap < least) {
      best = speaker;
      least = gap;
    }
  }
  return best;
}

/** Salience-weighted mean gap of stated ideals, 0..100; 100 where they share no article. */
function measureDistance(one: Delegation, other: Delegation): number {
  let sum = 0;
  let weight = 0;
  one.positions.forEach((position, a) => {
    const theirs = other.positions[a];
    if (!position || !theirs) return;
    sum += position.salience * Math.abs(position.ideal - theirs.ideal);
    weight += position.salience;
  });
  return weight > 0 ? sum / weight : 100;
}
