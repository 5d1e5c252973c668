/**
 * A conference as small as it goes, for handing in: what was drawn from, and what persons and seats that search said.
 * Policies decide again when it is replayed, and the hash of the whole record proves that they decided the same.
 */
import type { Command, Seat } from '../../engine/command.ts';
import type { Outcome } from '../outcome.ts';
import { listGiven } from '../record/persons.ts';
import type { ConferenceRecord } from '../record/record.ts';
import { RESULT_FORMAT } from '../record/record-format.ts';

export type Result = {
  format: typeof RESULT_FORMAT;
  /** What the person who hands it in calls it. */
  label?: string;
  /** Whose it is, where several persons played; a claim, as the label is. */
  seat?: Seat;
  commands: readonly Command[];
  /** What it says came out, for readers who cannot replay it. */
  outcome: Pick<Outcome, 'ending' | 'articles'>;
} & Pick<
  ConferenceRecord,
  | 'rules'
  | 'scenario'
  | 'seed'
  | 'run'
  | 'start'
  | 'seats'
  | 'handovers'
  | 'drafts'
  | 'injected'
  | 'hash'
  | 'notes'
  | 'notesHash'
>;

/** @param seat whose result it is, where several persons played */
export function makeResult(record: ConferenceRecord, label?: string, seat?: Seat): Result {
  const { rules, scenario, seed, run, start, seats, handovers, drafts, injected } = record;
  const { outcome, hash, notes, notesHash } = record;
  const { id, rulesHash, textHash } = scenario;
  return {
    format: RESULT_FORMAT,
    ...(label === undefined ? {} : { label }),
    ...(seat === undefined ? {} : { seat }),
    rules,
    scenario: { id, rulesHash, textHash },
    seed,
    run,
    ...(start === undefined ? {} : { start }),
    seats,
    ...(handovers === undefined ? {} : { handovers }),
    ...(drafts === undefined ? {} : { drafts }),
    ...(injected === undefined ? {} : { injected }),
    commands: listGiven(record),
    outcome: { ending: outcome.ending, articles: outcome.articles },
    hash,
    ...(notes === undefined ? {} : { notes }),
    ...(notesHash === undefined ? {} : { notesHash }),
  };
}
