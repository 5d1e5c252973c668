import {
  BODIES,
  type Delegation,
  type Dimension,
  type Objections,
  type Procedure,
  type Rule,
  type Scenario,
  type SeatIndex,
  type Source,
} from '../resolved.ts';
import { resolveNameCall } from './name-call.ts';
import { hashRules, hashTexts } from '../hash.ts';
import { FLOOR_SIZE } from '../limits.ts';
import { dropUndefined, makeSortedMap } from '../source/plain-map.ts';
import {
  resolveDelegations,
  resolveGroups,
  resolveObservers,
  resolveStakeholders,
} from './resolve-actors.ts';
import { findIndex } from './resolve-positions.ts';
import { resolveArticle, resolveStarts } from './resolve-articles.ts';
import { resolveInstruments } from './resolve-instruments.ts';
import { resolveEvents, resolveRollCalls, resolveTeaching } from './resolve-events.ts';
import { resolveRule, resolveShare } from './resolve-rule.ts';
import { readOptionalWords, toWords } from '../words.ts';
import type { Written, WrittenProcedure } from '../written.ts';

const TWO_THIRDS: Rule = {
  kind: 'threshold',
  threshold: {
    of: 'presentAndVoting',
    bound: 'atLeast',
    amount: { share: { numerator: 2, denominator: 3 } },
  },
};

const MAJORITY: Rule = {
  kind: 'threshold',
  threshold: {
    of: 'presentAndVoting',
    bound: 'moreThan',
    amount: { share: { numerator: 1, denominator: 2 } },
  },
};

function resolveObjections(written: WrittenProcedure['objections']): Objections | undefined {
  if (written === undefined || written === 'none') return undefined;
  return { stopVoteAt: resolveShare(written.stopVoteAt), of: written.of };
}

function resolveProcedure(written: WrittenProcedure): Procedure {
  const { substance, procedural } = written;
  return {
    sittings: written.sittings,
    plates: written.plates ?? 3,
    substance: substance === undefined ? TWO_THIRDS : resolveRule(substance),
    procedural: procedural === undefined ? MAJORITY : resolveRule(procedural),
    consensusFirst: written.consensusFirst ?? true,
    // At their defaults these are left out, so that the hash of a file that does not name them stays as it was.
    ...dropUndefined({ objections: resolveObjections(written.objections) }),
    ...(written.adjourn === true ? { adjourn: true } : {}),
    ...(written.text === 'closed' ? { textClosed: true } : {}),
    ...(written.clauseVotes === true ? { clauseVotes: true } : {}),
    ...(written.voteIsFinal === true ? { voteIsFinal: true } : {}),
    ...(written.fullAttendance === true ? { fullAttendance: true } : {}),
    ...(written.bindsAll === true ? { bindsAll: true } : {}),
    ...(written.exit === true ? { exit: true } : {}),
    ...dropUndefined({ chair: written.chair, signatories: written.signatories }),
    quorum: resolveShare(written.quorum ?? '1/2'),
    ...dropUndefined({ ratifications: written.entryIntoForce?.ratifications }),
  };
}

/** Without a list: everyone up to 21 delegations, else the 21 of highest capability, ties by file order. */
function resolveFloor(
  ids: readonly string[] | undefined,
  delegations: readonly Delegation[],
  indices: Scenario['delegationIndex'],
): SeatIndex[] {
  if (ids !== undefined && ids.length > 0) return ids.map((id) => findIndex(indices, id));
  return delegations
    .filter(({ joins }) => joins === undefined)
    .sort((a, b) => b.capability - a.capability || a.index - b.index)
    .slice(0, FLOOR_SIZE)
    .map((delegation) => delegation.index)
    .sort((a, b) => a - b);
}

function resolveDimensions(written: Written): Dimension[] {
  return (written.dimensions ?? []).map((dimension) => ({
    id: dimension.id,
    title: toWords(dimension.title ?? dimension.id),
    ...dropUndefined({
      low: readOptionalWords(dimension.low),
      high: readOptionalWords(dimension.high),
    }),
  }));
}

function resolveSources(written: Written): Source[] {
  return (written.sources ?? []).map(({ id, title, address, licence }) => ({
    id,
    title: toWords(title ?? id),
    ...dropUndefined({ address, licence }),
  }));
}

/** Without any name it is left out, so that the hash of a file that names none stays as it was. */
function resolveBodies(written: Written['words']): Scenario['words'] {
  const named = BODIES.flatMap((body) => {
    const own = written?.[body];
    return own === undefined ? [] : [[body, toWords(own)] as const];
  });
  return named.length === 0 ? undefined : Object.fromEntries(named);
}

/** Where nobody is described it is left out, so that the hash of a file without it stays as it was. */
function resolveCast(written: Written['cast'] = {}): Scenario['cast'] {
  if (Object.keys(written).length === 0) return undefined;
  return makeSortedMap(written, ({ name, manner, portrait }) =>
    dropUndefined({ manner, name: readOptionalWords(name), portrait }),
  );
}

function indexById(items: readonly { id: string }[]): Map<string, number> {
  return new Map(items.map((item, index) => [item.id, index]));
}

/**
 * The scenario that opens a conference: inheritance done, defaults filled in, references by index.
 * The references of `written` must have been checked.
 */
export function resolve(written: Written): Scenario {
  const articleIndex = indexById(written.articles);
  const delegationIndex = indexById(written.delegations);
  const delegations = resolveDelegations(written, articleIndex);
  const resolved = {
    id: written.id,
    title: toWords(written.title),
    ...dropUndefined({
      summary: readOptionalWords(written.summary),
      words: resolveBodies(written.words),
      teaching: written.teaching && resolveTeaching(written.teaching),
      cast: resolveCast(written.cast),
      // At its default it is left out, so that the hash of a file that does not name it stays as it was.
      draw: written.draw === 'full' ? undefined : written.draw,
    }),
    dimensions: resolveDimensions(written),
    articles: written.articles.map(resolveArticle),
    articleIndex,
    starts: resolveStarts(written),
    groups: resolveGroups(written, delegations),
    delegations,
    delegationIndex,
    nameCall: resolveNameCall(delegations),
    observers: resolveObservers(written, articleIndex),
    floor: resolveFloor(written.floor, delegations, delegationIndex),
    featured: (written.featured ?? []).map((one) => ({ ...one, line: toWords(one.line) })),
    procedure: resolveProcedure(written.procedure),
    stakeholders: resolveStakeholders(written, articleIndex),
    instruments: resolveInstruments(written, delegations),
    events: resolveEvents(written, articleIndex),
    rollCalls: resolveRollCalls(written, articleIndex),
    aliases: makeSortedMap(written.aliases, ({ name, flag }) => ({
      name: toWords(name),
      ...dropUndefined({ flag }),
    })),
    sources: resolveSources(written),
  };
  return { ...resolved, rulesHash: hashRules(resolved), textHash: hashTexts(resolved) };
}
