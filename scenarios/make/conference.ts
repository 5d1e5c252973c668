/** Parts that the two large scenarios share: groups, delegations, procedure, aliases. */
import { reservation, type Range } from './alternatives.ts';
import { readArticles, type ArticleEntry } from './articles.ts';
import { templateBrief } from './brief.ts';
import { readClass } from './class-data.ts';
import { readFacts, type Facts } from './facts.ts';
import {
  readBlocs,
  readStates,
  type Bloc,
  type Judged,
  type Positions,
  type State,
} from './judgements.ts';
import { capability, cohesion, LINKAGES, redLine } from './numbers.ts';
import type { Featured } from '../../src/scenario/resolved.ts';
import { readYaml } from './read.ts';

export type Words = {
  groups: Record<string, string>;
  featured: Featured[];
  briefs: Record<string, string>;
  observers: { id: string; name: string; positions?: Record<string, unknown> }[];
  stakeholders: { id: string; positions: Record<string, unknown> }[];
  rollCalls: Record<string, { question: string; source: string }>;
  flagship: { title: string; summary: string; teaching: object };
  lastDay: {
    title: string;
    summary: string;
    closing: string;
    featured: Featured[];
    /** Other starting texts: options on the table by article, by name. */
    starts: Record<string, Record<string, string[]>>;
    briefs: Record<string, string>;
    teaching: object;
    motions: { article: string; option: string; title: string; text: string }[];
    articles: unknown[];
  };
};

export const readWords = (): Words => readYaml('../sources/words.yaml');

/** What a scenario makes of the shared judgements: its articles, and the article each is judged by. */
export type Plan = {
  articles: readonly ArticleEntry[];
  /** Judged article by the scenario's article, where they differ, with a factor on salience. */
  judgedBy: ReadonlyMap<string, { base: string; factor: number }>;
  briefs: Record<string, string>;
  /** What generated briefs say instead of what to trade. */
  closing?: string;
};

const inPlan = (positions: Positions, plan: Plan): Positions => {
  const chosen = plan.articles.flatMap(({ id }): [string, Judged][] => {
    const { base, factor } = plan.judgedBy.get(id) ?? { base: id, factor: 1 };
    const judged = positions.get(base);
    if (judged === undefined) return [];
    return [[id, { ...judged, salience: Math.round(judged.salience * factor * 1000) / 1000 }]];
  });
  return new Map(chosen);
};

const written = (positions: Positions, plan: Plan): object =>
  Object.fromEntries(
    plan.articles.flatMap((article) => {
      const judged = positions.get(article.id);
      if (judged === undefined) return [];
      const { ideal, salience, basis, note } = judged;
      const line = redLine(judged, article);
      const bound = line === undefined ? {} : { redLine: line };
      return [
        [article.id, { ideal, salience, ...bound, basis, ...(note === undefined ? {} : { note }) }],
      ];
    }),
  );

/** The linkages judged for the class, where all their articles are in play. */
const linkagesOf = (id: string, plan: Plan): object | undefined => {
  const known = new Set(plan.articles.map((article) => article.id));
  const found = readClass().delegations.find((one) => one.delegation.id === id);
  const kept = (found?.delegation.linkages ?? []).filter((one) =>
    one.articles.every((article) => known.has(article)),
  );
  return kept.length === 0 ? undefined : kept.map((one) => ({ ...one, basis: 'estimate' }));
};

const blocGroup = (
  bloc: Bloc,
  members: readonly State[],
  title: string | undefined,
  plan: Plan,
): object => {
  const positions = inPlan(bloc.positions, plan);
  const linkage = LINKAGES.get(bloc.id);
  return {
    id: bloc.id,
    title,
    cohesion: cohesion(members),
    positions: written(positions, plan),
    ...(linkage === undefined ? {} : { linkages: [linkage] }),
  };
};

export const groupsOf = (words: Words, plan: Plan): object[] => {
  const states = readStates();
  const blocs = readBlocs();
  const ids = new Set(blocs.map((bloc) => bloc.id));
  return [
    ...blocs.map((bloc) =>
      blocGroup(
        bloc,
        states.filter((state) => state.bloc === bloc.id),
        words.groups[bloc.id],
        plan,
      ),
    ),
    ...Object.entries(words.groups)
      .filter(([id]) => !ids.has(id))
      .map(([id, title]) => ({
        id,
        title,
        cohesion: cohesion(states.filter((state) => state.groups.includes(id))),
      })),
  ];
};

const briefOf = (state: State, positions: Positions, words: Words, plan: Plan): string => {
  const hand = plan.briefs[state.id];
  if (hand !== undefined) return hand;
  const { articles, closing } = plan;
  const bloc = words.groups[state.bloc] ?? state.bloc;
  return templateBrief({
    name: state.name,
    bloc,
    positions,
    articles,
    ...(closing === undefined ? {} : { closing }),
  });
};

/** Weights of the scenario: facts that the signing of the text turns on. */
const factsOf = ({ population, income, ties }: Facts): object => ({
  population,
  ...(income === undefined ? {} : { income }),
  ties,
});

/**
 * All wordings of the article each is judged by: a scenario that keeps two of them does not change what a State has
 * without a treaty.
 */
const rangesOf = (plan: Plan): Range[] => {
  const whole = new Map(readArticles().map(({ id, options }) => [id, options]));
  return plan.articles.map(({ id, options }) => ({
    id,
    options: whole.get(plan.judgedBy.get(id)?.base ?? id) ?? options,
  }));
};

type Known = { state: State; bloc: Bloc; facts: Facts; ranges: readonly Range[] };

const delegation = ({ state, bloc, facts, ranges }: Known, words: Words, plan: Plan): object => {
  const own = inPlan(state.own, plan);
  const all = inPlan(new Map([...bloc.positions, ...state.own]), plan);
  const weight = capability(state.id);
  const linkages = linkagesOf(state.id, plan);
  return {
    id: state.id,
    name: state.name,
    flag: state.flag,
    groups: [state.bloc, ...state.groups].filter((id) => id in words.groups),
    ...(weight === 1 ? {} : { capability: weight }),
    ...factsOf(facts),
    reservation: reservation(all, ranges, facts),
    ...(own.size === 0 ? {} : { positions: written(own, plan) }),
    ...(linkages === undefined ? {} : { linkages }),
    brief: briefOf(state, all, words, plan),
  };
};

export const delegationsOf = (words: Words, plan: Plan): object[] => {
  const blocs = new Map(readBlocs().map((bloc) => [bloc.id, bloc]));
  const known = readFacts();
  const ranges = rangesOf(plan);
  return readStates().map((state) => {
    const bloc = blocs.get(state.bloc);
    const facts = known.get(state.id);
    if (bloc === undefined) throw new Error(`no bloc ${state.bloc}`);
    if (facts === undefined) throw new Error(`no facts on ${state.id}`);
    return delegation({ state, bloc, facts, ranges }, words, plan);
  });
};

/** Entries without the positions on articles that this scenario leaves out. */
export const withinPlan = <T extends { positions?: Record<string, unknown> }>(
  entries: readonly T[],
  plan: Plan,
): T[] => {
  const known = new Set(plan.articles.map((article) => article.id));
  return entries.map((entry) => {
    if (entry.positions === undefined) return entry;
    const kept = Object.entries(entry.positions).filter(([id]) => known.has(id));
    return { ...entry, positions: Object.fromEntries(kept) };
  });
};

/** Twenty-one that speak, chosen by hand so that every bloc is heard. */
export const FLOOR =
  'AUS BRA CAN CHN CRI EGY DEU IND IRN JAM KEN MEX NZL NGA RUS SGP ZAF TON GBR USA VNM'.split(' ');

/** 193 is prime, so this stride gives every delegation its own number and hides the alphabet. */
const STRIDE = 89;

export const aliases = (): object =>
  Object.fromEntries(
    readStates().map(({ id }, index, all) => [
      id,
      { name: `Delegation ${((index * STRIDE + 41) % all.length) + 1}` },
    ]),
  );

export const procedure = (sittings: number, plates: number): object => ({
  sittings,
  plates,
  substance: { of: 'presentAndVoting', atLeast: '2/3' },
  procedural: { of: 'presentAndVoting', moreThan: '1/2' },
  consensusFirst: true,
  objections: { stopVoteAt: '12%', of: 'capability' },
  quorum: '1/2',
  entryIntoForce: { ratifications: 40 },
});

export const writtenArticle = (article: ArticleEntry, table: object): object => {
  const { id, number, title, dimension, low, high, options, adopted } = article;
  return { id, number, title, dimension, low, high, options, ...table, adopted };
};

export const DIMENSIONS = [
  { id: 'scope', title: 'Scope', low: 'Narrow', high: 'Wide' },
  { id: 'safeguards', title: 'Safeguards', low: 'Firm', high: 'Left to States' },
  { id: 'cooperation', title: 'Cooperation', low: 'Limited', high: 'Far-reaching' },
  { id: 'institutions', title: 'Institutions', low: 'Light', high: 'Heavy' },
  { id: 'capacity', title: 'Capacity', low: 'Voluntary', high: 'Funded' },
];
