/** Who gains what by the treaty, and when those who join it do: for charts and their tables. */
import { findBroadSide } from '../../../../analysis/chair-measures.ts';
import { computeTreatyGains } from '../../../../analysis/payoff.ts';
import type { OpenedGame } from './opened.ts';
import { readAtOnce } from './story.ts';

export type Gain = {
  /** Index of the delegation. */
  delegation: number;
  /** Points over no deal, with those who ratify. */
  points: number;
  /** Wants more of the treaty than the middle delegation does. */
  broad: boolean;
};

type Played = Pick<OpenedGame, 'conference' | 'seat' | 'notes'>;

/** The least first; empty with no deal. */
export function listGains(game: Played): Gain[] {
  const { setup, state } = game.conference;
  if (!readAtOnce(game).after) return [];
  const broad = findBroadSide(setup.scenario);
  return computeTreatyGains(setup, state)
    .map((gain, delegation) => ({
      delegation,
      points: 100 * gain,
      broad: broad[delegation] === true,
    }))
    .sort((one, other) => one.points - other.points || one.delegation - other.delegation);
}

/** Whether everybody is where no deal leaves them, as with a treaty that does not enter into force. */
export function isLevel(gains: readonly Gain[]): boolean {
  return gains.every(({ points }) => Math.abs(points) < 0.05);
}

export type JoiningCurve = {
  /** Every year from the first to the last in which somebody ratifies. */
  years: readonly { year: number; count: number; sum: number }[];
  needed: number | null;
  inForce: number | null;
};

/** Fewer than so many ratifications, or years, are told by their sentence: as squares they are one heap. */
const FEWEST = 20;
const FEWEST_YEARS = 3;

/** Null where a chart would say no more than the sentence. */
export function makeJoiningCurve(game: Played): JoiningCurve | null {
  const joining = readAtOnce(game).after?.joining;
  const [first, last] = [joining?.years[0], joining?.years.at(-1)];
  if (!joining || !first || !last || joining.ratified < FEWEST) return null;
  if (joining.years.length < FEWEST_YEARS) return null;
  const counts = new Map(joining.years.map(({ year, count }) => [year, count]));
  let sum = 0;
  const years = Array.from({ length: last.year - first.year + 1 }, (_, i) => {
    const year = first.year + i;
    const count = counts.get(year) ?? 0;
    sum += count;
    return { year, count, sum };
  });
  return { years, needed: joining.needed, inForce: joining.inForce };
}
