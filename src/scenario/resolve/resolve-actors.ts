import type { Delegation, Group, GroupId, Observer, SeatIndex, Stakeholder } from '../resolved.ts';
import { byCodeUnit, dropUndefined } from '../source/plain-map.ts';
import { resolveLinkage, resolvePositions, type ArticlePlaces } from './resolve-positions.ts';
import { DELEGATION_KEYS } from '../shape/delegation-keys.ts';
import { readOptionalWords, toWords } from '../words.ts';
import type { Written, WrittenDelegation, WrittenGroup, WrittenObserver } from '../written.ts';

/** Holds a group together neither loosely nor tightly when the file does not say. */
const DEFAULT_COHESION = 0.5;

type Groups = ReadonlyMap<string, WrittenGroup>;

function indexGroups(written: Written): Groups {
  return new Map((written.groups ?? []).map((group) => [group.id, group]));
}

function listGroups(ids: readonly string[] | undefined, groups: Groups): WrittenGroup[] {
  return (ids ?? []).flatMap((id) => groups.get(id) ?? []);
}

type Inheritable = Omit<WrittenGroup, 'id' | 'title' | 'cohesion'>;

/** The own value of a field, else that of the first listed group that has it. */
function findInherited<T>(
  own: Inheritable,
  groups: readonly Inheritable[],
  field: (holder: Inheritable) => T | undefined,
): T | undefined {
  for (const holder of [own, ...groups]) {
    const value = field(holder);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Further weights by name: every key of a delegation that the format does not define. */
function readFurtherWeights(written: WrittenDelegation): Map<string, number> {
  const weights: [string, number][] = [];
  for (const [key, value] of Object.entries(written)) {
    if (!DELEGATION_KEYS.includes(key) && typeof value === 'number') weights.push([key, value]);
  }
  return new Map(weights.sort(([a], [b]) => byCodeUnit(a, b)));
}

type Context = { groups: Groups; articles: ArticlePlaces; playable: boolean };

function resolveDelegation(
  written: WrittenDelegation,
  index: SeatIndex,
  context: Context,
): Delegation {
  const groups = listGroups(written.groups, context.groups);
  const linkages = findInherited(written, groups, (holder) => holder.linkages) ?? [];
  return {
    id: written.id,
    index,
    name: toWords(written.name ?? written.id),
    groups: written.groups ?? [],
    capability: findInherited(written, groups, (holder) => holder.capability) ?? 1,
    votes: findInherited(written, groups, (holder) => holder.votes) ?? 1,
    weights: readFurtherWeights(written),
    playable:
      written.joins === undefined &&
      (findInherited(written, groups, (holder) => holder.playable) ?? context.playable),
    positions: resolvePositions(written.positions, groups, context.articles),
    linkages: linkages.map((linkage) => resolveLinkage(linkage, context.articles)),
    ...dropUndefined({
      flag: findInherited(written, groups, (holder) => holder.flag),
      reservation: findInherited(written, groups, (holder) => holder.reservation),
      joins: written.joins,
      brief: readOptionalWords(findInherited(written, groups, (holder) => holder.brief)),
    }),
  };
}

/** Where no delegation and no group says who is playable, everyone is. */
export function resolveDelegations(written: Written, articles: ArticlePlaces): Delegation[] {
  const actors = [...written.delegations, ...(written.groups ?? [])];
  const playable = actors.every((actor) => actor.playable === undefined);
  const context = { groups: indexGroups(written), articles, playable };
  return written.delegations.map((delegation, index) =>
    resolveDelegation(delegation, index, context),
  );
}

export function resolveGroups(written: Written, delegations: readonly Delegation[]): Group[] {
  const members = new Map<GroupId, SeatIndex[]>();
  for (const { groups, index } of delegations) {
    for (const id of groups) members.set(id, [...(members.get(id) ?? []), index]);
  }
  return (written.groups ?? []).map((group) => ({
    id: group.id,
    title: toWords(group.title ?? group.id),
    cohesion: group.cohesion ?? DEFAULT_COHESION,
    members: members.get(group.id) ?? [],
  }));
}

function resolveObserver(
  written: WrittenObserver,
  groups: Groups,
  articles: ArticlePlaces,
): Observer {
  const own = listGroups(written.groups, groups);
  return {
    id: written.id,
    name: toWords(written.name ?? written.id),
    ...dropUndefined({ flag: written.flag, brief: readOptionalWords(written.brief) }),
    positions: resolvePositions(written.positions, own, articles),
  };
}

export function resolveObservers(written: Written, articles: ArticlePlaces): Observer[] {
  const groups = indexGroups(written);
  return (written.observers ?? []).map((observer) => resolveObserver(observer, groups, articles));
}

export function resolveStakeholders(written: Written, articles: ArticlePlaces): Stakeholder[] {
  return (written.stakeholders ?? []).map((stakeholder) => ({
    id: stakeholder.id,
    title: toWords(stakeholder.title ?? stakeholder.id),
    influence: stakeholder.influence ?? 1,
    positions: resolvePositions(stakeholder.positions, [], articles),
  }));
}
