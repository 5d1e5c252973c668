/**
 * Verifies a result: policies decide again what they decided, and the hash of the whole record tells whether they did. Apart
 * from writing one, which is all that playing needs.
 */
import { canonical } from '../../engine/numbers/canonical.ts';
import { RULES } from '../../engine/rules-version.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { callToOrder, type Conference, Course } from '../conference.ts';
import type { Divergence } from '../record/divergence.ts';
import { falseHandover, falseHeading } from '../record/heading.ts';
import { type ConferenceRecord, falseNotes, hashRecord, recordOf } from '../record/record.ts';
import type { Step } from '../steps.ts';
import type { Result } from './result.ts';

export type ReplayedResult =
  | { status: 'proved'; conference: Conference; record: ConferenceRecord }
  /** Made under other rules: says nothing about the result. */
  | { status: 'otherRules'; rules: number; here: number }
  /** For another scenario, or another version of it. */
  | { status: 'otherScenario'; expected: string; found: string }
  /** `divergence.command` counts the persons' commands from 0; after the last: the record it leads to. */
  | { status: 'diverged'; conference: Conference; divergence: Divergence };

/**
 * Plays a result again: the persons' commands as given, the policies' as they decide.
 * @param told each step as it is taken
 */
export function replayResult(
  scenario: Scenario,
  result: Result,
  told?: (step: Step) => void,
): ReplayedResult {
  const { rules, seed, run, seats, handovers, start } = result;
  if (rules !== RULES) return { status: 'otherRules', rules, here: RULES };
  const [expected, found] = [result.scenario.rulesHash, scenario.rulesHash];
  if (expected !== found) return { status: 'otherScenario', expected, found };
  const heading = falseHeading(scenario, result);
  const plan = heading ? [] : seats;
  const named = {
    ...(start === undefined ? {} : { start }),
    ...(handovers === undefined ? {} : { handovers }),
  };
  const opened = callToOrder(scenario, { seed, run, plan, ...(heading ? {} : named) });
  const opening = heading ?? falseSeat(result);
  if (opening) {
    const divergence = { part: 'opening', command: 0, ...opening } as const;
    return { status: 'diverged', conference: opened, divergence };
  }
  const course = new Course(opened, told);
  course.letPoliciesAct();
  for (const [at, command] of result.commands.entries()) {
    const step = course.judge(command);
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
    course.letPoliciesAct();
  }
  return compared(course.end(), result);
}

/** Whose it is may only be somebody who said something; all that a result holds persons said. */
function falseSeat({ seat, commands }: Result): { expected: unknown; found: unknown } | null {
  const speakers = [...new Set(commands.map((command) => command.seat))];
  if (seat === undefined || speakers.includes(seat)) return null;
  return { expected: { seat: speakers }, found: { seat } };
}

function compared(conference: Conference, result: Result): ReplayedResult {
  const fault = faultAtEnd(conference, result);
  if (fault) {
    const divergence = { command: result.commands.length, ...fault };
    return { status: 'diverged', conference, divergence };
  }
  const { scenario, hash, notes, notesHash } = result;
  const record: ConferenceRecord = { ...recordOf(conference), scenario, hash };
  return {
    status: 'proved',
    conference,
    record: {
      ...record,
      ...(notes === undefined ? {} : { notes }),
      ...(notesHash === undefined ? {} : { notesHash }),
    },
  };
}

function faultAtEnd(
  conference: Conference,
  result: Result,
): Pick<Divergence, 'part' | 'expected' | 'found'> | null {
  const late = falseHandover(result, {
    commands: conference.commands,
    ended: conference.state.phase === 'closed',
  });
  if (late) return { part: 'opening', ...late };
  const record = recordOf(conference);
  // The hash is of the record: what the result says for those who cannot replay it is not in it.
  const { ending, articles } = record.outcome;
  const [expected, found] = [{ ending, articles }, result.outcome];
  if (canonical(expected) !== canonical(found)) return { part: 'outcome', expected, found };
  // Words may have been mended since, as its own hash of them says.
  const hash = hashRecord({ ...record, scenario: result.scenario });
  if (hash !== result.hash) {
    return { part: 'seal', expected: { hash }, found: { hash: result.hash } };
  }
  const notes = falseNotes(result);
  return notes && { part: 'notes', ...notes };
}
