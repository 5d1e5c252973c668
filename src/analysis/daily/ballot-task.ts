/** A roll call in which one ballot turns the result, and what comes of each of the three. */
import { openSetup } from '../../conference/opened.ts';
import type { SeatPlan } from '../../conference/plan.ts';
import { apply } from '../../engine/acts/apply.ts';
import type { MotionKind, Vote } from '../../engine/command.ts';
import {
  listCrossings,
  type Mandate,
  measureCloseness,
  NOTHING,
  readPosition,
  readStandingTexts,
  replaceTextAt,
} from '../../engine/mandate/mandate.ts';
import { measureMandateMet } from '../../engine/mandate/met.ts';
import { findAwaitedSeat } from '../../engine/state/awaited.ts';
import type { BallotCount } from '../../engine/state/event.ts';
import type { State, Voting } from '../../engine/state/state.ts';
import type { Scenario, SeatId } from '../../scenario/resolved.ts';
import { type DailyMoment, measureAtClose, type Reached, stepTo } from './step-to.ts';

/** `end`: how far the seat's instructions are met at the close, 0..1. */
export type BallotEnd = {
  count: BallotCount;
  carried: boolean;
  needed: number | null;
  end: number;
};

export type BallotTask = {
  seat: SeatId;
  kind: MotionKind | 'text';
  /** Index of the article, of the wording put to the vote and of the one that stands; -1: none. */
  article: number;
  wording: number;
  text: number;
  /** What it adds at once to how far the seat's instructions are met if it carries, -1..1. */
  stake: number;
  /** Of a vote on the text: what it has for the seat, the weightiest article first, and what no deal is worth. */
  parts: readonly BallotPart[];
  none: number;
  ends: Readonly<Record<Vote, BallotEnd>>;
};

/** Both 0..1: of the instructions, and how near the text is to what they want. `crossed`: it is past a red line. */
export type BallotPart = { article: number; weight: number; met: number; crossed: boolean };

/** Motions whose worth can be told from the words alone. */
const ON_WORDS: readonly BallotTask['kind'][] = ['text', 'vote', 'delete'];

/** A conference, and draws of it in which the ballot of a seat turns a roll call on a text worth about no deal to it. */
export type BallotSource = {
  scenario: Scenario;
  draws: readonly { run: number; seat: SeatId }[];
};

/** Of all its draws. */
const SEED = 1;

/** What a text adds to no deal, or takes from it, where it has to be thought about. */
const SMALL = 0.08;

/**
 * A conference in each step; null where none of the draws has such a roll call, as under other rules. One on a text
 * that is worth about as much as no deal is taken first.
 */
export function* setBallotTask(
  source: BallotSource,
  seed: number,
): Generator<void, BallotTask | null> {
  const hard = yield* findBallot(source, seed, isHard);
  return hard ?? (yield* findBallot(source, seed, () => true));
}

function isHard({ kind, stake, seat }: BallotTask, named: SeatId): boolean {
  return seat === named && kind === 'text' && Math.abs(stake) <= SMALL;
}

function* findBallot(
  { scenario, draws }: BallotSource,
  seed: number,
  fits: (task: BallotTask, named: SeatId) => boolean,
): Generator<void, BallotTask | null> {
  const from = seed % Math.max(1, draws.length);
  for (const { run, seat } of [...draws.slice(from), ...draws.slice(0, from)]) {
    yield;
    let moment: DailyMoment = openSetup(scenario, { seed: SEED, run, plan: [] });
    for (;;) {
      moment = stepTo(moment, [], ({ voting }) => voting !== null);
      const { voting, votes } = moment.state;
      if (voting === null) break;
      const after = stepTo(moment, [], (state) => state.votes.length > votes.length);
      const task =
        ON_WORDS.includes(voting.kind) && isClose(after)
          ? askEach(moment, (one) => fits(one, seat))
          : null;
      if (task) return task;
      moment = after;
    }
  }
  return null;
}

/** Whether one ballot may have turned it. */
function isClose({ happenings }: Reached): boolean {
  const result = happenings.findLast(({ type }) => type === 'voteResult');
  if (result?.type !== 'voteResult' || result.needed === null) return false;
  return Math.abs(result.inFavour - result.needed) <= 1;
}

/** The first of the featured seats, as they are called, whose ballot turns it and fits. */
function askEach(moment: DailyMoment, fits: (task: BallotTask) => boolean): BallotTask | null {
  const { featured } = moment.setup.scenario;
  const { length } = moment.state.votes;
  let now = moment;
  const asked = new Set<SeatId>();
  const isAsked = ({ votes }: State, seat: SeatId | null): boolean =>
    votes.length > length ||
    (seat !== null && !asked.has(seat) && featured.some((one) => one.seat === seat));
  for (;;) {
    now = stepTo(now, [], isAsked);
    const seat = findAwaitedSeat(now.state, now.setup.scenario);
    if (now.state.votes.length > length || seat === null) return null;
    asked.add(seat);
    const task = castAll(now, seat);
    if (task && turns(task) && fits(task)) return task;
  }
}

/** Whether another ballot has another result. */
function turns({ ends: { yes, no, abstain } }: BallotTask): boolean {
  return yes.carried !== no.carried || yes.carried !== abstain.carried;
}

function castAll(moment: DailyMoment, seat: SeatId): BallotTask | null {
  const { voting, articles } = moment.state;
  if (!voting) return null;
  const cast = (vote: Vote) => castOne(moment, seat, vote);
  const [yes, no, abstain] = [cast('yes'), cast('no'), cast('abstain')];
  if (!yes || !no || !abstain) return null;
  const { kind, article, wording } = voting;
  const mandate = readSeatMandate(moment, seat);
  return {
    seat,
    kind,
    article,
    wording,
    text: articles[article]?.text ?? -1,
    stake: measureStake(moment, mandate, voting),
    parts: kind === 'text' ? listParts(moment, mandate) : [],
    none: mandate.reservation,
    ends: { yes, no, abstain },
  };
}

function readSeatMandate({ setup }: DailyMoment, seat: SeatId): Mandate {
  return setup.mandates[setup.scenario.delegationIndex.get(seat) ?? 0] as Mandate;
}

function listParts({ setup, state }: DailyMoment, mandate: Mandate): BallotPart[] {
  const { articles } = setup.scenario;
  const texts = readStandingTexts(state);
  const crossings = listCrossings(mandate, articles, texts);
  return articles
    .map((article): BallotPart => {
      const position = readPosition(mandate, article, texts[article.index] ?? NOTHING);
      const met = measureCloseness(mandate.ideals[article.index] ?? NaN, position);
      const crossed = crossings.includes(article.index);
      return { article: article.index, weight: mandate.weights[article.index] ?? 0, met, crossed };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight);
}

function measureStake({ setup, state }: DailyMoment, mandate: Mandate, voting: Voting): number {
  const texts = readStandingTexts(state);
  const measure = (of: readonly number[]) =>
    measureMandateMet(mandate, setup.scenario.articles, of);
  return voting.kind === 'text'
    ? measure(texts) - mandate.reservation
    : measure(replaceTextAt(texts, [voting])) - measure(texts);
}

function castOne({ setup, state }: DailyMoment, seat: SeatId, vote: Vote): BallotEnd | null {
  const plan: SeatPlan = [{ seat, by: 'passive' }];
  const cast = apply(setup, state, { seat, type: 'ballot', vote });
  if (!cast.ok) return null;
  const { length } = state.votes;
  const after = stepTo({ setup, state: cast.state }, plan, (now) => now.votes.length > length);
  const result = [...cast.happenings, ...after.happenings].find(
    ({ type }) => type === 'voteResult',
  );
  if (result?.type !== 'voteResult') return null;
  const { count, carried, needed } = result;
  return { count, carried, needed, end: measureAtClose(after, seat, plan) };
}
