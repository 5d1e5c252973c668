/**
 * Verifies a result: policies decide again what they decided, and the hash of the whole record tells whether they did. Apart
 * from writing one, which is all that playing needs.
 */
import { writeCanonical } from '../../engine/numbers/canonical.ts';
import { judgeRules, type OtherRules } from '../../engine/rules-version.ts';
import type { Seat } from '../../engine/command.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { callToOrder, type Conference, Course, findActingPolicy } from '../conference.ts';
import type { ReplayDivergence } from '../record/divergence.ts';
import { listSpeakers } from '../record/persons.ts';
import { findFalseOutside, findFalseHandover, findFalseHeading } from '../record/heading.ts';
import {
  type ConferenceRecord,
  findFalseNotes,
  hashRecord,
  makeRecord,
  withSeedFromZero,
} from '../record/record.ts';
import { findPlayer, isSearching } from '../plan.ts';
import type { ConferenceStep } from '../steps.ts';
import type { Result } from './result.ts';

export type ReplayedResult =
  | { status: 'proved'; conference: Conference; record: ConferenceRecord }
  /** Says nothing about the result. */
  | OtherRules
  /** For another scenario, or another version of it. */
  | { status: 'otherScenario'; expected: string; found: string }
  /** `divergence.command` counts the commands of the result from 0; after the last: the record it leads to. */
  | { status: 'diverged'; conference: Conference; divergence: ReplayDivergence };

/**
 * Plays a result again: the commands of persons and of seats that search as given, the policies' as they decide.
 * @param told each step as it is taken
 */
export function replayResult(
  scenario: Scenario,
  result: Result,
  told?: (step: ConferenceStep) => void,
): ReplayedResult {
  const { seed, run, seats, handovers, drafts, injected, start } = result;
  const other = judgeRules(result.rules);
  if (other) return other;
  const [expected, found] = [result.scenario.rulesHash, scenario.rulesHash];
  if (expected !== found) return { status: 'otherScenario', expected, found };
  const heading = findFalseHeading(scenario, result);
  const plan = heading ? [] : seats;
  const named = { start, handovers, drafts, injected };
  const opened = callToOrder(scenario, { seed, run, plan, ...(heading ? {} : named) });
  const opening = heading ?? findFalseSeat(result, listNamedSpeakers(result));
  if (opening) {
    const divergence = { part: 'opening', command: 0, ...opening } as const;
    return { status: 'diverged', conference: opened, divergence };
  }
  const course = new Course(opened, told);
  letPoliciesDecide(course);
  for (const [at, command] of result.commands.entries()) {
    const step = course.judgeSaid(command);
    const { reasons } = command;
    // A game writes none for a person; they would be read as if the rules had given them.
    if (!step.ok || reasons !== undefined) {
      const apart = step.ok
        ? { expected: { reasons: null }, found: { reasons } }
        : { expected: step.rejection, found: command };
      const divergence = { part: 'command', command: at, ...apart } as const;
      return { status: 'diverged', conference: course.end(), divergence };
    }
    course.take(step);
    letPoliciesDecide(course);
  }
  const divergence = findFalseOutside(course);
  if (divergence) return { status: 'diverged', conference: course.end(), divergence };
  return compareWithResult(course.end(), result);
}

/** Until somebody is awaited whose commands the result holds. */
function letPoliciesDecide(course: Course): void {
  for (;;) {
    const { now } = course;
    const seat = findActingPolicy(now);
    if (seat === null || isSearching(findPlayer(now.plan, seat)) || !course.letPolicyAct()) return;
  }
}

/** Whose it is may only be a person who said something. */
function findFalseSeat(
  { seat }: Result,
  speakers: readonly Seat[],
): { expected: unknown; found: unknown } | null {
  if (seat === undefined || speakers.includes(seat)) return null;
  return { expected: { seat: speakers }, found: { seat } };
}

/** Seats a person had at some time, of which something was said. */
function listNamedSpeakers({ commands, seats, handovers = [] }: Result): Seat[] {
  const persons = [...seats, ...handovers].flatMap((one) => (one.by === 'person' ? one.seat : []));
  const said = new Set(commands.map((command) => command.seat));
  return [...said].filter((one) => persons.includes(one));
}

function compareWithResult(conference: Conference, result: Result): ReplayedResult {
  const fault = findFaultAtEnd(conference, result);
  if (fault) {
    const divergence = { command: result.commands.length, ...fault };
    return { status: 'diverged', conference, divergence };
  }
  const { scenario, seed, hash, notes, notesHash } = result;
  const record: ConferenceRecord = {
    ...makeRecord(conference),
    scenario,
    seed,
    hash,
    ...(notes === undefined ? {} : { notes }),
    ...(notesHash === undefined ? {} : { notesHash }),
  };
  return { status: 'proved', conference, record: withSeedFromZero(record) };
}

function findFaultAtEnd(
  conference: Conference,
  result: Result,
): Pick<ReplayDivergence, 'part' | 'expected' | 'found'> | null {
  const ended = conference.state.phase === 'closed';
  const late = findFalseHandover(result, { commands: conference.commands, ended });
  // Only now is it known when each command was given: a seat that searched may have been a person's after its last.
  const opening = late ?? findFalseSeat(result, listSpeakers(conference));
  if (opening) return { part: 'opening', ...opening };
  const record = makeRecord(conference);
  // The hash is of the record: what the result says for those who cannot replay it is not in it.
  const { ending, articles } = record.outcome;
  const [expected, found] = [{ ending, articles }, result.outcome];
  if (writeCanonical(expected) !== writeCanonical(found))
    return { part: 'outcome', expected, found };
  // Words may have been corrected since, as their own hash says.
  const { scenario, seed } = result;
  const hash = hashRecord({ ...record, scenario, seed });
  if (hash !== result.hash) {
    return { part: 'seal', expected: { hash }, found: { hash: result.hash } };
  }
  const notes = findFalseNotes(result);
  return notes && { part: 'notes', ...notes };
}
