/** Reads, replays and compares beside the page, so that five hundred records never hold it up. */
import { expose, transfer } from 'comlink';
import { playAcross, readAcross } from '../../../../analysis/comparison/across.ts';
import type { AcrossFacts } from '../../../../analysis/comparison/across-summary.ts';
import {
  type Claim,
  findRemarks,
  readClaim,
  type RunRemark,
} from '../../../../analysis/comparison/claim.ts';
import { type PolicyRoom, playPolicyRoom } from '../../../../analysis/comparison/policy-rooms.ts';
import { listClauseDifferences, listGainShifts } from '../../../../analysis/comparison/gains.ts';
import {
  didBeginAlike,
  findFirstDivergence,
  findFirstThatMattered,
} from '../../../../analysis/comparison/parting.ts';
import { listQuestions } from '../../../../analysis/comparison/questions.ts';
import { type RunFacts, runFacts } from '../../../../analysis/comparison/run-facts.ts';
import { openConference } from '../../../../conference/conference.ts';
import { type Archived, listArchived } from '../../../../conference/record/archived.ts';
import { summarizeDivergence } from '../../../../conference/record/divergence.ts';
import { type RecordFault, readRecord } from '../../../../conference/record/read-record.ts';
import { readResult, type ResultFault } from '../../../../conference/result/read-result.ts';
import { isResultLine, splitHandedIn } from '../../../../conference/result/result-line.ts';
import {
  type ConferenceRecord,
  makeRecord,
  type Vouched,
} from '../../../../conference/record/record.ts';
import { RESULT_FORMAT } from '../../../../conference/record/record-format.ts';
import { replay, type ReplayedRecord as Replaying } from '../../../../conference/record/replay.ts';
import type { ConferenceStep } from '../../../../conference/steps.ts';
import { replayResult } from '../../../../conference/result/replay-result.ts';
import type { Result } from '../../../../conference/result/result.ts';
import type { Command } from '../../../../engine/command.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import { type DeskFileFault, openFileText } from '../../../session/files/opened-file.ts';
import { readPackedFile } from '../../../session/files/packed-file.ts';
import type { Parting, RunVerdict } from '../model/compare-store.ts';
import { takeSaid } from '../../../../analysis/said.ts';

type Read =
  | { kind: 'record'; record: ConferenceRecord }
  | { kind: 'result'; result: Result }
  | { kind: 'fault'; fault: RecordFault | ResultFault };

/** One of what a file holds. */
export type OpenedPiece =
  | { kind: 'run'; text: string; claim: Claim }
  | { kind: 'scenario' }
  | { kind: 'fault'; fault: RecordFault | ResultFault | WrongFault };

/** `lines`: more result lines than are read of one text; its message is how many were left out. */
export type WrongFile = `file/${DeskFileFault | 'table' | 'link' | 'lines'}`;
type WrongFault = { code: WrongFile; path: string; message: string };

const RESULT_MARK = RESULT_FORMAT.slice(0, RESULT_FORMAT.indexOf('@') + 1);

function isResult(text: string): boolean {
  const head = text.slice(0, 200);
  return isResultLine(head) || head.includes(RESULT_MARK);
}

function read(text: string): Read {
  if (isResult(text)) {
    const reading = readResult(text);
    return reading.ok ? { kind: 'result', result: reading.result } : { kind: 'fault', ...reading };
  }
  const reading = readRecord(text);
  return reading.ok ? { kind: 'record', record: reading.record } : { kind: 'fault', ...reading };
}

function readClaimOf(text: string): OpenedPiece {
  const found = read(text);
  if (found.kind === 'fault') return found;
  const claim = readClaim(found.kind === 'record' ? found.record : found.result);
  return { kind: 'run', text, claim };
}

const SCENARIO = /["']?format["']?\s*:\s*["']?square-brackets\/scenario@/u;
/** Letters in which a scenario names its format. */
const HEAD = 4096;

/** Letters of a line by which a person finds it again. */
const BEGINS = 18;

/** A line that cannot be read is named by its number and its first letters. */
function describePiece(opened: OpenedPiece, piece: string, at: number, of: number): OpenedPiece {
  if (opened.kind !== 'fault' || of < 2) return opened;
  const { path } = opened.fault;
  const line = `${at + 1}: ${piece.trim().slice(0, BEGINS)}…`;
  return {
    kind: 'fault',
    fault: { ...opened.fault, path: path === '' ? line : `${line} ${path}` },
  };
}

/** A run that has been proved, with its record as JSON. */
export type BenchReplay = { record: string; facts: RunFacts };

/** `record`, `hash`: what a result led to, the record as JSON; a record is its own. */
export type BenchProof = {
  verdict: RunVerdict;
  record?: string;
  hash?: string;
  /** Of the record of a live class, not checked yet. */
  vouched?: Vouched;
};

type Proved = {
  status: 'proved';
  record: ConferenceRecord;
  facts: RunFacts;
  remarks: readonly RunRemark[];
};
type Unproved = Exclude<RunVerdict, { status: 'proved' }>;

function proveHandIn(scenario: Scenario, text: string): Proved | Unproved {
  const found = read(text);
  if (found.kind === 'fault') return { status: 'waiting' };
  const steps: ConferenceStep[] = [];
  if (found.kind === 'result') {
    const replayed = replayResult(scenario, found.result, (step) => steps.push(step));
    if (replayed.status !== 'proved') return describeUnprovedRun(replayed, found.result.commands);
    const { record, conference } = replayed;
    const facts = runFacts(conference, record.notes, found.result.seat, steps);
    return { status: 'proved', record, facts, remarks: findRemarks(conference, found.result) };
  }
  const replayed = replay(scenario, found.record, (step) => steps.push(step));
  if (replayed.status !== 'proved') return describeUnprovedRun(replayed, found.record.commands);
  const { record } = found;
  const facts = runFacts(replayed.conference, record.notes, undefined, steps);
  return { status: 'proved', record, facts, remarks: findRemarks(replayed.conference, record) };
}

/** @param commands those of the hand-in, among which a divergence counts */
function describeUnprovedRun(
  replayed: Exclude<Replaying, { status: 'proved' }>,
  commands: readonly Command[],
): Unproved {
  switch (replayed.status) {
    case 'otherRules':
      return { status: 'otherRules', rules: replayed.rules, here: replayed.here };
    case 'otherScenario':
      return { status: 'noScenario', ships: false };
    case 'diverged': {
      const { part, command } = replayed.divergence;
      const { path: place, expected, found } = summarizeDivergence(replayed.divergence);
      const act = part === 'command' ? commands[command] : undefined;
      const apart = { expected: brief(expected), found: brief(found) };
      return { status: 'forged', part, command, said: act ? takeSaid(act) : null, place, ...apart };
    }
  }
}

/** Characters of what a record says at a place, at most: an act of four changes has room. */
const LONGEST = 1000;

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? '–';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Result lines read of one text: a year's classes. */
const MOST_LINES = 2000;

function runsIn(text: string): OpenedPiece[] {
  const { pieces, left } = splitHandedIn(text, MOST_LINES);
  const opened = pieces.map((piece, at) =>
    describePiece(readClaimOf(piece), piece, at, pieces.length),
  );
  if (left > 0) opened.push(wrong('file/lines', String(left)));
  return opened;
}

const HANDED_IN = /(?<![\w-])SB\d{1,9}\./u;
const LINK = /^\s*https?:\/\/[^\s#]+#\/s\//u;

/** What goes beside short links is packed, and so is what stands in long ones; a hand-in beside a link is the hand-in. */
function unpacked(text: string): string {
  if (HANDED_IN.test(text)) return text;
  const packed = readPackedFile(text);
  return packed?.ok ? packed.text : text;
}

/** Nothing that a game or the desk writes. */
function isNothing(one: OpenedPiece): boolean {
  return one.kind === 'fault' && NOTHING.has(one.fault.code);
}

const NOTHING = new Set<string>(['record/json', 'result/json']);

/** A wrong file is told by what it is, once for all of its lines. */
async function named(file: File, opened: readonly OpenedPiece[]): Promise<readonly OpenedPiece[]> {
  if (LINK.test(await file.text())) return [wrong('file/link')];
  const what = await openFileText(file).catch(() => undefined);
  if (what === undefined || what.kind === 'text') return opened;
  return [wrong(`file/${what.kind === 'table' ? 'table' : what.why}`)];
}

function wrong(code: WrongFile, message = ''): OpenedPiece {
  return { kind: 'fault', fault: { code, path: '', message } };
}

const held = new Map<string, Scenario>();

const bench = {
  /** Empty: no archive that comes out whole. */
  unpack: async (file: File): Promise<readonly Archived[]> => {
    const found = listArchived(new Uint8Array(await file.arrayBuffer())) ?? [];
    return transfer(
      found,
      found.map(({ bytes }) => bytes.buffer),
    );
  },
  /** `text` is that of a scenario. */
  open: async (file: File): Promise<{ text: string; opened: readonly OpenedPiece[] }> => {
    const text = unpacked(await file.text());
    if (SCENARIO.test(text.slice(0, HEAD))) return { text, opened: [{ kind: 'scenario' }] };
    const opened = runsIn(text);
    return { text: '', opened: opened.every(isNothing) ? await named(file, opened) : opened };
  },
  hold: (scenario: Scenario): void => void held.set(scenario.rulesHash, scenario),
  /** Plays a conference of policies and proves it, as all that runs often is compiled for speed. */
  rehearse: (rulesHash: string, seed: number): void => {
    const scenario = held.get(rulesHash);
    if (!scenario) return;
    proveHandIn(scenario, JSON.stringify(makeRecord(openConference(scenario, { seed, plan: [] }))));
  },
  prove: (rulesHash: string, text: string): BenchProof => {
    const scenario = held.get(rulesHash);
    if (!scenario) return { verdict: { status: 'noScenario', ships: false } };
    const found = proveHandIn(scenario, text);
    if (found.status !== 'proved') return { verdict: found };
    const { status, facts, remarks, record } = found;
    const verdict = { status, facts, remarks };
    const { vouched } = record;
    if (!isResult(text)) return vouched ? { verdict, vouched } : { verdict };
    return { verdict, record: JSON.stringify(record), hash: record.hash };
  },
  part: (one: BenchReplay, other: BenchReplay): Parting | null => {
    const [here, there] = [readRecord(one.record), readRecord(other.record)];
    if (!here.ok || !there.ok) return null;
    return {
      alike: didBeginAlike(here.record, there.record),
      divergence: findFirstDivergence(here.record, there.record),
      lasting: findFirstThatMattered(one.facts, other.facts),
      shifts: listGainShifts(one.facts, other.facts),
      clauses: listClauseDifferences(one.facts, other.facts),
      questions: listQuestions(one.facts, other.facts),
    };
  },
  room: (rulesHash: string, run: number): PolicyRoom | null => {
    const scenario = held.get(rulesHash);
    return scenario ? playPolicyRoom(scenario, run) : null;
  },
  across: ({ record, facts }: BenchReplay): AcrossFacts | null => {
    const scenario = held.get(facts.rulesHash);
    const reading = readRecord(record);
    if (!scenario || !reading.ok) return null;
    const replayed = replay(scenario, reading.record);
    return replayed.status === 'proved' ? readAcross(replayed.conference, facts.seat) : null;
  },
  playAcross: (rulesHash: string, run: number): AcrossFacts | null => {
    const scenario = held.get(rulesHash);
    return scenario ? playAcross(scenario, run) : null;
  },
};

export type CompareBench = typeof bench;

expose(bench);
