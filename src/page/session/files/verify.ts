/** Reads a record or a result that somebody opens, and plays it again; in a worker, as both may take long. */
import { findRemarks, type HandedIn } from '../../../analysis/comparison/claim.ts';
import type { Conference } from '../../../conference/conference.ts';
import type { Moment } from '../../../conference/moments.ts';
import { summarizeDivergence } from '../../../conference/record/divergence.ts';
import { readRecord } from '../../../conference/record/read-record.ts';
import type { ConferenceRecord } from '../../../conference/record/record.ts';
import { RECORD_FORMAT } from '../../../conference/record/record-format.ts';
import { replay } from '../../../conference/record/replay.ts';
import { readResult } from '../../../conference/result/read-result.ts';
import { replayResult } from '../../../conference/result/replay-result.ts';
import type { ConferenceStep } from '../../../conference/steps.ts';
import type { Seat } from '../../../engine/command.ts';
import { CHAIR, type Scenario } from '../../../scenario/resolved.ts';
import type { ShelfProof } from '../store/shelf.ts';
import { checkVouched } from './vouched.ts';

/** What a record or a result says of itself. */
export type Said = Pick<ConferenceRecord, 'scenario' | 'hash' | 'rules' | 'notes' | 'vouched'>;

type Fault = { code: string; path: string; message: string };
type Reading<Value> = ({ ok: true } & Value) | { ok: false; fault: Fault };

export type SaidReading = Reading<{ said: Said }>;

/** `played`: as far as it could be verified, from the seat it is looked at from. */
export type Verified = {
  proof: ShelfProof;
  played?: { conference: Conference; seat: Seat; moments: readonly Moment[] };
};

export async function readSaid(file: File): Promise<SaidReading> {
  const reading = readHandedIn(await file.text());
  if (!reading.ok) return reading;
  const { scenario, hash, rules, notes } = reading.handedIn;
  const vouched = 'vouched' in reading.handedIn ? reading.handedIn.vouched : undefined;
  const said = {
    scenario,
    hash,
    rules,
    ...(notes === undefined ? {} : { notes }),
    ...(vouched === undefined ? {} : { vouched }),
  };
  return { ok: true, said };
}

/** Plays it again: of a record every command; of a result the persons' as given, the policies' as they decide. */
export async function verifyFile(file: File, scenario: Scenario): Promise<Verified> {
  const reading = readHandedIn(await file.text());
  if (!reading.ok) {
    const { code, path, message } = reading.fault;
    return { proof: { status: 'unreadable', code, place: path, message } };
  }
  const { handedIn } = reading;
  const seat = chooseSeatToShow(handedIn);
  const moments: Moment[] = [];
  const told = ({ at, command, told: happenings, before }: ConferenceStep): void => {
    if (command.seat === seat) moments.push({ commands: at, happenings, state: before });
  };
  const replayed =
    handedIn.format === RECORD_FORMAT
      ? replay(scenario, handedIn, told)
      : replayResult(scenario, handedIn, told);
  const proof = await withVouched(makeProof(replayed, handedIn), handedIn);
  return 'conference' in replayed
    ? { proof, played: { conference: replayed.conference, seat, moments } }
    : { proof };
}

async function withVouched(proof: ShelfProof, handedIn: HandedIn): Promise<ShelfProof> {
  if (proof.status !== 'proved' || !('vouched' in handedIn) || !handedIn.vouched) return proof;
  return { ...proof, vouched: await checkVouched(handedIn.hash, handedIn.vouched) };
}

/** Characters read to tell a result from a record. */
const HEAD = 4096;

function readHandedIn(text: string): Reading<{ handedIn: HandedIn }> {
  const head = text.slice(0, HEAD);
  if (/^\s*SB\d\./.test(head) || /"format"\s*:\s*"square-brackets\/result@/.test(head)) {
    const reading = readResult(text);
    return reading.ok ? { ok: true, handedIn: reading.result } : reading;
  }
  const reading = readRecord(text);
  return reading.ok ? { ok: true, handedIn: reading.record } : reading;
}

/** The person's, else the first named, else the Chair's. */
function chooseSeatToShow({ seats }: HandedIn): Seat {
  const person = seats.find(({ by }) => by === 'person');
  return person?.seat ?? seats[0]?.seat ?? CHAIR;
}

function makeProof(
  replayed: ReturnType<typeof replay> | ReturnType<typeof replayResult>,
  claimed: HandedIn,
): ShelfProof {
  if (replayed.status === 'proved')
    return { status: 'proved', remarks: findRemarks(replayed.conference, claimed) };
  if (replayed.status === 'otherRules') return replayed;
  if (replayed.status === 'otherScenario') return { status: 'otherScenario' };
  const { part, command } = replayed.divergence;
  const { expected, found } = summarizeDivergence(replayed.divergence);
  return {
    status: 'diverged',
    part,
    command,
    expected: JSON.stringify(expected) ?? '–',
    found: JSON.stringify(found) ?? '–',
  };
}
