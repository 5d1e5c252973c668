/**
 * What an adviser would have a seat put forward: played on in worlds that might be the one it is in, with the answers
 * that are given there. What may well end below waiting is not advised, whatever it brings on average.
 */
import { listProspects, revalueProspect } from '../../delegations/belief/prospects.ts';
import { answerOrAsk, SEARCH, WORTH } from '../../delegations/bots/sighted.ts';
import { searchPackages } from '../../delegations/deal/package-search.ts';
import { mayPackage, writeChangeIds } from '../../delegations/floor/take-the-floor.ts';
import { choose, type Choice, PASS } from '../../delegations/policy.ts';
import type { Act } from '../../engine/command.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import { averageMetGain } from '../../engine/mandate/met.ts';
import { computeParticipation } from '../../engine/outside/participation.ts';
import type { State } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { decideFor } from '../decide.ts';
import { drawWorldsInSteps } from '../heading/drawn-worlds.ts';
import { waitInWorld } from '../heading/play-worlds.ts';
import { readSeenState } from '../heading/seen-state.ts';
import { measureWorldEnd, type WorldEnd } from '../heading/world-end.ts';
import { finish } from '../in-steps.ts';
import { hearResponse } from './try-act.ts';
import type { DecideIn, World } from './worlds.ts';

/** Worlds; packages thought of, and of those that rooms take played on. */
const [WORLDS, LAID, PLAYED] = [16, 40, 6] as const;
const BEAM = 12;
/** By the words alone, a package that a room may take with this chance is thought of. */
const EXPECTED = 0.25;
/** Share of the worlds that have to take it: to be refused costs no more than what it was submitted with. */
const TAKEN = 0.2;
/** What it may end below waiting by in a world that takes it. */
const LEVEL = 1e-3;

type Outlook = { view: View; worlds: readonly World[]; waited: readonly WorldEnd[] };

/** An act that some worlds take: where they stand then. `worth`: what it should bring if it is taken. */
type Taken = { act: Act; worth: number; answers: readonly { world: number; state: State }[] };

/** As `sighted`, but for its packages; a step plays a world on. @param put packages that rooms have had their say on */
export function* adviseInSteps(view: View, put: readonly Act[]): Generator<void, Choice> {
  const { mandate } = view;
  if (!mandate) return PASS;
  return answerOrAsk(view, mandate) ?? (yield* advisePackage(view, put)) ?? PASS;
}

/** Whether an act that others have to take is worth putting to them. */
export function isAdvisable(view: View, act: Act): boolean {
  const outlook = finish(lookOut(view));
  const taken = hearWorlds(outlook, act, 1);
  return taken !== null && finish(measureGain(outlook, taken)) !== null;
}

function* advisePackage(view: View, put: readonly Act[]): Generator<void, Choice | null> {
  const { mandate, scenario } = view;
  if (!mandate || !mayPackage(view)) return null;
  const outlook = yield* lookOut(view);
  const texts = outlook.waited.map((end) => end.texts);
  const prospects = listProspects(view, mandate).map((prospect) =>
    revalueProspect(prospect, averageMetGain(mandate, scenario.articles, texts, [prospect.change])),
  );
  const before = put.map(writeKey);
  yield;
  const laid = searchPackages(view, prospects, { ...SEARCH, beam: BEAM }, LAID)
    .filter(({ mine, passes }) => mine >= WORTH && passes >= EXPECTED)
    .map(({ changes, mine }) => ({ changes: writeChangeIds(view, changes), mine }))
    .filter(({ changes }) => !before.includes(writeKey({ type: 'package', changes })));
  const taken: Taken[] = [];
  for (const { changes, mine } of laid) {
    yield;
    const heard = hearWorlds(outlook, { type: 'package', changes }, mine);
    if (heard) taken.push(heard);
  }
  taken.sort((one, other) => expect(other, other.worth) - expect(one, one.worth));
  let best: { act: Act; gain: number; expected: number } | null = null;
  for (const one of taken.slice(0, PLAYED)) {
    const gain = (yield* measureGain(outlook, one)) ?? 0;
    const expected = expect(one, gain);
    if (expected > (best?.expected ?? 0)) best = { act: one.act, gain, expected };
  }
  return best && choose(best.act, [{ code: 'net', value: best.gain }]);
}

function expect({ answers }: Taken, worth: number): number {
  return worth * answers.length;
}

/** The same words in another order are the same package. */
function writeKey(act: Act): string {
  if (act.type !== 'package') return '';
  return act.changes
    .map(({ article, option }) => `${article} ${option}`)
    .toSorted()
    .join();
}

function* lookOut(view: View): Generator<void, Outlook> {
  const state = readSeenState(view);
  const drawn = yield* drawWorldsInSteps(view, state, WORLDS);
  const worlds = drawn.map((setup) => ({ setup, state }));
  const waited: WorldEnd[] = [];
  for (const world of worlds) {
    yield;
    waited.push(playWaiting(view, world));
  }
  return { view, worlds, waited };
}

function playWaiting({ seat }: View, world: World): WorldEnd {
  return finish(waitInWorld(world, seat, decideFor));
}

/** Null where too few worlds take it. */
function hearWorlds({ view, worlds }: Outlook, act: Act, worth: number): Taken | null {
  const { seat } = view;
  const decide: DecideIn = ({ setup, state }, asked) =>
    decideFor(setup, state, [{ seat, by: 'passive' }], asked);
  const answers = worlds.flatMap((one, world) => {
    const response = hearResponse(one, seat, act, decide);
    return response && !response.refused ? [{ world, state: response.state }] : [];
  });
  return answers.length >= TAKEN * worlds.length ? { act, worth, answers } : null;
}

/** Mean over waiting in the worlds that take it; null where that is not worth an act, or one of them ends below. */
function* measureGain(
  { view, worlds, waited }: Outlook,
  { answers }: Taken,
): Generator<void, number | null> {
  const { mandate } = view;
  if (!mandate) return null;
  let sum = 0;
  for (const { world, state } of answers) {
    const [one, anyway] = [worlds[world], waited[world]];
    if (!one || !anyway) continue;
    yield;
    const end = playWaiting(view, { setup: one.setup, state });
    const gain = measureJoined(mandate, end) - measureJoined(mandate, anyway);
    if (gain < -LEVEL) return null;
    sum += gain;
  }
  const mean = sum / answers.length;
  return mean >= WORTH ? mean : null;
}

/** How far instructions are met with those alone who ratify, 0..1: what is read or dissociated from is not in it. */
function measureJoined(mandate: Mandate, end: WorldEnd): number {
  const { setup, state } = end.closed;
  const met = measureWorldEnd(mandate, setup.scenario.articles, end);
  const { reservation } = mandate;
  return end.adopted ? reservation + (met - reservation) * computeParticipation(setup, state) : met;
}
