/** Works out the four slides from the records of all tables, each replayed. */
import { listSpeakers } from '../../../../conference/record/persons.ts';
import type { ConferenceRecord } from '../../../../conference/record/record.ts';
import { replay, type ReplayedRecord } from '../../../../conference/record/replay.ts';
import { listSteps } from '../../../../conference/steps.ts';
import { findFrontier, measureNoDeal } from '../../../../analysis/both-sides.ts';
import { computeTreatyGains } from '../../../../analysis/payoff.ts';
import { computeGainAlone, listWordings, NOTHING } from '../../../../engine/mandate/mandate.ts';
import { isProcedural } from '../../../../engine/motions/motion-rules.ts';
import { castByInstructions } from '../../../../engine/procedure/gavel.ts';
import { readVotes } from '../../../../engine/state/roll.ts';
import { countVotes } from '../../../../engine/vote/forecast.ts';
import { addWeights } from '../../../../engine/vote/tally.ts';
import type { RollCallVote, Scenario } from '../../../../scenario/resolved.ts';
import { getReader } from '../../../session/files/reader.ts';
import {
  type BallotSlide,
  chooseSlideBallot,
  countForSlide,
  type MissedTrade,
  type PromiseSlide,
  type Slides,
  type Swap,
  type TablePoint,
} from '../model/slides.ts';

export type TableRecord = { table: number; record: ConferenceRecord; scenario: string };

type Conference = Extract<ReplayedRecord, { status: 'proved' }>['conference'];

type Played = { table: number; conference: Conference };

const toPoints = (utility: number): number => utility * 100;
const average = (list: readonly number[]): number =>
  list.length === 0 ? 0 : list.reduce((sum, one) => sum + one, 0) / list.length;

export async function makeSlides(tables: readonly TableRecord[]): Promise<Slides> {
  const scenarios = new Map<string, Scenario>();
  for (const { scenario: text } of tables) {
    if (scenarios.has(text)) continue;
    // oxlint-disable-next-line no-await-in-loop -- most classes have one
    const reading = await getReader().scenario(text);
    if (reading.ok) scenarios.set(text, reading.scenario);
  }
  const played = tables.flatMap(({ table, record, scenario: text }): Played[] => {
    const scenario = scenarios.get(text);
    const replayed = scenario && replay(scenario, record);
    return replayed?.status === 'proved' ? [{ table, conference: replayed.conference }] : [];
  });
  return {
    points: played.map(placeTable),
    ballot: findBallot(played),
    trade: findMissedTrade(played.map(({ conference }) => conference)),
    promise: choosePromise(played.flatMap(listPromises)),
  };
}

function placeTable({ table, conference }: Played): TablePoint {
  const { setup, state } = conference;
  const gains = computeTreatyGains(setup, state);
  const persons = listSpeakers(conference).flatMap(
    (seat) => setup.scenario.delegationIndex.get(seat) ?? [],
  );
  const own = gains.filter((_, d) => persons.includes(d));
  const others = gains.filter((_, d) => !persons.includes(d));
  const none = measureNoDeal(setup, state, persons);
  return {
    table,
    own: toPoints(average(own)),
    others: toPoints(average(others)),
    adopted: state.ending === 'consensus' || state.ending === 'vote',
    frontier: findFrontier(setup, state, persons).map((best) => ({
      own: toPoints(best.own - none.own),
      others: toPoints(best.others - none.others),
    })),
  };
}

/** Where no table voted, what the delegations would have made of a final text. */
export function findBallot(played: readonly Played[]): BallotSlide | null {
  return (
    chooseSlideBallot(played.flatMap(listBallots)) ?? chooseSlideBallot(played.flatMap(askOfText))
  );
}

function listBallots({ table, conference }: Played): BallotSlide[] {
  const { articles } = conference.setup.scenario;
  return conference.state.votes.flatMap(({ roll, kind, article }) => {
    const about = { table, article: articles[article]?.id ?? null, cast: true };
    return countBallot(conference, about, readVotes(roll), isProcedural(kind));
  });
}

function askOfText({ table, conference }: Played): BallotSlide[] {
  const votes = castByInstructions(conference.setup, conference.state);
  return countBallot(conference, { table, article: null, cast: false }, votes, false);
}

function countBallot(
  { setup: { scenario } }: Conference,
  about: Pick<BallotSlide, 'table' | 'article' | 'cast'>,
  votes: readonly RollCallVote[],
  procedural: boolean,
): BallotSlide[] {
  const { delegations, procedure } = scenario;
  const count = countVotes(votes);
  if (count.yes + count.no === 0) return [];
  const weighed = addWeights(
    procedural ? procedure.procedural : procedure.substance,
    delegations,
    votes,
  );
  return [{ ...about, count, ...weighed, rules: countForSlide(scenario, votes) }];
}

export function listPromises({ table, conference }: Played): PromiseSlide[] {
  const found: PromiseSlide[] = [];
  const given = new Map<string, Pick<PromiseSlide, 'given' | 'at' | 'own' | 'others'>>();
  for (const { at, before, happenings } of listSteps(conference)) {
    for (const one of happenings) {
      if (one.type !== 'commitment') continue;
      const { by, to, article, option, status } = one;
      const key = [by, to, article, option].join(' ');
      if (status === 'given' || status === 'due') {
        const [own = 0, others = 0] = weighWords({ ...conference, state: before }, one);
        given.set(key, { given: before.sitting, at, own, others });
      }
      const since = given.get(key);
      if (!since || (status !== 'kept' && status !== 'broken')) continue;
      const kept = status === 'kept';
      found.push({ table, by, to, article, option, kept, settled: before.sitting, ...since });
    }
  }
  return found;
}

/** For whoever promises words and for whoever it promises them: points over the words that stand. */
function weighWords(
  { setup, state }: Pick<Conference, 'setup' | 'state'>,
  { by, to, article: id, option }: Pick<PromiseSlide, 'by' | 'to' | 'article' | 'option'>,
): number[] {
  const { articles, articleIndex, delegationIndex } = setup.scenario;
  const a = articleIndex.get(id) ?? -1;
  const article = articles[a];
  const wording = article ? listWordings(article).findIndex((one) => one.id === option) : -1;
  return [by, to].map((seat) => {
    const d = delegationIndex.get(seat) ?? -1;
    const points = wording < 0 ? 0 : gainOf({ setup, state }, d, { a, wording });
    return Math.round(points * 10) / 10;
  });
}

/** One that was kept for longest, of equals the one that cost most; where none was kept, one that was broken. */
function choosePromise(promises: readonly PromiseSlide[]): PromiseSlide | null {
  const held = ({ given, settled }: PromiseSlide): number => settled - given;
  const kept = promises.filter((one) => one.kept);
  const from = kept.length > 0 ? kept : promises;
  return from.toSorted((one, other) => held(other) - held(one) || one.own - other.own)[0] ?? null;
}

type Change = { a: number; wording: number };

/**
 * Two changes of the final text by which two seats of people would both have gained at every table, each giving one
 * and getting the other. Articles are added up one by one; what they are worth together is left out.
 */
export function findMissedTrade(conferences: readonly Conference[]): MissedTrade | null {
  const [first] = conferences;
  if (!first) return null;
  const { scenario } = first.setup;
  const alike = conferences.filter(({ setup }) => setup.scenario.rulesHash === scenario.rulesHash);
  const seats = listSpeakers(first)
    .filter((seat) => alike.every((one) => listSpeakers(one).includes(seat)))
    .flatMap((seat) => scenario.delegationIndex.get(seat) ?? []);
  const changes = scenario.articles.flatMap((article, a) =>
    listWordings(article).map((_, wording): Change => ({ a, wording })),
  );
  let best: { trade: MissedTrade; worth: number } | null = null;
  for (const one of seats) {
    for (const other of seats) {
      if (one >= other) continue;
      const found = findTradeOf(alike, changes, one, other);
      if (found && found.worth > (best?.worth ?? 0)) best = found;
    }
  }
  return best?.trade ?? null;
}

/** Points below which a gain is not worth a slide. */
const LEAST = 1;

function findTradeOf(
  tables: readonly Conference[],
  changes: readonly Change[],
  one: number,
  other: number,
): { trade: MissedTrade; worth: number } | null {
  const gainsOf = (d: number): number[][] =>
    changes.map((change) => tables.map((table) => gainOf(table, d, change)));
  const [ours, theirs] = [gainsOf(one), gainsOf(other)];
  let best: { trade: MissedTrade; worth: number } | null = null;
  changes.forEach((gives, g) => {
    changes.forEach((gets, t) => {
      if (gives.a === gets.a) return;
      const own = tables.map((_, i) => (ours[g]?.[i] ?? 0) + (ours[t]?.[i] ?? 0));
      const others = tables.map((_, i) => (theirs[g]?.[i] ?? 0) + (theirs[t]?.[i] ?? 0));
      const isGift = average(ours[g] ?? []) < 0 && average(theirs[t] ?? []) < 0;
      const worth = Math.min(...own, ...others);
      if (!isGift || worth < LEAST || worth <= (best?.worth ?? 0)) return;
      const swap = ({ a, wording }: Change, costs?: number[], brings?: number[]): Swap => ({
        ...nameSwap(tables, a, wording),
        costs: Math.round(average(costs ?? [])),
        brings: Math.round(average(brings ?? [])),
      });
      const [given, got] = [swap(gives, ours[g], theirs[g]), swap(gets, theirs[t], ours[t])];
      const { delegations } = (tables[0] as Conference).setup.scenario;
      const trade: MissedTrade = {
        one: delegations[one]?.id ?? '',
        other: delegations[other]?.id ?? '',
        gives: given,
        gets: got,
        oneGains: given.costs + got.brings,
        otherGains: got.costs + given.brings,
      };
      best = { trade, worth };
    });
  });
  return best;
}

/** Points for a delegation if the change were made in the text as it stands. */
function gainOf(
  { setup, state }: Pick<Conference, 'setup' | 'state'>,
  d: number,
  { a, wording }: Change,
): number {
  const mandate = setup.mandates[d];
  const texts = state.articles.map(({ text }) => text);
  if (!mandate || texts[a] === wording) return 0;
  return toPoints(computeGainAlone(mandate, setup.scenario.articles, texts, a, wording));
}

/** From the words that stand at every table; null where they differ. */
function nameSwap(
  tables: readonly Conference[],
  a: number,
  wording: number,
): Pick<Swap, 'article' | 'from' | 'to'> {
  const article = tables[0]?.setup.scenario.articles[a];
  const wordings = article ? listWordings(article) : [];
  const standing = new Set(tables.map(({ state }) => state.articles[a]?.text ?? NOTHING));
  const [now = NOTHING] = standing;
  return {
    article: article?.id ?? '',
    from: standing.size === 1 ? (wordings[now]?.id ?? null) : null,
    to: wordings[wording]?.id ?? '',
  };
}
