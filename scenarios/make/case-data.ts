/** A real negotiation as it was researched: facts in `sources/cases/ID.json`, our own words in `sources/cases/ID.yaml`. */
import type { SeatGoal } from '../../src/scenario/resolved.ts';
import { readJson, readYaml } from './read.ts';

export type Basis = 'sourced' | 'recalled' | 'estimate';

type Id = { id: string };

type DataPosition = {
  ideal: number;
  salience: number;
  redLine?: number | object;
  basis: Basis;
  note: string;
  source?: string;
};

export type DataOption = Id & {
  position: number;
  title: string;
  basis: Basis;
  readings?: object;
};

export type DataArticle = Id & {
  number: string;
  title: string;
  dimension: string;
  low: string;
  high: string;
  options: DataOption[];
  bridges?: DataOption[];
  draft?: string | string[] | null;
  reference?: number;
  adopted?: string | number | null;
};

export type Positions = Record<string, DataPosition>;

export type DataGroup = Id & {
  title: string;
  cohesion: number;
  capability?: number;
  positions?: Positions;
};

export type DataLinkage = { articles: string[]; basis: Basis; note: string };

export type DataDelegation = Id & {
  name: string;
  flag?: string;
  groups: string[];
  capability: number;
  votes: number;
  population?: number;
  reservation: { lo: number; mid: number; hi: number };
  positions: Positions;
  linkages?: DataLinkage[];
  /** When it became a member. */
  joined?: { date: string; source: string };
};

export type DataObserver = Id & { name: string; flag?: string; positions?: Positions };

export type DataInstrument = Id & {
  givers: string[];
  takers: string[];
  worth: Record<string, number>;
};

export type DataEvent = Id & {
  at: number | string;
  title: string;
  text: string;
  effects: { of?: string; article?: string }[];
};

export type Vote = 'yes' | 'no' | 'abstain' | 'absent';

export type Tally = Record<Exclude<Vote, 'absent'>, number>;

export type DataRollCall = Id & {
  date: string;
  question: string;
  result?: string;
  article?: string;
  tally: Tally;
  votes?: Record<string, Vote>;
  basis: string;
  source?: string;
  publishInGame?: string;
};

export type DataSource = Id & { title: string; address: string; licence?: string; read: string };

export type CaseData = {
  dimensions: Id[];
  articles: DataArticle[];
  groups: DataGroup[];
  delegations: DataDelegation[];
  observers?: DataObserver[];
  floor?: string[];
  starts?: Record<string, Record<string, string | string[]>>;
  procedure: { scenario: object };
  instruments: DataInstrument[];
  events: DataEvent[];
  rollCalls: DataRollCall[];
  sources: DataSource[];
};

/** What is said of a thing of the data, by its id; replaces or adds keys. */
type Overrides = Record<string, Record<string, unknown>>;

/** Of an option: its whole text, or what goes into the slots of the skeleton, and perhaps a shorter title. */
type OptionWords = string | Record<string, string>;

export type ArticleWords = {
  number?: string;
  title?: string;
  low?: string;
  high?: string;
  skeleton?: string;
  options: Record<string, OptionWords>;
};

export type Share = 'lo' | 'mid' | 'hi';

/** One of the files made from a case. */
export type Variant = {
  id: string;
  title: string;
  summary: string;
  articles?: string[];
  delegations?: string[];
  floor?: string[];
  sittings?: number;
  procedure?: object;
  draw?: string;
  /** Name of the starting text that is the draft of this file. */
  start?: string;
  drafts?: Record<string, string | string[] | null>;
  starts?: Record<string, Record<string, string | string[]>>;
  /** By seat, or `*` for the rest; within the range of the data. Default: its middle. */
  reservation?: Record<string, number | Share>;
  /** Added to the middle of every range where nothing is chosen. */
  shift?: number;
  /** Articles that open agreed ad referendum. */
  agreed?: string[];
  capability?: Record<string, number>;
  /** Ids of those in this file. Default: all. */
  instruments?: string[];
  events?: (string | Record<string, unknown>)[];
  featured: [seat: string, line: string, goal?: SeatGoal][];
  teaching: { leavesOut: string[] };
};

export type CaseWords = {
  names?: object;
  /** Leave out what holds on each article without a deal: it clashes with the ranges of the value of no deal. */
  dropReferences?: boolean;
  dimensions?: Overrides;
  articles: Record<string, ArticleWords>;
  groups?: Overrides;
  delegations?: Overrides;
  observers?: Overrides;
  /** Observers of our own: who was talked about and had no seat. In files that have all articles they speak on. */
  voices?: (Id & { positions: object })[];
  instruments?: Overrides;
  events?: Overrides;
  rollCalls?: Overrides;
  briefs: Record<string, string>;
  aliases?: Record<string, object>;
  stakeholders?: object[];
  /** What could not be had, and works to read on, by name. */
  missing: string;
  reading: string[];
  variants: Record<string, Variant>;
};

export const CASES = [
  'antarctica-1959',
  'unclos-1960',
  'kigali-2016',
  'whaling-1982',
  'philadelphia-1787',
  'iraq-1441',
  'eu-relocation-2015',
  'nile-2010',
];

export const readCaseData = (id: string): CaseData => readJson(`../sources/cases/${id}.json`);

export const readCaseWords = (id: string): CaseWords => readYaml(`../sources/cases/${id}.yaml`);
