/**
 * The decisions that made the difference to one seat: acts of its own and those that gave articles their last words,
 * each put to the test by playing the conference on from there without it. What is told is what came, less what would
 * have come; where several acts stand for the same difference, the last of them, the seat's own first.
 */
import type { ArticleId, SeatNumber } from '../../scenario/resolved.ts';
import type { Conference } from '../../conference/conference.ts';
import type { ConferenceStep } from '../../conference/steps.ts';
import { decideFor } from '../../conference/decide.ts';
import {
  type Act,
  type ActType,
  locateArticle,
  type Seat,
  type Vote,
} from '../../engine/command.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import { NOTHING, readStandingTexts } from '../../engine/mandate/mandate.ts';
import type { Ending } from '../../engine/state/event.ts';
import { seatNumber } from '../../engine/setup/observers.ts';
import type { State } from '../../engine/state/state.ts';
import { seatMeasures } from '../measures.ts';
import { isAdopted } from '../payoff.ts';
import { takeSaid } from '../said.ts';
import { type AskedChanges, findAskedIn } from './asked.ts';
import { findCausingAct, listCauses, findOptionIdOf } from './causes.ts';
import { computeStake } from './stakes.ts';
import { type TextGiver, TextGivers } from './text-givers.ts';
import { playWith } from './without.ts';

export type SeatDecision = {
  /** Number of the command, from 0. */
  at: number;
  sitting: number;
  by: Seat;
  act: Act;
  /** Words put in a package, or accepted or refused; absent with any other act. */
  asked?: AskedChanges;
  /** Payoff as it came, and as it would have come; null: the seat has no instructions. */
  worth: { came: number; without: number } | null;
  /** How it would have ended; null where that is as it did. */
  ending: Ending | null;
  /** Articles that would have ended at other words; those that matter most to the seat first. */
  articles: readonly ArticleApart[];
  /** Who ratifies only as it would have come, and who only as it came; nobody where one of the two is no treaty. */
  joining: { without: readonly Seat[]; came: readonly Seat[] };
  /** How much those articles matter to the seat, 0 or more; to one without instructions, to all delegations. */
  stake: number;
};

/** Words with which an article ended and would have ended, and what gave it either after the decision; null: nothing. */
export type ArticleApart = {
  article: ArticleId;
  came: string | null;
  without: string | null;
  cameBy: TextGiver | null;
  withoutBy: TextGiver | null;
};

/** Acts that set something off. A question does so by what is done on its answer; of ballots see `isOwnMind`. */
const TRIED: ReadonlySet<ActType> = new Set<ActType>([
  'offer',
  'counter',
  'accept',
  'refuse',
  'withdraw',
  'amend',
  'agenda',
  'package',
  'plea',
  'caucus',
  'cable',
  'press',
  'move',
  'whip',
  'smallGroup',
  'text',
  'object',
]);
/** As `seatNumber` counts. */
const CHAIR = -1;
/** Trials at most: each plays the rest of a conference. */
const OWN = 20;
const OTHERS = 6;
/** Utility that rounds to a tenth of a point. */
const FELT = 0.0005;

/** Those that moved the seat's points or the text, the heaviest first, and its own acts that moved neither, in order. */
export type SortedDecisions = { felt: readonly SeatDecision[]; vain: readonly SeatDecision[] };

/** Those that moved most points first, then those that made another ending, then by what is at stake. @param tell share 0..1 of the trials made */
export function sortDecisions(
  conference: Conference,
  seat: Seat,
  steps: readonly ConferenceStep[],
  tell: (done: number) => void = () => {},
): SortedDecisions {
  const tried = listDecisionCandidates(conference, seat, steps);
  const found = tried.flatMap((step, i) => {
    const otherwise = new TextGivers();
    const end = playOtherwise(conference, steps, step, otherwise.hear);
    tell((i + 1) / tried.length);
    return end ? [compare(conference, seat, step, { end, otherwise, steps })] : [];
  });
  const felt = keepDistinct(found.filter(isFelt), seat).sort(
    (one, other) =>
      Math.abs(computeEffect(other)) - Math.abs(computeEffect(one)) ||
      Number(other.ending !== null) - Number(one.ending !== null) ||
      other.stake - one.stake ||
      one.at - other.at,
  );
  return { felt, vain: found.filter((one) => one.by === seat && !isFelt(one)) };
}

/** Payoff the decision brought, below 0: cost; 0 without instructions. */
export function computeEffect({ worth }: Pick<SeatDecision, 'worth'>): number {
  return worth ? worth.came - worth.without : 0;
}

function isFelt(decision: SeatDecision): boolean {
  return (
    Math.abs(computeEffect(decision)) >= FELT ||
    decision.articles.length > 0 ||
    decision.ending !== null
  );
}

/** The seat's own acts, the last of them where there are many, then those of others that weigh most on it. */
function listDecisionCandidates(
  conference: Conference,
  seat: Seat,
  steps: readonly ConferenceStep[],
): readonly ConferenceStep[] {
  const { setup } = conference;
  const own = steps
    .filter(
      (step) =>
        step.command.seat === seat && (TRIED.has(step.command.type) || isOwnMind(setup, step)),
    )
    .slice(-OWN);
  const number = seatNumber(setup.scenario, seat);
  const others = new Map<ConferenceStep, number>();
  for (const { article, at, ...cause } of listCauses(conference, steps)) {
    const [act, there] = [findCausingAct({ ...cause, article, at }, steps), steps[at]];
    if (!act || !there || act.command.seat === seat) continue;
    const a = locateArticle(setup.scenario, article);
    const [from, to] = [readStandingTexts(there.before)[a], readStandingTexts(there.after)[a]];
    const weight = computeStake(setup, number, a, from ?? NOTHING, to ?? NOTHING);
    others.set(act, (others.get(act) ?? 0) + weight);
  }
  const heaviest = [...others]
    .sort(([one, weight], [other, more]) => more - weight || one.at - other.at)
    .slice(0, OTHERS)
    .map(([step]) => step);
  return [...own, ...heaviest].sort((one, other) => one.at - other.at);
}

/** A ballot that is not as the seat's instructions would have it. */
function isOwnMind(setup: Setup, { before, command }: ConferenceStep): boolean {
  return command.type === 'ballot' && findInstructed(setup, before, command.seat) !== command.vote;
}

function findInstructed(setup: Setup, before: State, seat: Seat): Vote | null {
  const said = decideFor(setup, before, [{ seat, by: 'passive' }], seat);
  return said.type === 'ballot' ? said.vote : null;
}

/**
 * An offer accepted is refused, one refused is accepted; who objected is silent, and who voted votes as instructed; of
 * anything else there is nothing.
 */
function playOtherwise(
  conference: Conference,
  steps: readonly ConferenceStep[],
  step: ConferenceStep,
  hear: TextGivers['hear'],
): State | null {
  const { command } = step;
  const play = (act: Act) => playWith(conference, steps, step, act, hear);
  if (command.type === 'accept') return play({ type: 'refuse', offer: command.offer });
  if (command.type === 'refuse') return play({ type: 'accept', offer: command.offer });
  if (command.type === 'object') return play({ type: 'silent' });
  if (command.type === 'ballot') {
    const vote = findInstructed(conference.setup, step.before, command.seat);
    return vote && play({ type: 'ballot', vote });
  }
  return play({ type: 'pass' });
}

type Otherwise = { end: State; otherwise: TextGivers; steps: readonly ConferenceStep[] };

function compare(
  conference: Conference,
  seat: Seat,
  step: ConferenceStep,
  without: Otherwise,
): SeatDecision {
  const { setup, state } = conference;
  const { end } = without;
  const number = seatNumber(setup.scenario, seat);
  const worthOf = (one: State): number => seatMeasures(setup, one, [number])[0]?.payoff ?? 0;
  const apart = listApart(conference, number, step, without);
  const { at, before, command } = step;
  const { seat: by, act } = takeSaid(command);
  const asked = findAskedIn(setup, step, number);
  return {
    at,
    sitting: before.sitting,
    by,
    act,
    ...(asked ? { asked } : {}),
    worth: number === CHAIR ? null : { came: worthOf(state), without: worthOf(end) },
    ending: end.ending === state.ending ? null : end.ending,
    articles: apart.map(({ stake: _stake, ...one }) => one),
    joining: {
      without: listOnlyIn(conference, end, state),
      came: listOnlyIn(conference, state, end),
    },
    stake: apart.reduce((sum, { stake }) => sum + stake, 0),
  };
}

/** Those that matter most to the seat first. */
function listApart(
  { setup, state }: Conference,
  number: SeatNumber,
  { at }: ConferenceStep,
  { end, otherwise, steps }: Otherwise,
): (ArticleApart & { stake: number })[] {
  const given = new TextGivers();
  for (const { happenings } of steps.slice(at)) given.hear(happenings);
  const [came, without] = [readStandingTexts(state), readStandingTexts(end)];
  return setup.scenario.articles
    .flatMap(({ id, index: a }) => {
      const [to, from] = [came[a] ?? NOTHING, without[a] ?? NOTHING];
      if (to === from) return [];
      return [
        {
          article: id,
          came: findOptionIdOf(setup, a, to),
          without: findOptionIdOf(setup, a, from),
          cameBy: given.find(id),
          withoutBy: otherwise.find(id),
          stake: computeStake(setup, number, a, from, to),
        },
      ];
    })
    .sort((one, other) => other.stake - one.stake);
}

/** Who ratifies a treaty in one of two endings alone. */
function listOnlyIn({ setup }: Conference, one: State, other: State): readonly Seat[] {
  if (!isAdopted(one) || !isAdopted(other)) return [];
  return one.ratified.flatMap(({ by }) =>
    other.ratified.some((there) => there.by === by)
      ? []
      : (setup.scenario.delegations[by]?.id ?? []),
  );
}

/** Of those without which the same would have come, one. */
function keepDistinct(found: readonly SeatDecision[], seat: Seat): SeatDecision[] {
  const kept = new Map<string, SeatDecision>();
  for (const one of found) {
    const { articles, ending, worth } = one;
    const words = articles.map(({ article, without }) => [article, without]);
    const key = JSON.stringify([words, ending, Math.round((worth?.without ?? 0) / FELT)]);
    const known = kept.get(key);
    if (known === undefined || one.by === seat || known.by !== seat) kept.set(key, one);
  }
  return [...kept.values()];
}
