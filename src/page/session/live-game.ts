/** The game being played: command, conference, projection. Comes with the engine, once a game opens. */
import { handOver, openConference, play } from '../../conference/conference.ts';
import type { OpeningOptions } from '../../conference/opened.ts';
import { listSpeakers } from '../../conference/record/persons.ts';
import { type Moment, momentsOf } from '../../conference/moments.ts';
import { NO_NOTES, type PlayNotes } from '../../conference/play-notes.ts';
import {
  type ConferenceRecord,
  hashRecord,
  recordOf,
  withNotes,
} from '../../conference/record/record.ts';
import { type Result, resultOf } from '../../conference/result/result.ts';
import { undoable } from '../../conference/undoable.ts';
import type { Act, Seat } from '../../engine/command.ts';
import { hears } from '../../engine/answers/hearing.ts';
import { legalActs } from '../../engine/legal-acts.ts';
import type { Rejection } from '../../engine/answers/rejection.ts';
import { RULES } from '../../engine/rules-version.ts';
import { view } from '../../engine/state/view.ts';
import { CHAIR, type Scenario } from '../../scenario/resolved.ts';
import { briefFor } from '../../scenario/seat-scenario.ts';
import { branchOff, lookedAt, momentsOn, takeBack } from './lines.ts';
import { firstTurnOf } from './game/first-turn.ts';
import { curtained, passedAnew, passedOn } from './hot-seat.ts';
import { personsNow } from './game/seating.ts';
import type { Game } from './store/game.ts';

/** A game without what is computed from its conference. */
export type GameBase = Omit<
  Game,
  'view' | 'brief' | 'acts' | 'log' | 'unread' | 'notes' | 'moments' | 'undo' | 'moment'
> & {
  /** Absent: a game kept before there were notes, or a new one. */
  notes?: PlayNotes;
};

/**
 * @param heardBefore happenings up to the person's last command
 * @param moments before each command of the seat; found again where they are not known
 */
function project(base: GameBase, heardBefore: number, moments?: readonly Moment[]): Game {
  const { conference, seat } = base;
  const { setup, state, happenings } = conference;
  const before = moments ?? momentsOf(conference, seat);
  const log = happenings
    .map((happening, at) => ({ at, happening }))
    .filter(({ happening }) => hears(setup.scenario, state, base.seat, happening));
  return {
    ...base,
    notes: base.notes ?? NO_NOTES,
    view: view(setup, state, base.seat),
    brief: briefFor(setup.scenario, base.seat),
    acts: legalActs(setup, state, base.seat),
    log,
    unread: log.filter(({ at }) => at < heardBefore).length,
    moments: before,
    undo: undoable(conference, seat, before),
    moment: null,
  };
}

export function openGame(
  scenario: Scenario,
  options: OpeningOptions,
  base: Omit<GameBase, 'conference' | 'rules'>,
): Game {
  return project({ ...base, rules: RULES, conference: openConference(scenario, options) }, 0);
}

export type Project = typeof project;

/**
 * The same game from the seat of another person: what was heard since that seat's last command is new to it, and what
 * the person before noted is put aside.
 */
function seatedAs({ curtain: _curtain, aside: before, ...game }: Game, seat: Seat): Game {
  const moments = momentsOf(game.conference, seat);
  const aside = new Map(before).set(game.seat, game.notes);
  const { assist } = game.notes;
  const notes = aside.get(seat) ?? (assist === undefined ? NO_NOTES : { ...NO_NOTES, assist });
  aside.delete(seat);
  return project({ ...game, aside, notes, seat }, moments.at(-1)?.happenings ?? 0, moments);
}

/** A seat in other hands from now on, and what policies do until a person is awaited. */
function handedOver(game: Game, seat: Seat, by: 'person' | 'policy'): Game {
  const policy = seat === CHAIR ? 'chair' : 'delegation';
  const conference = handOver(game.conference, seat, by === 'person' ? by : policy);
  return passedAnew(
    project({ ...game, conference }, game.conference.happenings.length, game.moments),
  );
}

export type Acted = { ok: true; game: Game } | { ok: false; rejection: Rejection };

/** The person's act, and what policies do until a person is awaited again. */
function act(game: Game, given: Act): Acted {
  const played = play(game.conference, { ...given, seat: game.seat });
  if (!played.ok) return played;
  const unread = game.conference.happenings.length;
  const { conference } = played;
  return { ok: true, game: passedOn(project({ ...game, conference }, unread, momentsOn(game))) };
}

/** A game begun under other rules keeps their number, so that nobody takes its record for forged. */
function recordOfGame(game: Game): ConferenceRecord {
  const record = recordOf(game.conference);
  if (game.rules === RULES) return withNotes(record, game.notes);
  const body = { ...record, rules: game.rules };
  return withNotes({ ...body, hash: hashRecord(body) }, game.notes);
}

function resultOfGame(game: Game, label: string): Result {
  const called = label.trim();
  const speakers = listSpeakers(game.conference);
  const several = speakers.length > 1 && speakers.includes(game.seat);
  return resultOf(
    recordOfGame(game),
    called === '' ? undefined : called,
    several ? game.seat : undefined,
  );
}

/**
 * Article to look at first: the bracket worth most on the first turn, else that of the first pending motion, else the
 * first on the agenda, else the first open; of those on the agenda and of the open ones, one that somebody holds.
 */
function firstFocus(game: Game): number {
  const { view: seen } = game;
  const dearest = firstTurnOf(game)?.bracket.article;
  if (dearest !== undefined) return seen.scenario.articleIndex.get(dearest) ?? 0;
  const moved = seen.motions.find(({ status, article }) => status === 'pending' && article >= 0);
  const open = seen.articles.flatMap(({ status }, index) => (status === 'open' ? [index] : []));
  const around = [...seen.agenda, ...open];
  const held = around.find((index) => (seen.articles[index]?.holders.length ?? 0) > 0);
  return moved?.article ?? held ?? around[0] ?? 0;
}

/** The seat a record is read from: the person's, else the first named, else the Chair's. */
function seatOfRecord(record: Pick<ConferenceRecord, 'seats'>): Seat {
  const person = record.seats.find(({ by }) => by === 'person');
  return person?.seat ?? record.seats[0]?.seat ?? CHAIR;
}

/** What the page asks of the engine; one name, fetched when the first game opens. */
export const liveGame = {
  openGame,
  act,
  project,
  firstFocus,
  recordOfGame,
  resultOfGame,
  seatOfRecord,
  seatedAs,
  handedOver,
  curtained,
  personsNow,
  takeBack: (game: Game) => takeBack(game, project),
  lookedAt: (game: Game, moment: number) => lookedAt(game, moment, project),
  branchOff: (game: Game, moment: number, id: string) => branchOff(game, moment, id, project),
};
