/** Reading a record or a result and proving it. */
import { findRemarks, type HandedIn, type RunRemark } from '../analysis/comparison/claim.ts';
import type { Conference } from '../conference/conference.ts';
import type { Outcome } from '../conference/outcome.ts';
import { readRecord } from '../conference/record/read-record.ts';
import { readResult } from '../conference/result/read-result.ts';
import { isResultLine, splitHandedIn } from '../conference/result/result-line.ts';
import type { ConferenceRecord } from '../conference/record/record.ts';
import { LARGEST_RECORD, RESULT_FORMAT } from '../conference/record/record-format.ts';
import type { ReplayDivergence } from '../conference/record/divergence.ts';
import { replay } from '../conference/record/replay.ts';
import { replayResult } from '../conference/result/replay-result.ts';
import type { Command } from '../engine/command.ts';
import type { Scenario } from '../scenario/resolved.ts';
import { reportFault, type Tried, succeed } from './answer.ts';
import type { FindScenario } from './find-scenario.ts';
import { readText } from './files.ts';

/** Characters within which a file says its format. */
const HEAD = 2000;
const OF_SCENARIO = /(^|[{,\s])["']?format["']?\s{0,9}:\s{0,9}["']?square-brackets\/scenario@/;
/** Characters of a result line by which a person tells it from others. */
const SHOWN = 16;

/** What a record or a result says that is not proved. */
type Unchecked = Pick<ConferenceRecord, 'scenario' | 'seed' | 'hash'> & {
  commands: readonly Command[];
  outcome: Pick<Outcome, 'ending' | 'articles'> & Partial<Outcome>;
};

export type CliProof = {
  /** The file, the label of a result, or the beginning of its line. */
  name: string;
  /** The file it came in, or the beginning of the line. */
  file: string;
  handedIn: HandedIn;
  scenario: Scenario;
  divergence: ReplayDivergence | null;
  /** What is to be told though it is verified. */
  remarks: readonly RunRemark[];
} & (
  | { status: 'proved'; record: ConferenceRecord; conference: Conference; why: null }
  /** `why` it is not proved. */
  | {
      status: 'otherRules' | 'noScenario' | 'forged';
      record: Unchecked;
      conference: null;
      why: string;
    }
);

type Given = { file: string; name: string; text: string };

/**
 * @param given a file with a record or with results, or a result line
 * @param find by which the scenario of each is found
 */
export function proveOne(given: string, find: FindScenario): Tried<CliProof> {
  const proofs = proveAll(given, find);
  const [only] = proofs;
  if (only && proofs.length === 1) return only;
  const message = `The file holds ${proofs.length} results. Use compare, or give one of them.`;
  return reportFault(given, 'result/several', message);
}

/** The same for a file that may hold a result on each line. */
export function proveAll(given: string, find: FindScenario): Tried<CliProof>[] {
  if (isResultLine(given)) {
    const file = `${given.trim().slice(0, SHOWN)}…`;
    return [proveText({ file, name: file, text: given }, find)];
  }
  const text = readText(given, LARGEST_RECORD);
  if (!text.ok) return [text];
  if (OF_SCENARIO.test(text.value.slice(0, HEAD))) {
    return [
      reportFault(
        given,
        'record/is-scenario',
        'This is a scenario, not a record. Use check to read it.',
      ),
    ];
  }
  const { pieces: lines } = splitHandedIn(text.value);
  return lines.map((line, at) =>
    proveText(
      { file: given, name: lines.length === 1 ? given : `${given}:${at + 1}`, text: line },
      find,
    ),
  );
}

function proveText(given: Given, find: FindScenario): Tried<CliProof> {
  const { text } = given;
  const result = isResultLine(text) || text.slice(0, 200).includes(RESULT_FORMAT);
  return result ? proveResult(given, find) : recordProof(given, find);
}

function proveResult({ file, name, text }: Given, find: FindScenario): Tried<CliProof> {
  const reading = readResult(text);
  if (!reading.ok) return reportUnread(name, reading.fault);
  const { result } = reading;
  const scenario = find(name, result.scenario);
  if (!scenario.ok) return scenario;
  const base = {
    name: result.label ?? name,
    file,
    handedIn: result,
    scenario: scenario.value,
    divergence: null,
    remarks: [],
  };
  const replayed = replayResult(scenario.value, result);
  if (replayed.status === 'proved') {
    const { status, record, conference } = replayed;
    const remarks = findRemarks(conference, result);
    return succeed({ ...base, status, remarks, record, conference, why: null });
  }
  return succeed({ ...base, record: result, ...describeUnproved(replayed) });
}

function recordProof({ file, name, text }: Given, find: FindScenario): Tried<CliProof> {
  const reading = readRecord(text);
  if (!reading.ok) return reportUnread(name, reading.fault);
  const { record } = reading;
  const scenario = find(name, record.scenario);
  if (!scenario.ok) return scenario;
  const base = {
    name,
    file,
    handedIn: record,
    scenario: scenario.value,
    divergence: null,
    remarks: [],
    record,
  };
  const replayed = replay(scenario.value, record);
  if (replayed.status !== 'proved') return succeed({ ...base, ...describeUnproved(replayed) });
  const { status, conference } = replayed;
  const remarks = findRemarks(conference, record);
  return succeed({ ...base, status, remarks, conference, why: null });
}

function reportUnread(file: string, fault: { code: string; path: string; message: string }) {
  const { code, path, message } = fault;
  return reportFault(file, code, path === '' ? message : `${path}: ${message}`);
}

type Unproved = Exclude<
  ReturnType<typeof replay> | ReturnType<typeof replayResult>,
  { status: 'proved' }
>;

function describeUnproved(replayed: Unproved) {
  const nothing = { conference: null, divergence: null };
  switch (replayed.status) {
    case 'otherRules': {
      const { status, rules, here } = replayed;
      return { ...nothing, status, why: `not verified (rules ${rules}, here ${here})` };
    }
    case 'otherScenario':
      return {
        ...nothing,
        status: 'noScenario' as const,
        why: 'not verified (made with another scenario)',
      };
    default: {
      const { divergence } = replayed;
      return {
        ...nothing,
        status: 'forged' as const,
        divergence,
        why: 'could not be verified (it differs)',
      };
    }
  }
}
