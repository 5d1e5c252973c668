/**
 * What an adviser would have a seat put forward: played on in worlds that might be the one it is in, with the answers
 * that are given there. What ends below waiting in more than few of them is not advised, whatever it brings on average.
 */
import {
  type DealProspect,
  listProspects,
  revalueProspect,
} from '../../delegations/belief/prospects.ts';
import { answerOrAsk, WORTH } from '../../delegations/bots/sighted.ts';
import { writeChangeIds } from '../../delegations/floor/take-the-floor.ts';
import { choose, type Choice, PASS } from '../../delegations/policy.ts';
import type { Act } from '../../engine/command.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import { averageMetGain } from '../../engine/mandate/met.ts';
import type { View } from '../../engine/state/view.ts';
import type { RoomsHeard } from '../heading/rooms-heard.ts';
import {
  average,
  hearWorlds,
  holdsElsewhere,
  lookOut,
  type Lookout,
  sum,
  type TriedAct,
  tryHeard,
} from './advised-worlds.ts';
import { type Thought, thinkOfPackages } from './package-thoughts.ts';

/** How wide a look is: worlds to choose in, others to check in, packages thought of in each, those and words played on. */
type Width = { worlds: number; others: number; laid: number; played: number; spoken: number };

const FULL: Width = { worlds: 16, others: 8, laid: 8, played: 12, spoken: 8 };
/** What is said until all of it is known. */
const FIRST: Width = { worlds: 4, others: 0, laid: 4, played: 3, spoken: 0 };
/** Share of the worlds that have to take it: to be refused costs no more than what it was submitted with. */
const TAKEN = 0.2;
/** Part of the whole from which words are worth speaking for: they may stand in the way of a later package. */
const WORTH_SAYING = 0.015;

/** `put`: packages that rooms have had their say on; `rooms`: what members of any room have said. */
export type HeardSoFar = { put: readonly Act[]; rooms: RoomsHeard };

/**
 * As `sighted`, but for its proposals; a step plays a world on.
 * @param tell told what a short look finds, before the long one
 */
export function* adviseInSteps(
  view: View,
  heard: HeardSoFar,
  tell?: (first: Choice) => void,
): Generator<void, Choice> {
  const { mandate } = view;
  if (!mandate) return PASS;
  const known = answerOrAsk(view, mandate);
  if (known) return known;
  const first = tell && (yield* adviseProposal(view, mandate, heard, FIRST));
  if (first) tell?.(first);
  return (yield* adviseProposal(view, mandate, heard, FULL)) ?? PASS;
}

/** Whether an act that others have to take is worth putting to them. */
export function* checkAdvisable(view: View, act: Act, rooms: RoomsHeard): Generator<void, boolean> {
  const lookout = yield* lookOut(view, FULL.worlds, FULL.others, rooms);
  return (yield* findBest(lookout, [{ act, worth: 1 }], FULL.played, WORTH)) !== null;
}

/** A package moves more than what one seat speaks for: that is what is left where there is none. */
function* adviseProposal(
  view: View,
  mandate: Mandate,
  { put, rooms }: HeardSoFar,
  { worlds, others, laid, played, spoken }: Width,
): Generator<void, Choice | null> {
  if (view.phase !== 'negotiation.floor') return null;
  const lookout = yield* lookOut(view, worlds, others, rooms);
  const texts = lookout.chosen.map(({ end }) => end.texts);
  const { articles } = view.scenario;
  const prospects = listProspects(view, mandate).map((prospect) =>
    revalueProspect(prospect, averageMetGain(mandate, articles, texts, [prospect.change])),
  );
  yield;
  const packages = yield* thinkOfPackages(lookout, mandate, prospects, { put, most: laid });
  const found =
    (yield* findBest(lookout, packages, played, WORTH)) ??
    (yield* findBest(lookout, listWords(view, prospects), spoken, WORTH_SAYING));
  return found && choose(found.act, [{ code: 'net', value: average(found.gains) }]);
}

/** Of acts that are taken, the one of which most is to be expected, and that holds where it was not chosen. */
function* findBest(
  lookout: Lookout,
  thoughts: readonly Thought[],
  most: number,
  least: number,
): Generator<void, TriedAct | null> {
  const { view, chosen } = lookout;
  const taken = [];
  for (const { act, worth } of thoughts) {
    const heard = yield* hearWorlds(lookout, chosen, act);
    if (heard.length >= TAKEN * chosen.length)
      taken.push({ act, heard, expected: worth * heard.length });
  }
  taken.sort((one, other) => other.expected - one.expected);
  const tried: TriedAct[] = [];
  for (const { act, heard } of taken.slice(0, most)) {
    const found = yield* tryHeard(view, act, heard, least);
    if (found) tried.push(found);
  }
  tried.sort((one, other) => sum(other.gains) - sum(one.gains));
  for (const one of tried) if (yield* holdsElsewhere(lookout, one.act)) return one;
  return null;
}

/** Words to speak for. They cost no more than the act: the floor takes them up or does not. */
function listWords(view: View, prospects: readonly DealProspect[]): Thought[] {
  return prospects
    .filter(({ mine }) => mine >= WORTH)
    .flatMap(({ change, mine }) =>
      writeChangeIds(view, [change]).map((words): Thought => {
        return { act: { type: 'amend', ...words }, worth: mine };
      }),
    );
}
