/** Reads, replays and compares beside the page, so that five hundred records never hold it up. */
import { expose, transfer } from 'comlink';
import { type Claim, readClaim } from '../../../../analysis/comparison/claim.ts';
import { type PolicyRoom, policyRoom } from '../../../../analysis/comparison/policy-rooms.ts';
import { clauseDifferences, gainsBetween } from '../../../../analysis/comparison/gains.ts';
import {
  beganAlike,
  firstDivergence,
  firstThatMattered,
} from '../../../../analysis/comparison/parting.ts';
import { questionsOn } from '../../../../analysis/comparison/questions.ts';
import { findRemarks, type Remark } from '../../../../analysis/comparison/remarks.ts';
import { type RunFacts, runFacts } from '../../../../analysis/comparison/run-facts.ts';
import { openConference } from '../../../../conference/conference.ts';
import { type Archived, archivedIn } from '../../../../conference/record/archived.ts';
import { toldOf } from '../../../../conference/record/divergence.ts';
import { type RecordFault, readRecord } from '../../../../conference/record/read-record.ts';
import { readResult, type ResultFault } from '../../../../conference/result/read-result.ts';
import { isResultLine, piecesOf } from '../../../../conference/result/result-line.ts';
import { type ConferenceRecord, recordOf } from '../../../../conference/record/record.ts';
import { RESULT_FORMAT } from '../../../../conference/record/record-format.ts';
import { replay, type Replayed as Replaying } from '../../../../conference/record/replay.ts';
import type { Step } from '../../../../conference/steps.ts';
import { replayResult } from '../../../../conference/result/replay-result.ts';
import type { Result } from '../../../../conference/result/result.ts';
import type { Command } from '../../../../engine/command.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import { openedFile } from '../../../session/files/opened-file.ts';
import { unpackedFile } from '../../../session/files/packed-file.ts';
import type { FileFault } from '../../../session/store/desk-state.ts';
import type { Parting, Verdict } from '../model/compare-store.ts';
import { said } from '../../../../analysis/said.ts';

type Read =
  | { kind: 'record'; record: ConferenceRecord }
  | { kind: 'result'; result: Result }
  | { kind: 'fault'; fault: RecordFault | ResultFault };

/** One of what a file holds. */
export type Opened =
  | { kind: 'run'; text: string; claim: Claim }
  | { kind: 'scenario' }
  | { kind: 'fault'; fault: RecordFault | ResultFault | WrongFault };

/** `lines`: more result lines than are read of one text; its message is how many were left out. */
export type WrongFile = `file/${FileFault | 'table' | 'link' | 'lines'}`;
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

function claimOf(text: string): Opened {
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
function told(opened: Opened, piece: string, at: number, of: number): Opened {
  if (opened.kind !== 'fault' || of < 2) return opened;
  const { path } = opened.fault;
  const line = `${at + 1}: ${piece.trim().slice(0, BEGINS)}…`;
  return {
    kind: 'fault',
    fault: { ...opened.fault, path: path === '' ? line : `${line} ${path}` },
  };
}

/** A run that has been proved, with its record as JSON. */
export type Replayed = { record: string; facts: RunFacts };

/** `record`: what a result led to, as JSON; a record is its own. */
export type Proof = { verdict: Verdict; record?: string };

type Proved = {
  status: 'proved';
  record: ConferenceRecord;
  facts: RunFacts;
  remarks: readonly Remark[];
};
type Unproved = Exclude<Verdict, { status: 'proved' }>;

function proof(scenario: Scenario, text: string): Proved | Unproved {
  const found = read(text);
  if (found.kind === 'fault') return { status: 'waiting' };
  const steps: Step[] = [];
  if (found.kind === 'result') {
    const replayed = replayResult(scenario, found.result, (step) => steps.push(step));
    if (replayed.status !== 'proved') return unproved(replayed, found.result.commands);
    const { record, conference } = replayed;
    const facts = runFacts(conference, record.notes, found.result.seat, steps);
    return { status: 'proved', record, facts, remarks: findRemarks(conference, found.result) };
  }
  const replayed = replay(scenario, found.record, (step) => steps.push(step));
  if (replayed.status !== 'proved') return unproved(replayed, found.record.commands);
  const { record } = found;
  const facts = runFacts(replayed.conference, record.notes, undefined, steps);
  return { status: 'proved', record, facts, remarks: findRemarks(replayed.conference, record) };
}

/** @param commands those of the hand-in, among which a divergence counts */
function unproved(
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
      const { path: place, expected, found } = toldOf(replayed.divergence);
      const act = part === 'command' ? commands[command] : undefined;
      const apart = { expected: brief(expected), found: brief(found) };
      return { status: 'forged', part, command, said: act ? said(act) : null, place, ...apart };
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

function runsIn(text: string): Opened[] {
  const { pieces, left } = piecesOf(text, MOST_LINES);
  const opened = pieces.map((piece, at) => told(claimOf(piece), piece, at, pieces.length));
  if (left > 0) opened.push(wrong('file/lines', String(left)));
  return opened;
}

const HANDED_IN = /(?<![\w-])SB\d{1,9}\./u;
const LINK = /^\s*https?:\/\/[^\s#]+#\/s\//u;

/** What goes beside short links is packed, and so is what stands in long ones; a hand-in beside a link is the hand-in. */
function unpacked(text: string): string {
  if (HANDED_IN.test(text)) return text;
  const packed = unpackedFile(text);
  return packed?.ok ? packed.text : text;
}

/** Nothing that a game or the desk writes. */
function isNothing(one: Opened): boolean {
  return one.kind === 'fault' && NOTHING.has(one.fault.code);
}

const NOTHING = new Set<string>(['record/json', 'result/json']);

/** A wrong file is told by what it is, once for all of its lines. */
async function named(file: File, opened: readonly Opened[]): Promise<readonly Opened[]> {
  if (LINK.test(await file.text())) return [wrong('file/link')];
  const what = await openedFile(file).catch(() => undefined);
  if (what === undefined || what.kind === 'text') return opened;
  return [wrong(`file/${what.kind === 'table' ? 'table' : what.why}`)];
}

function wrong(code: WrongFile, message = ''): Opened {
  return { kind: 'fault', fault: { code, path: '', message } };
}

const held = new Map<string, Scenario>();

const bench = {
  /** Empty: no archive that comes out whole. */
  unpack: async (file: File): Promise<readonly Archived[]> => {
    const found = archivedIn(new Uint8Array(await file.arrayBuffer())) ?? [];
    return transfer(
      found,
      found.map(({ bytes }) => bytes.buffer),
    );
  },
  /** `text` is that of a scenario. */
  open: async (file: File): Promise<{ text: string; opened: readonly Opened[] }> => {
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
    proof(scenario, JSON.stringify(recordOf(openConference(scenario, { seed, plan: [] }))));
  },
  prove: (rulesHash: string, text: string): Proof => {
    const scenario = held.get(rulesHash);
    if (!scenario) return { verdict: { status: 'noScenario', ships: false } };
    const found = proof(scenario, text);
    if (found.status !== 'proved') return { verdict: found };
    const { status, facts, remarks, record } = found;
    const verdict = { status, facts, remarks };
    return isResult(text) ? { verdict, record: JSON.stringify(record) } : { verdict };
  },
  part: (one: Replayed, other: Replayed): Parting | null => {
    const [here, there] = [readRecord(one.record), readRecord(other.record)];
    if (!here.ok || !there.ok) return null;
    return {
      alike: beganAlike(here.record, there.record),
      divergence: firstDivergence(here.record, there.record),
      lasting: firstThatMattered(one.facts, other.facts),
      shifts: gainsBetween(one.facts, other.facts),
      clauses: clauseDifferences(one.facts, other.facts),
      questions: questionsOn(one.facts, other.facts),
    };
  },
  room: (rulesHash: string, run: number): PolicyRoom | null => {
    const scenario = held.get(rulesHash);
    return scenario ? policyRoom(scenario, run) : null;
  },
};

export type CompareBench = typeof bench;

expose(bench);
