/** What a seat took and made on its draw, beside what others make of the same one. All in points over waiting. */
import {
  type BothSides,
  findFrontier,
  makeTextMeasure,
  measureBothSides,
} from '../../../../analysis/both-sides.ts';
import { HONEST_HANDS } from '../../../../analysis/other-hands.ts';
import { RULES } from '../../../../engine/rules-version.ts';
import { readStandingTexts } from '../../../../engine/mandate/mandate.ts';
import type { SameDraws } from '../../../session/store/reckoned.ts';
import { unsealAtEnd } from '../../../session/at-end.ts';
import type { OpenedGame } from './opened.ts';

/** `taken`: by the seat; `made`: by the others, on average. */
export type OverWaiting = { taken: number; made: number };

export const WAITING: OverWaiting = { taken: 0, made: 0 };

export type SeatScore = OverWaiting & {
  /** Points of the end, and of waiting's. */
  points: number;
  waiting: number;
  /** A player that asks and trades. */
  trader: OverWaiting;
  /** Of the players that know no more than the seat does, the one that took most. */
  honest: OverWaiting;
  /** Most that anybody has taken on this draw. */
  room: number;
};

/** Points below which a draw has little to win. */
export const LITTLE_ROOM = 5;

/** Whether the seat has something to give outside the text: players that lay packages alone say nothing of it. */
export function givesBeside({
  scenario,
  delegation,
}: Pick<OpenedGame['view'], 'scenario' | 'delegation'>): boolean {
  return scenario.instruments.some(({ givers }) => givers.includes(delegation));
}

/** Whether others play its draw, as soon as the page has asked them to. */
export function isPlayedAgain({
  rules,
  seat,
  view,
}: Pick<OpenedGame, 'rules' | 'seat' | 'view'>): boolean {
  return rules === RULES && view.phase === 'closed' && view.scenario.delegationIndex.has(seat);
}

type Played = Pick<OpenedGame, 'id' | 'seat' | 'conference'>;

/** Null for a seat without instructions, and until the other players have played. */
export function readScore(game: Played, same: SameDraws | null): SeatScore | null {
  const { conference, id, seat } = game;
  const { setup, state } = conference;
  const d = setup.scenario.delegationIndex.get(seat);
  if (d === undefined || same?.game !== id || same.seat !== seat) return null;
  const [passive, packager] = (['passive', 'packager'] as const).map((hand) =>
    same.draws.find(({ by }) => by === hand),
  );
  if (!passive || !packager || same.status !== 'ready') return null;
  const over = (worth: BothSides): OverWaiting => ({
    taken: toTenth(100 * worth.own) - toTenth(100 * passive.payoff),
    made: 100 * (worth.others - passive.others),
  });
  const own = measureBothSides(setup, state, d);
  const got = over(own);
  const hands = same.draws.map(({ by, payoff, others }) => ({
    by,
    ...over({ own: payoff, others }),
  }));
  const [honest = hands[0]] = hands
    .filter(({ by }) => HONEST_HANDS.includes(by))
    .toSorted((one, other) => other.taken - one.taken || other.made - one.made);
  return {
    ...got,
    points: 100 * own.own,
    waiting: 100 * passive.payoff,
    trader: over({ own: packager.payoff, others: packager.others }),
    honest: { taken: honest?.taken ?? 0, made: honest?.made ?? 0 },
    room: Math.max(got.taken, ...hands.map(({ taken }) => taken)),
  };
}

/** As points are written: a difference is that of the two numbers beside it. */
const toTenth = (points: number): number => Math.round(10 * points) / 10;

/** `level`: with waiting, as it is written. A band that no player's own value bounds is not there. */
export type ScoreBand = 'below' | 'level' | 'above' | 'trader' | 'honest';

/** Less than this is not written as a difference. */
const SHOWS = 0.05;

/** Points apart at which two results still look alike on the chart. */
const ALIKE = 1;

/** What a trading player and the best honest one have over waiting, in one of the two numbers. */
export type BandLimits = { trader: number; honest: number };

/** The bands over waiting with where they begin, ascending; of two that begin together only the higher. */
export function listScoreBands({
  trader,
  honest,
}: BandLimits): { band: ScoreBand; from: number }[] {
  const bands: { band: ScoreBand; from: number }[] = [{ band: 'above', from: SHOWS }];
  if (trader >= SHOWS && honest - trader >= SHOWS)
    bands.push({ band: 'trader', from: trader }, { band: 'honest', from: honest });
  else if (honest >= SHOWS && honest >= trader - SHOWS)
    bands.push({ band: 'honest', from: honest });
  else if (trader >= SHOWS) bands.push({ band: 'trader', from: trader });
  return bands;
}

export function findScoreBand(value: number, limits: BandLimits): ScoreBand {
  if (value <= -SHOWS) return 'below';
  if (value < SHOWS) return 'level';
  const near = (from: number) => value >= from - (from < 2 * ALIKE ? SHOWS : ALIKE);
  return listScoreBands(limits).findLast(({ from }) => near(from))?.band ?? 'above';
}

/** The player whom a value is like, or so far over that on the chart it stands apart. */
export function nameScoreBand(value: number, limits: BandLimits): ScoreBand | Over {
  const band = findScoreBand(value, limits);
  if (band === 'trader' && value > limits.trader + ALIKE) return 'overTrader';
  return band === 'honest' && value > limits.honest + ALIKE ? 'overHonest' : band;
}

type Over = 'overTrader' | 'overHonest';

export type FrontierPlot = {
  /** The best for the others first. */
  frontier: readonly OverWaiting[];
  /** The text at the seat's first turn of each sitting, and how it ended. */
  path: readonly OverWaiting[];
  /** Of the frontier, that which gives both most, multiplied; null where no text gives both anything. */
  best: OverWaiting | null;
  /** What such a text adds to the end for both; null where none does. */
  better: OverWaiting | null;
};

/** @param score as `readScore` has it */
export function plotFrontier(game: OpenedGame, score: SeatScore): FrontierPlot {
  const { setup, state } = game.conference;
  const d = setup.scenario.delegationIndex.get(game.seat) ?? -1;
  const end = measureBothSides(setup, state, d);
  const over = ({ own, others }: BothSides): OverWaiting => ({
    taken: score.taken + 100 * (own - end.own),
    made: score.made + 100 * (others - end.others),
  });
  const frontier = findFrontier(setup, state, [d]).map(over);
  const measure = makeTextMeasure(setup, state, [d]);
  const firsts = new Map<number, OverWaiting>();
  for (const moment of unsealAtEnd(game)?.moments ?? []) {
    const { sitting } = moment.state;
    if (!firsts.has(sitting)) firsts.set(sitting, over(measure(readStandingTexts(moment.state))));
  }
  const beyond = frontier.map(({ taken, made }) => ({
    taken: taken - score.taken,
    made: made - score.made,
  }));
  return {
    frontier,
    path: [...firsts.values(), { taken: score.taken, made: score.made }],
    best: findMostForBoth(frontier),
    better: findMostForBoth(beyond),
  };
}

/** By how much the best honest player ended better for both: how a text is adopted counts as well as its words. */
export function findBestBeyond({ taken, made, honest }: SeatScore): OverWaiting | null {
  const beyond = { taken: honest.taken - taken, made: honest.made - made };
  return findMostForBoth([beyond]);
}

/** Points for one side below which nobody would call a text better. */
const FELT = 0.5;

/** For each side enough to be written, and for one enough to be felt: the chart shows no more than that either. */
function findMostForBoth(points: readonly OverWaiting[]): OverWaiting | null {
  const good = points.filter(
    ({ taken, made }) => Math.min(taken, made) >= SHOWS && Math.max(taken, made) >= FELT,
  );
  const [first] = good.toSorted((one, two) => two.taken * two.made - one.taken * one.made);
  return first ?? null;
}
