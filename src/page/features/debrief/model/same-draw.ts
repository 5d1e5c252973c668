/** A closed conference's result beside what other players made of the same draw, in points. */
import { seatMeasures } from '../../../../analysis/measures.ts';
import type { SameDraw } from '../../../../analysis/same-draw.ts';
import type { OpenedGame } from './opened.ts';
import type { SameDraws } from '../../../session/store/reckoned.ts';

export type HandRow = {
  by: SameDraw['by'] | 'you';
  ending: SameDraw['ending'];
  /** Points: measure x 100. */
  payoff: number;
};

/** The best first, equals with the person ahead; empty until all hands have been played, and for another game's. */
export function handRows(
  game: Pick<OpenedGame, 'id' | 'seat' | 'conference'>,
  same: SameDraws | null,
) {
  const { conference, id, seat } = game;
  const { setup, state } = conference;
  if (same?.game !== id || same.seat !== seat || same.status !== 'ready') return [];
  const d = setup.scenario.delegationIndex.get(seat) ?? -1;
  const [own] = seatMeasures(setup, state, [d]);
  if (!own) return [];
  const rows: HandRow[] = [
    inPoints({ by: 'you', ending: state.ending ?? 'failed', ...own }),
    ...same.draws.map(inPoints),
  ];
  return rows.sort((one, other) => other.payoff - one.payoff);
}

/** Points that nobody would call a difference in a seat. */
const LEVEL = 1;

/** What all hands came to; `level`: on this draw it hardly mattered who sat there. Null until they have played. */
export function findHandSpread(
  rows: readonly HandRow[],
): { low: number; high: number; level: boolean } | null {
  if (rows.length === 0) return null;
  const payoffs = rows.map(({ payoff }) => payoff);
  const [low, high] = [Math.min(...payoffs), Math.max(...payoffs)];
  return { low, high, level: high - low < LEVEL };
}

/** One who knows all instructions has come out lower than another policy on this draw. */
export function isKnowingLower(rows: readonly HandRow[]): boolean {
  const policies = rows.filter(({ by }) => by !== 'you');
  const knowing = policies.find(({ by }) => by === 'oracle');
  return knowing !== undefined && policies.some(({ payoff }) => payoff - knowing.payoff >= SHOWN);
}

/** Points from which on two figures are told apart as they are written. */
const SHOWN = 0.1;

function inPoints({ by, ending, payoff }: HandRow): HandRow {
  return { by, ending, payoff: payoff * 100 };
}
