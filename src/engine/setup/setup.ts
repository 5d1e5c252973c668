/**
 * The draw before the conference opens: the only place where chance enters. Priorities, stubbornness and
 * attendance are drawn round the scenario's values, so no two conferences are alike and questions are worth asking.
 * Sizes of the draws: research spike, "private priorities"; attendance from the 151 of 193 who voted on 8 August 2024.
 */
import type { ArticleIndex, Delegation, Scenario, SeatIndex } from '../../scenario/resolved.ts';
import type { SeatScenario } from '../seat-scenario.ts';
import { drawFor, type Draw } from '../numbers/draw.ts';
import { normalizeSeed } from '../numbers/seed.ts';
import { recallFollowers } from './followers.ts';
import { clamp, exp } from '../numbers/maths.ts';
import { makeMandate, type Mandate, measureCloseness } from '../mandate/mandate.ts';
import type { Seat } from '../command.ts';
import { type Attending, listAttendingObservers } from './observers.ts';
import { fitIntoOne, keepFirst } from './first-wishes.ts';
import { computeReach, type Reach } from './reach.ts';
import { drawTemper, type Temper } from './temper.ts';
import { type Fixed, collectFixed } from './fixed.ts';
import { type Rules, STANDARD_RULES, type Values } from '../numbers/values.ts';

export type Setup = Rules & {
  scenario: Scenario;
  /** From 0. */
  seed: number;
  run: number;
  mandates: readonly Mandate[];
  /** Positions stated in the general debate, delegation x article, NaN = none. Public. */
  stated: Float64Array;
  /** Delegations that speak, in the order in which they take the floor. */
  floor: readonly SeatIndex[];
  /** Weight on the floor by delegation, 0 for those who do not speak. */
  floorWeight: Float64Array;
  /** How each delegation is inclined: drawn, never a property of a state. */
  tempers: readonly Temper[];
  /** 1 where the delegation comes to vote. */
  attends: Uint8Array;
  /** Observers whose seats are taken: they speak after the delegations. */
  observers: readonly Attending[];
};

/** Vectors of a mandate: ideals, saliences, weights. */
const VECTORS = 3;
/** Smaller conferences are attended in full. */
const FULL_ATTENDANCE = 24;

/**
 * Draws one conference.
 * @param speakers delegations that must be on the floor besides the scenario's (a person's seat), by index
 * @param observers ids of observers whose seats are taken
 */
export function setUp(
  scenario: Scenario,
  seed: number,
  run: number,
  speakers: readonly SeatIndex[] = [],
  rules: Rules = STANDARD_RULES,
  observers: readonly Seat[] = [],
): Setup {
  const { values } = rules;
  const draw = drawFor(seed, run);
  const onScenarioFloor = new Set(scenario.floor);
  const room = new Float64Array(scenario.delegations.length * scenario.articles.length * VECTORS);
  const mandates: Mandate[] = [];
  const reach = computeReach(scenario.articles.length, scenario.draw, values);
  const workspace: Workspace = {
    draws: scenario.draw,
    values,
    reach,
    room,
    factors: [],
    order: [],
  };
  const fixed = collectFixed(scenario);
  for (const delegation of scenario.delegations) {
    const own = fixed[delegation.index] as Fixed;
    mandates.push(drawMandate(scenario, delegation, own, draw, workspace));
  }
  const { delegations, procedure } = scenario;
  const inFull = procedure.fullAttendance === true || delegations.length <= FULL_ATTENDANCE;
  const heard = speakers.filter((one) => !delegations[one]?.joins);
  const attends = Uint8Array.from(delegations, (delegation) => {
    const speaks = onScenarioFloor.has(delegation.index);
    const absent = speaks ? values.absentFloor : values.absentOthers;
    return (draw.share() < absent && !inFull) || delegation.joins ? 0 : 1;
  });
  const first = draw.between(0, Math.max(0, scenario.delegations.length - 1));
  for (const speaker of heard) attends[speaker] = 1;
  const tempers: Temper[] = [];
  for (let d: SeatIndex = 0; d < delegations.length; d += 1) tempers.push(drawTemper(draw));
  const floor = inSeatingOrder(scenario, [...new Set([...scenario.floor, ...heard])], first);
  // Not spread out of the rules: engines give each object so made a shape of its own, and what reads one is slow for all.
  return {
    values,
    disabledActs: rules.disabledActs,
    scenario,
    seed: normalizeSeed(seed),
    run,
    mandates,
    stated: readStatedPositions(scenario),
    floor,
    floorWeight: computeFloorWeights(scenario, floor, values.followerWeight),
    tempers,
    attends,
    observers: listAttendingObservers(scenario, observers),
  };
}

/** Delegations sit and speak in the order of the file, from a drawn place. */
function inSeatingOrder(
  scenario: Scenario,
  floor: readonly SeatIndex[],
  first: number,
): SeatIndex[] {
  const size = scenario.delegations.length;
  return [...floor].sort((a, b) => ((a - first + size) % size) - ((b - first + size) % size));
}

/** Capability, and a share for each of those who follow. */
function computeFloorWeights(
  scenario: Scenario,
  floor: readonly SeatIndex[],
  each: number,
): Float64Array {
  const weights = new Float64Array(scenario.delegations.length);
  const followers = recallFollowers(scenario, floor);
  for (const d of floor) {
    const own = (scenario.delegations[d] as Delegation).capability;
    weights[d] = own + each * (followers.get(d)?.length ?? 0);
  }
  return weights;
}

const statedOf = new WeakMap<SeatScenario, Float64Array>();

/** Delegation x article, NaN = none; one list for as long as the scenario is the same. */
export function readStatedPositions(scenario: SeatScenario): Float64Array {
  const known = statedOf.get(scenario);
  if (known) return known;
  const width = scenario.articles.length;
  const stated = new Float64Array(scenario.delegations.length * width).fill(NaN);
  for (const delegation of scenario.delegations) {
    delegation.positions.forEach((position, a) => {
      if (position) stated[delegation.index * width + a] = position.ideal;
    });
  }
  statedOf.set(scenario, stated);
  return stated;
}

/** `room`: one block for the vectors of all, as thousands of small ones are slow to make and to read. */
type Workspace = {
  draws: Scenario['draw'];
  values: Values;
  reach: Reach;
  room: Float64Array;
  factors: number[];
  order: ArticleIndex[];
};

function drawMandate(
  scenario: Scenario,
  delegation: Delegation,
  fixed: Fixed,
  draw: Draw,
  workspace: Workspace,
): Mandate {
  const { draws, values, reach, room, factors } = workspace;
  const size = scenario.articles.length;
  const start = delegation.index * size * VECTORS;
  const ideals = room.subarray(start, start + size);
  const saliences = room.subarray(start + size, start + 2 * size);
  const weights = room.subarray(start + 2 * size, start + VECTORS * size);
  drawPriorities(size, draw, workspace);
  const { redLines, read, dearest, written } = fixed;
  for (let a: ArticleIndex = 0; a < size; a += 1) {
    const position = written[a];
    const stress = draw.bell();
    const shift = reach.ideal * draw.bell();
    if (!position) {
      ideals[a] = NaN;
      continue;
    }
    const noise = exp(reach.spread * stress);
    ideals[a] = drawIdeal(position.ideal, shift, position.line);
    const factor = factors[a] as number;
    // What its instructions put first, and its brief is written on, is not what a capital cares less for.
    const kept = position.salience === dearest ? Math.max(1, factor) : factor;
    saliences[a] = position.salience * noise * kept;
  }
  if (draws !== 'none') {
    keepFirst(saliences, fixed, draws === undefined ? 1 : 0);
    fitIntoOne(saliences);
  }
  writeShares(saliences, weights);
  const patience = 1 + values.patienceNoise * clamp(draw.bell(), -2, 2);
  const noise = reach.reservation * draw.bell();
  const value = delegation.reservation ?? computeReferenceValue(scenario, ideals, weights);
  return makeMandate({
    ideals,
    saliences,
    weights,
    redLines,
    linkages: delegation.linkages,
    reservation: clamp(value + noise, 0, 1),
    patience,
    side: 0,
    read,
  });
}

/** Made to sum to 1, or all 0. */
function writeShares(saliences: Float64Array, shares: Float64Array): void {
  let total = 0;
  for (let a: ArticleIndex = 0; a < saliences.length; a += 1) total += saliences[a] as number;
  if (total === 0) return;
  for (let a: ArticleIndex = 0; a < saliences.length; a += 1)
    shares[a] = (saliences[a] as number) / total;
}

/** The drawn ideal never steps over the delegation's own red line. */
function drawIdeal(ideal: number, shift: number, line: number | undefined): number {
  const drawn = clamp(ideal + shift, 0, 100);
  if (line === undefined || line === ideal) return line === ideal ? ideal : drawn;
  return line < ideal ? Math.max(drawn, line) : Math.min(drawn, line);
}

/** A few articles matter much more to this capital than anyone knows, and some much less. */
function drawPriorities(
  size: number,
  draw: Draw,
  { values, reach, factors, order }: Workspace,
): void {
  for (let a: ArticleIndex = 0; a < size; a += 1) {
    factors[a] = 1;
    order[a] = a;
  }
  for (let i = size - 1; i > 0; i -= 1) {
    const j = draw.between(0, i);
    const last = order[i] as number;
    order[i] = order[j] as number;
    order[j] = last;
  }
  const { raised, lowered } = reach;
  for (let i = 0; i < raised; i += 1) factors[order[i] as number] = values.raisedFactor;
  for (let i = raised; i < raised + lowered; i += 1)
    factors[order[i] as number] = values.loweredFactor;
}

/** The value of the `reference` positions; an article without one counts 0. */
function computeReferenceValue(
  scenario: Scenario,
  ideals: Float64Array,
  weights: Float64Array,
): number {
  let sum = 0;
  for (const article of scenario.articles) {
    const weight = weights[article.index] as number;
    if (weight === 0 || article.reference === undefined) continue;
    sum += weight * measureCloseness(ideals[article.index] as number, article.reference);
  }
  return sum;
}
