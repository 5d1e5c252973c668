/** The whip acts open to a seat: whom, why it might move, and what it should bring, as far as the seat can know. */
import type { SeatIndex } from '../../../../scenario/resolved.ts';
import { readMoverSide } from '../../../../engine/motions/motion-rules.ts';
import type { WhipHow } from '../../../../engine/command.ts';
import { computeStatedLeaning } from '../../../../engine/vote/forecast.ts';
import { computeBallotLeaning } from '../../../../engine/floor/group-voice.ts';
import {
  listCarried,
  heeds,
  listMovedFor,
  whipProspects,
} from '../../../../engine/vote/whip-effect.ts';
import { makeBallotMeasure } from '../../../../engine/vote/tally.ts';
import type { View } from '../../../../engine/state/view.ts';
import { makeQuestion } from '../../../../engine/vote/question.ts';
import { countSheet } from '../../../session/game/vote/vote-count.ts';

export type WhipOption = {
  delegation: SeatIndex;
  how: WhipHow;
  /** Votes it should bring, as the rule counts them: called in more for the side, softened fewer against it. */
  gain: number;
  /** How sure that it moves: `bound` by a promise, `likely`, `even`, where a private nuance decides, or `slim`. */
  hope: 'bound' | 'likely' | 'even' | 'slim';
  /** Points of the axis it leans to the side whipped for, by what it has stated; negative: against. */
  lean: number;
  /** Delegations that follow it and would move with it. */
  followers: number;
  /** It is in the room itself: fetched, only those who follow it come in. */
  present: boolean;
};

export type WhipSheet = {
  side: 'yes' | 'no';
  options: readonly WhipOption[];
};

type Value = { delegation: string; how: WhipHow };

/** @param values what the rules let the seat choose from */
export function whipSheet(view: View, values: readonly Value[]): WhipSheet | null {
  const { voting, scenario } = view;
  if (!voting || view.delegation < 0) return null;
  const question = makeQuestion(view, voting);
  const side = chooseOwnSide(view);
  const keys = new Set(values.map(({ delegation, how }) => `${delegation} ${how}`));
  const again = (d: number, how: WhipHow) =>
    voting.whips.some(
      (one) => one.by === view.delegation && one.delegation === d && one.how === how,
    );
  const allowed = (d: number, how: WhipHow) =>
    keys.has(`${scenario.delegations[d]?.id} ${how}`) && !again(d, how);
  const { chances } = countSheet(view, voting);
  const done = listMovedFor(side, voting.whips);
  const weigh = makeBallotMeasure(scenario.procedure.substance, scenario.delegations).of;
  const options = whipProspects(view, question, side, voting.whips)
    .filter(({ delegation, how }) => allowed(delegation, how))
    .map(({ delegation, how, gain }): WhipOption => {
      const stated = computeStatedLeaning(view, delegation, question);
      const lean = side === 'yes' ? stated : -stated;
      const moved = listCarried(view, delegation).filter(
        (d) =>
          d !== delegation && (how === 'callIn' || !done.has(d)) && wouldFollow(view, d, how, side),
      );
      const votes = [delegation, ...moved].filter((d) => !votesFor(view, d, side));
      return {
        delegation,
        how,
        gain: how === 'callIn' ? votes.reduce((sum, d) => sum + weigh(d), 0) : gain,
        lean: lean * 100,
        followers: moved.length,
        present: view.present[delegation] === 1,
        hope: nameHope(how, lean, chances[delegation]?.[side] ?? 0, view),
      };
    });
  return { side, options };
}

function wouldFollow(view: View, d: number, how: WhipHow, side: 'yes' | 'no'): boolean {
  if (!view.voting) return false;
  const stated = computeStatedLeaning(view, d, makeQuestion(view, view.voting));
  return heeds(how, side === 'yes' ? -stated : stated, view.present[d] === 1, false, view.values);
}

/** As far as it has stated. */
function votesFor(view: View, d: number, side: 'yes' | 'no'): boolean {
  if (!view.voting) return false;
  const stated = computeStatedLeaning(view, d, makeQuestion(view, view.voting));
  return (side === 'yes' ? stated : -stated) > view.values.abstainBand;
}

/** The side of the seat's own leaning; the mover's for a motion of its own. */
function chooseOwnSide(view: View): 'yes' | 'no' {
  const { voting, motions, seat, mandate, delegation } = view;
  if (!voting) return 'yes';
  const own = motions.find(({ id }) => id === voting.motion)?.by === seat;
  if (own) return readMoverSide(voting.kind);
  if (!mandate) return 'yes';
  return computeBallotLeaning(view, mandate, delegation, makeQuestion(view, voting)) >= 0
    ? 'yes'
    : 'no';
}

/** Points to a bound within which a private nuance decides. */
const EDGE = 0.04;

function nameHope(
  how: WhipHow,
  lean: number,
  chance: number,
  { values }: View,
): WhipOption['hope'] {
  if (how === 'callIn') return 'bound';
  if (how === 'fetch') return chance >= 0.75 ? 'likely' : chance >= 0.4 ? 'even' : 'slim';
  const over = -lean - values.abstainBand;
  const room = Math.min(over, values.softness - over);
  return room > EDGE ? 'likely' : room > -EDGE ? 'even' : 'slim';
}
