/** What a class is in the memory of its server. Everything here but presence and clocks is kept by the journal. */
import type { HandOut } from '../../conference/class/hand-out.ts';
import type { LiveTable, TableOpening } from '../../conference/class/live-table.ts';
import type {
  ActAnswer,
  ClassSettings,
  ClassStage,
  Place,
  Push,
  SaidLine,
} from '../../conference/class/wire.ts';
import type { CheckAnswers, CheckTime } from '../../conference/class/transfer-check.ts';
import type { MomentTrail } from '../../conference/moment-trail.ts';
import type { Seat, Vote } from '../../engine/command.ts';
import type { DomainEvent } from '../../engine/state/event.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import type { HeldAct } from './capital.ts';
import type { ClockDocument } from './clocks.ts';
import type { JournalKeeper } from './keeper.ts';

export type ClassDocument = {
  code: string;
  /** The instructor's token. */
  key: string;
  /** What the class vouches with, as PEM. */
  signing: string;
  stage: ClassStage;
  settings: ClassSettings;
  warmup: boolean;
  /** Ids of scenarios in the order in which tables take them. */
  scenarios: readonly string[];
};

export type PersonDocument = {
  person: string;
  name: string;
  /** Digest of the token. */
  token: string;
  /** Own id of the request to join: the same again lets the same person in. Empty once there was a new link. */
  joinedBy: string;
  place: Place | null;
  plan: string;
  briefOpened: boolean;
  vote: Vote | null;
  muted: boolean;
  /** Answers to the six questions, by when they were given. */
  checks?: { readonly [When in CheckTime]?: CheckAnswers };
};

/** `seats`: those there are; null: the scenario ships with the page. */
export type HandOutDocument = { code: string; handOut: HandOut; seats: readonly string[] | null };

export type AttemptDocument = {
  /** Digest of the token that the attempt was given. */
  id: string;
  /** Of what was handed out. */
  code: string;
  /** Digest of what the device calls itself. */
  player: string;
  name: string;
  seat: Seat;
  seed: number;
  /** Of the person's attempts at the seat, from 1. */
  number: number;
  /** Milliseconds since 1970, by the server's clock. */
  began: number;
  handed: { at: number; line: string; hash: string } | null;
};

/** `sittings`: fewer than the scenario has. */
export type TableDocument = {
  table: number;
  scenario: string;
  opening: TableOpening;
  sittings?: number;
};

export type LoadedScenario = { scenario: Scenario; text: string };

export type Clock = {
  /** The stage it measures. */
  of: string;
  /** On the clock of the state; null: it stands still. */
  endsAt: number | null;
  /** Milliseconds, while it stands still. */
  left: number;
  paused: boolean;
  /** Left of a talk or of acts that a room or a vote has interrupted. */
  aside: Map<string, number>;
  /** Left for carrying sealed acts out, and what the question of now had at first. */
  carrying: { left: number; at: number };
  /** As the instructor has set it last. */
  set: ClockDocument | null;
};

export type HeldTable = {
  number: number;
  loaded: LoadedScenario;
  live: LiveTable;
  /** Inputs kept so far. */
  inputs: number;
  /** By person and own id. */
  answers: Map<string, ActAnswer>;
  trail: MomentTrail;
  clock: Clock;
  /** Since when each seat has been asked what it is asked now. */
  awaited: Map<Seat, { of: string; since: number }>;
  said: SaidLine[];
  /** Acts that wait for a capital, by seat. */
  releases: Map<Seat, HeldAct>;
  news: { id: number; table: number; happening: DomainEvent }[];
};

export type Presence = { sockets: number; /** When it last came or went. */ since: number };

export type OneTimePush = { table: number | null; person: string | null; push: Push };

export type ClassState = {
  document: ClassDocument;
  people: Map<string, PersonDocument>;
  /** Person by digest of the token. */
  tokens: Map<string, string>;
  tables: Map<number, HeldTable>;
  scenarios: Map<string, LoadedScenario>;
  /** For play alone, by code. */
  handOuts: Map<string, HandOutDocument>;
  /** By digest of the token. */
  attempts: Map<string, AttemptDocument>;
  presence: Map<string, Presence>;
  /** Addresses of other devices that have reached this one; null: what stands before it hides them. */
  devices: Set<string> | null;
  keeper: JournalKeeper;
  /** Milliseconds, of a clock that is never set. */
  now: () => number;
  /** Whether this process plays a table; 0 is what belongs to no table. */
  owns: (table: number) => boolean;
  /** The database that several processes share cannot be reached. */
  cutOff: boolean;
  /** Whether somebody is connected to this very process. */
  here: (person: string) => boolean;
  /** Seeds of tables, and the chance by which seats are dealt. */
  draw: () => number;
  /** Tables and people that are to be told anew; `lobby`: everybody is. */
  changed: { tables: Set<number>; people: Set<string>; lobby: boolean };
  /** Said once, to those at a table or to everybody. */
  notices: OneTimePush[];
  /** Milliseconds of play before the clock that runs now, and when that began; null: it stands still. */
  played: { before: number; since: number | null };
  newsId: number;
  addresses: readonly string[];
  /** Other processes may serve the same class. */
  several: boolean;
  join: string;
  /** By whom: the instructor at this process, or at another. */
  purged: 'here' | 'elsewhere' | null;
};

export const DEFAULT_SETTINGS: ClassSettings = {
  talk: 180_000,
  acts: 60_000,
  answers: 45_000,
  tables: 1,
  seats: 5,
  chat: 'phrases',
  advice: false,
  drafting: false,
  check: false,
  debriefAt: 1_800_000,
  sittings: null,
};

/** What a person is told of an act that came back. */
export const RETURNED_FOR = 30_000;

export function keepPerson(state: ClassState, person: PersonDocument): void {
  state.people.set(person.person, person);
  state.keeper.keep(`person/${person.person}`, person);
  state.changed.people.add(person.person);
  // While play goes on, what concerns one person concerns nobody else.
  if (state.document.stage === 'lobby') state.changed.lobby = true;
}

export function keepClass(state: ClassState, change: Partial<ClassDocument>): void {
  state.document = { ...state.document, ...change };
  state.keeper.keep('class', state.document);
  state.changed.lobby = true;
}

export function listPeopleAt(state: ClassState, table: number, seat?: Seat): PersonDocument[] {
  return [...state.people.values()].filter(({ place }) => {
    return place?.table === table && (seat === undefined || place.seat === seat);
  });
}

/** Scenario a table plays: tables take them in turn. */
export function findScenarioFor(
  { document, scenarios }: ClassState,
  table: number,
): LoadedScenario {
  const ids = document.scenarios;
  const loaded = scenarios.get(ids[(table - 1) % ids.length] ?? '');
  if (!loaded) throw new Error('a class without a scenario');
  return loaded;
}
