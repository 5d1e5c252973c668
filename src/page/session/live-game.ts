/** The game being played: command, conference, projection. Comes with the engine, once a game opens. */
import {
  callToOrder,
  beginPlay,
  type Conference,
  Course,
  openConference,
  passSeat,
} from '../../conference/conference.ts';
import { type OpeningOptions, openSetupInSteps } from '../../conference/opened.ts';
import { listSpeakers } from '../../conference/record/persons.ts';
import { type Moment, takeMoment, listMoments } from '../../conference/moments.ts';
import { NO_NOTES, type PlayNotes } from '../../conference/play-notes.ts';
import {
  type ConferenceRecord,
  makeRecordUnder,
  withNotes,
} from '../../conference/record/record.ts';
import { type Result, makeResult } from '../../conference/result/result.ts';
import type { SeatGame } from '../../conference/seat/seat-game.ts';
import { hostSeat } from '../../conference/seat/host-seat.ts';
import type { Act, Seat } from '../../engine/command.ts';
import type { Rejection } from '../../engine/answers/rejection.ts';
import { RULES } from '../../engine/rules-version.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import { CHAIR, type Scenario } from '../../scenario/resolved.ts';
import { makeBase, branchOff, lookAt, takeBack } from './lines.ts';
import { finishInSlices, finishSoon, pause } from './in-slices.ts';
import { findFirstBracket, isLedTurn, prepareFirstTurn } from './game/first-turn/first-turn.ts';
import type { Learning } from './game/learning.ts';
import { forgetForeseen } from './play/foresee.ts';
import { drawCurtain, passAnew, passOn } from './hot-seat.ts';
import { isLessonDraw } from './game/lesson.ts';
import { listRevisions } from './game/text/revisions.ts';
import { Sealed, type SealedParts, unseal } from './sealed.ts';
import type { GameAfar } from './store/game.ts';
import type { Game } from './store/store.ts';

type Computed =
  | Exclude<keyof SeatGame, 'seat'>
  | 'sealed'
  | 'unread'
  | 'moment'
  | 'seats'
  | 'speakers'
  | 'guided'
  | 'revisions';

/** A game without what is computed from its conference, and with the conference in the open. */
export type GameBase = Omit<Game, Computed> &
  Omit<SealedParts, 'moments'> & {
    /** Absent: a game kept before there were notes, or a new one. */
    notes?: PlayNotes;
  };

/**
 * @param heardBefore happenings up to the person's last command
 * @param moments before each command of the seat; found again where they are not known
 */
function project(base: GameBase, heardBefore: number, moments?: readonly Moment[]): Game {
  const { conference, scenarioText, ...own } = base;
  const { setup, happenings, start } = conference;
  const before = moments ?? listMoments(conference, base.seat);
  const seen = hostSeat(conference, base.seat, base.notes ?? NO_NOTES, before, finishSoon);
  return {
    ...own,
    ...seen,
    sealed: new Sealed({ conference, scenarioText, moments: before }),
    seats: listSpeakingSeats(setup),
    speakers: listSpeakers(conference),
    guided: isLessonDraw(setup, base.seat),
    revisions: listRevisions(seen.view, happenings, start),
    unread: seen.log.filter(({ at }) => at < heardBefore).length,
    moment: null,
  };
}

function listSpeakingSeats({ floor, observers, scenario }: Setup): Seat[] {
  const delegations = floor.flatMap((d) => scenario.delegations[d]?.id ?? []);
  return [...delegations, ...observers.map(({ id }) => id), CHAIR];
}

export function openGame(
  scenario: Scenario,
  options: OpeningOptions,
  base: Omit<GameBase, 'conference' | 'rules'>,
): Game {
  return project({ ...base, rules: RULES, conference: openConference(scenario, options) }, 0);
}

/** The same a step at a time, so that a large conference opens without holding up the page. */
async function openGameInSteps(
  scenario: Scenario,
  options: OpeningOptions,
  base: Omit<GameBase, 'conference' | 'rules'>,
): Promise<Game> {
  const conference = await finishInSlices(openInSteps(scenario, options));
  await pause();
  return project({ ...base, rules: RULES, conference }, 0);
}

function* openInSteps(scenario: Scenario, options: OpeningOptions): Generator<void, Conference> {
  const opened = yield* openSetupInSteps(scenario, options);
  const course = new Course(callToOrder(scenario, options, opened));
  do yield;
  while (course.letPolicyAct());
  return course.end();
}

/** What the page asks of a game as soon as it is on screen and takes long in a large conference, beforehand. */
function prepareGame(game: Game, learning: Learning): Promise<void> {
  forgetForeseen();
  return prepareFirstTurn(game, isLedTurn(game, learning));
}

export type Project = typeof project;

/**
 * The same game from the seat of another person: what was heard since that seat's last command is new to it, and what
 * the person before noted is put aside.
 */
function seatAs({ curtain: _curtain, aside: before, ...game }: Game, seat: Seat): Game {
  const { conference } = unseal(game);
  const moments = listMoments(conference, seat);
  const aside = new Map(before).set(game.seat, game.notes);
  const { assist } = game.notes;
  const notes = aside.get(seat) ?? (assist === undefined ? NO_NOTES : { ...NO_NOTES, assist });
  aside.delete(seat);
  const base = { ...makeBase(game, conference), aside, notes, seat };
  return project(base, moments.at(-1)?.happenings ?? 0, moments);
}

/** A seat in other hands from now on, and what policies do until a person is awaited. */
function handSeatOver(game: Game, seat: Seat, by: 'person' | 'policy'): Game {
  const policy = seat === CHAIR ? 'chair' : 'delegation';
  const { conference: before, moments } = unseal(game);
  const conference = passSeat(before, seat, by === 'person' ? by : policy);
  return passAnew(project(makeBase(game, conference), before.happenings.length, moments));
}

export type Acted =
  /** `rest`: what policies do until a person is awaited again, a step at a time. */
  { ok: true; rest: Iterator<void, Game, void> } | { ok: false; rejection: Rejection };

/** The person's act. */
function doAct(game: Game, given: Act): Acted {
  const said = beginPlay(unseal(game).conference, { ...given, seat: game.seat });
  return said.ok ? { ok: true, rest: goOn(game, said.course) } : said;
}

function* goOn(game: Game, course: Course): Generator<void, Game> {
  const { conference: before, moments } = unseal(game);
  do yield;
  while (course.letPolicyAct());
  const since = [...moments, takeMoment(before)];
  const { length: unread } = before.happenings;
  return passOn(project(makeBase(game, course.end()), unread, since));
}

function recordOfGame(game: Game): ConferenceRecord {
  const record = withNotes(makeRecordUnder(game.rules, unseal(game).conference), game.notes);
  const { vouched } = game;
  if (vouched?.hash !== record.hash) return record;
  return { ...record, vouched: { key: vouched.key, signature: vouched.signature } };
}

function makeGameResult(game: Game, label: string): Result {
  const called = label.trim();
  const { speakers } = game;
  const several = speakers.length > 1 && speakers.includes(game.seat);
  return makeResult(
    recordOfGame(game),
    called === '' ? undefined : called,
    several ? game.seat : undefined,
  );
}

/**
 * Article to look at first: the bracket worth most on the first turn, else that of the first pending motion, else the
 * first on the agenda, else the first open; of those on the agenda and of the open ones, one that somebody holds.
 */
function chooseFirstFocus(game: Game): number {
  const { view: seen } = game;
  const dearest = findFirstBracket(game)?.article;
  if (dearest !== undefined) return seen.scenario.articleIndex.get(dearest) ?? 0;
  const moved = seen.motions.find(({ status, article }) => status === 'pending' && article >= 0);
  const open = seen.articles.flatMap(({ status }, index) => (status === 'open' ? [index] : []));
  const around = [...seen.agenda, ...open];
  const held = around.find((index) => (seen.articles[index]?.holders.length ?? 0) > 0);
  return moved?.article ?? held ?? around[0] ?? 0;
}

/** What the page asks of the engine; one name, fetched when the first game opens. */
export const liveGame = {
  openGame,
  openInSteps: openGameInSteps,
  prepare: prepareGame,
  act: doAct,
  project,
  firstFocus: chooseFirstFocus,
  recordOfGame,
  resultOfGame: makeGameResult,
  seatedAs: seatAs,
  handedOver: handSeatOver,
  curtained: drawCurtain,
  takeBack: (game: Game) => takeBack(game, project),
  seatedAfar: (game: GameAfar): Game => ({ ...game, sealed: new Sealed(null) }),
  lookedAt: (game: Game, moment: number) => lookAt(game, moment, project),
  branchOff: (game: Game, moment: number, id: string) => branchOff(game, moment, id, project),
};
