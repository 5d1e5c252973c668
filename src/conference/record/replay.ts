/**
 * Proves a record: plays it again, decides for the policies again, and names the first place where the
 * record says otherwise. What a seat found by searching only has to be in order.
 */
import { judge } from '../../engine/acts/apply.ts';
import type { Act, Command, Seat } from '../../engine/command.ts';
import { judgeRules, type OtherRules } from '../../engine/rules-version.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { isSurelyAlike, writeCanonical } from '../../engine/numbers/canonical.ts';
import {
  findActingPolicy,
  findAwaited,
  callToOrder,
  type Conference,
  Course,
  decidePolicyCommand,
  type RecordedCommand,
  type TakenStep,
} from '../conference.ts';
import type { ReplayDivergence } from './divergence.ts';
import { findFalseOutside, findFalseHandover, findFalseHeading } from './heading.ts';
import { readOutcome } from '../outcome.ts';
import { findPlayer, isSearching } from '../plan.ts';
import { type ConferenceRecord, findFalseNotes, hashRecord } from './record.ts';
import type { ConferenceStep as Told } from '../steps.ts';

export type ReplayedRecord =
  | { status: 'proved'; conference: Conference }
  /** Says nothing about the record. */
  | OtherRules
  /** For another scenario, or another version of it. */
  | { status: 'otherScenario'; expected: string; found: string }
  | { status: 'diverged'; conference: Conference; divergence: ReplayDivergence };

/** @param told each step as it is proved */
export function replay(
  scenario: Scenario,
  record: ConferenceRecord,
  told?: (step: Told) => void,
): ReplayedRecord {
  const other = judgeRules(record.rules);
  if (other) return other;
  if (record.scenario.rulesHash !== scenario.rulesHash) {
    return {
      status: 'otherScenario',
      expected: record.scenario.rulesHash,
      found: scenario.rulesHash,
    };
  }
  const { seed, run, seats, handovers, drafts, injected, start } = record;
  const named = { start, handovers, drafts, injected };
  const opened = callToOrder(scenario, { seed, run, plan: seats, ...named });
  const played = { commands: record.commands, ended: record.outcome.ending !== null };
  const heading = findFalseHeading(scenario, record) ?? findFalseHandover(record, played);
  if (heading) {
    return {
      status: 'diverged',
      conference: opened,
      divergence: { part: 'opening', command: 0, ...heading },
    };
  }
  const course = new Course(opened, told);
  for (const [i, recorded] of record.commands.entries()) {
    const one = replayOne(course, recorded);
    if (!one.ok) {
      const { expected, found } = one;
      const divergence = { part: 'command', command: i, expected, found } as const;
      return { status: 'diverged', conference: course.end(), divergence };
    }
    course.take(one.step);
  }
  const divergence = findFalseOutside(course);
  if (divergence) return { status: 'diverged', conference: course.end(), divergence };
  return compareEnds(course.end(), record);
}

type One = { ok: true; step: TakenStep } | { ok: false; expected: unknown; found: unknown };

/** What a recorded command leads to, if it is the one that had to come. */
function replayOne(course: Course, recorded: RecordedCommand): One {
  const { after, ...command } = recorded;
  const { now } = course;
  const { seat } = command;
  const policy = findActingPolicy(now);
  const expected = policy ?? findAwaited(now);
  if (policy === null ? !mayPersonSay(course, command, expected) : policy !== seat)
    return { ok: false, expected: { seat: expected }, found: { seat } };
  if (policy === null || isSearching(findPlayer(now.plan, seat))) {
    // A game writes none for a person, nor for a seat that searches; they would be read as if the rules had given them.
    const { reasons } = command;
    if (reasons !== undefined)
      return { ok: false, expected: { reasons: null }, found: { reasons } };
  } else {
    const decided = decidePolicyCommand(now, seat);
    if (!isSame(decided, command)) return { ok: false, ...findDecisionApart(decided, command) };
  }
  const step = course.judge(command);
  if (!step.ok) return { ok: false, expected: step.rejection, found: takeAct(command) };
  const reached = step.recorded.after;
  if (reached !== after) return { ok: false, expected: { after: reached }, found: { after } };
  return { ok: true, step };
}

/** In turn, or with others who are asked at the same time. */
function mayPersonSay({ now }: Course, command: Command, first: Seat | null): boolean {
  const { setup, plan, state } = now;
  if (findPlayer(plan, command.seat) !== 'person') return false;
  return command.seat === first || judge(setup, state, command) === null;
}

/** The acts; where those are alike, the reasons given for them. */
function findDecisionApart(decided: Command, command: Command) {
  const [expected, found] = [takeAct(decided), takeAct(command)];
  if (!isSame(expected, found)) return { expected, found };
  const { reasons: given = null } = decided;
  const { reasons: said = null } = command;
  return { expected: { reasons: given }, found: { reasons: said } };
}

function isSame(one: unknown, other: unknown): boolean {
  return isSurelyAlike(one, other) || writeCanonical(one) === writeCanonical(other);
}

function takeAct(command: Command): Act {
  const { reasons: _reasons, ...act } = command;
  return act;
}

function compareEnds(conference: Conference, record: ConferenceRecord): ReplayedRecord {
  const command = record.commands.length;
  const expected = readOutcome(conference.setup, conference.state);
  if (!isSame(expected, record.outcome)) {
    return {
      status: 'diverged',
      conference,
      divergence: { part: 'outcome', command, expected, found: record.outcome },
    };
  }
  const { hash, ...body } = record;
  const reached = hashRecord({ ...body, outcome: expected });
  if (reached !== hash) {
    return {
      status: 'diverged',
      conference,
      divergence: { part: 'seal', command, expected: { hash: reached }, found: { hash } },
    };
  }
  const notes = findFalseNotes(record);
  if (notes) {
    return { status: 'diverged', conference, divergence: { part: 'notes', command, ...notes } };
  }
  return { status: 'proved', conference };
}
