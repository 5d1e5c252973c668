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
  type TakenBar,
  hearWorlds,
  holdsElsewhere,
  lookOut,
  type Lookout,
  sum,
  type TriedAct,
  tryHeard,
} from './advised-worlds.ts';
import { thinkOfOffers } from './offer-thoughts.ts';
import { type Thought, thinkOfPackages } from './package-thoughts.ts';

/** How wide a look is: worlds to choose in, others to check in, packages thought of in each, those and words played on. */
type Width = {
  worlds: number;
  others: number;
  laid: number;
  played: number;
  dealt: number;
  spoken: number;
};

const FULL: Width = { worlds: 16, others: 8, laid: 8, played: 12, dealt: 8, spoken: 8 };
/** What is said until all of it is known. */
const FIRST: Width = { worlds: 4, others: 0, laid: 4, played: 3, dealt: 0, spoken: 0 };
/** From a fifth of the worlds on rooms refuse two in five, from nearly half on one in four, and no less comes of it. */
const TO_BE_AGREED: TakenBar = { taken: 0.45, least: WORTH, below: 0.3 };
/** Words and promises change less, and may stand in the way of a later package. */
const TO_BE_SPOKEN: TakenBar = { taken: 0.5, least: WORTH, below: 0.2 };

/** `put`: what rooms and partners have had their say on; `rooms`: what members of any room have said. */
export type HeardSoFar = {
  put: readonly Act[];
  rooms: RoomsHeard;
  isIdle?: ((act: Act) => boolean) | undefined;
  isDear?: ((act: Act) => boolean) | undefined;
};

/** What a package may bring less, 0..1, than the best to go before it for what it keeps. */
const LITTLE_LESS = 0.015;

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

/** A package moves more than what one seat speaks for: that is what is left where there is none. */
function* adviseProposal(
  view: View,
  mandate: Mandate,
  { put, rooms, isIdle = () => false, isDear = () => false }: HeardSoFar,
  { worlds, others, laid, played, dealt, spoken }: Width,
): Generator<void, Choice | null> {
  if (view.phase !== 'negotiation.floor') return null;
  const lookout = yield* lookOut(view, worlds, others, rooms);
  const texts = lookout.chosen.map(({ end }) => end.texts);
  const { articles } = view.scenario;
  const prospects = listProspects(view, mandate).map((prospect) =>
    revalueProspect(prospect, averageMetGain(mandate, articles, texts, [prospect.change])),
  );
  yield;
  const keep = (thoughts: readonly Thought[]) => thoughts.filter(({ act }) => !isIdle(act));
  const packages = keep(yield* thinkOfPackages(lookout, mandate, prospects, { put, most: laid }));
  const tried = yield* tryBest(lookout, packages, played, TO_BE_AGREED);
  for (const one of putFirst(tried, isDear, LITTLE_LESS * lookout.chosen.length))
    if (yield* holdsElsewhere(lookout, one.act)) return write(one);
  const offers = keep(thinkOfOffers(view, prospects, put));
  const all = { ...lookout, chosen: [...lookout.chosen, ...lookout.checked] };
  const [best] = [
    ...(yield* tryBest(all, offers, dealt, TO_BE_SPOKEN)),
    ...(yield* tryBest(all, keep(listWords(view, prospects)), spoken, TO_BE_SPOKEN)),
  ].toSorted((one, other) => sum(other.gains) - sum(one.gains));
  return best ? write(best) : null;
}

/** Of those that bring little less than the best the dear ones first. */
function putFirst(
  tried: readonly TriedAct[],
  isDear: (act: Act) => boolean,
  less: number,
): TriedAct[] {
  const least = sum(tried[0]?.gains ?? []) - less;
  const [first, rest] = [true, false].map((dear) =>
    tried.filter(({ act, gains }) => (sum(gains) >= least && isDear(act)) === dear),
  );
  return [...(first ?? []), ...(rest ?? [])];
}

function write({ act, gains }: TriedAct): Choice {
  return choose(act, [{ code: 'net', value: average(gains) }]);
}

/** Of acts that are taken, those of which something is to be expected, the most first. */
function* tryBest(
  { view, rooms, chosen }: Lookout,
  thoughts: readonly Thought[],
  most: number,
  bar: TakenBar,
): Generator<void, TriedAct[]> {
  const taken = [];
  // A short look leaves some kinds out.
  for (const { act, worth } of most > 0 ? thoughts : []) {
    const heard = yield* hearWorlds({ view, rooms }, chosen, act);
    if (heard.length >= bar.taken * chosen.length)
      taken.push({ act, heard, expected: worth * heard.length });
  }
  taken.sort((one, other) => other.expected - one.expected);
  const tried: TriedAct[] = [];
  for (const { act, heard } of taken.slice(0, most)) {
    const found = yield* tryHeard(view, act, heard, bar);
    if (found) tried.push(found);
  }
  return tried.sort((one, other) => sum(other.gains) - sum(one.gains));
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
