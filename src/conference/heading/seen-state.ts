/** A state that looks to a seat as its view does. What it cannot see is left out. */
import type { MotionId } from '../../scenario/resolved.ts';
import type { State } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';

export function readSeenState(view: View): State {
  const { plates } = view.scenario.procedure;
  return {
    phase: view.phase,
    sitting: view.sitting,
    articles: view.articles,
    agenda: view.agenda,
    requested: view.requested,
    queue: view.queue,
    allowance: plates,
    plates: view.awaited === view.seat ? view.plates : plates,
    freeAsk: view.freeAsk,
    stances: view.stances,
    released: [],
    blocked: view.blocked,
    textMoves: view.textMoves,
    packaged: view.packaged,
    // Those of the seat are in its instructions.
    shifts: [],
    offers: view.offers,
    commitments: view.commitments,
    grants: view.grants,
    lines: view.lines,
    cables: view.cabled.map((article) => ({
      by: view.delegation,
      article,
      sitting: view.sitting,
    })),
    spoken: view.spoken,
    amendments: view.amendments,
    informals: view.informals,
    motions: view.motions,
    earlierMotions: view.earlierMotions,
    first: null,
    voting: view.voting,
    votes: view.votes,
    gavel: view.gavel,
    notes: view.notes,
    soundings: view.soundings,
    heard: view.heard,
    credit: view.credits,
    present: view.present,
    callFrom: view.callFrom,
    announced: view.announced,
    revised: view.revised,
    resumed: view.resumed,
    lastSitting: view.lastSitting,
    debateClosed: isDebateClosed(view),
    exhausted: view.exhausted,
    ending: view.ending,
    assembly: null,
    signed: [],
    ratified: [],
    counter: findLastNumber(view),
    sealed: [],
    turn: 0,
  };
}

/** A suspension opens it again. */
function isDebateClosed({ motions, earlierMotions }: View): boolean {
  return motions
    .slice(earlierMotions)
    .some(({ kind, status }) => kind === 'closure' && status === 'carried');
}

/** Of ids that count up: what is made from here on has one of its own. */
function findLastNumber({ offers, commitments, motions, informals, votes }: View): number {
  const ids: string[] = [
    ...offers.map(({ id }) => id),
    ...commitments.map(({ offer }) => offer),
    ...motions.map(({ id }) => id),
    ...votes.map(({ motion }): MotionId => motion),
    ...(informals ? [informals.id] : []),
  ];
  return ids.reduce((most, id) => Math.max(most, Number(id.slice(1)) || 0), 0);
}
