/** A conference as a file people keep: `square-brackets/record@1`. */
import { hashText } from '../../engine/state/hash.ts';
import { RULES } from '../../engine/rules-version.ts';
import { normalizeSeed } from '../../engine/numbers/seed.ts';
import { writeCanonical } from '../../engine/numbers/canonical.ts';
import type { Conference, RecordedCommand } from '../conference.ts';
import { keepDrafts, type PlacedDraft } from '../drafts.ts';
import type { BroughtEvent } from '../injected.ts';
import { type Outcome, readOutcome } from '../outcome.ts';
import { dropLateHandovers, type Handover, type SeatPlan } from '../plan.ts';
import { areNotesBlank, type PlayNotes } from '../play-notes.ts';
import { RECORD_FORMAT } from './record-format.ts';

export type ConferenceRecord = {
  format: typeof RECORD_FORMAT;
  rules: number;
  scenario: { id: string; rulesHash: string; textHash: string; file?: string };
  seed: number;
  /** Run 0.. of the seed. */
  run: number;
  /** Starting text; absent: the draft. */
  start?: string;
  /** At the opening. */
  seats: SeatPlan;
  /** Seats that changed hands since, in order; absent: none did. */
  handovers?: readonly Handover[];
  /** Words written at the table, in order; absent: none are. */
  drafts?: readonly PlacedDraft[];
  /** Events of the scenario brought from outside, in order; absent: none. */
  injected?: readonly BroughtEvent[];
  commands: readonly RecordedCommand[];
  outcome: Outcome;
  /** 64 hex digits of everything above. */
  hash: string;
  /** What the person noted; outside the hash. Absent: nothing, or a record of before there were notes. */
  notes?: PlayNotes;
  /** 64 hex digits of the hash and the notes; there where the notes are. */
  notesHash?: string;
  /** Of a live class; outside the hash. */
  vouched?: Vouched;
};

/**
 * The server of a class vouches that people gave these commands in it, each from the own seat: its public Ed25519 key
 * (SPKI) and its signature of what `writeVouchedFor` gives, both in base64.
 */
export type Vouched = { key: string; signature: string };

export function writeVouchedFor(hash: string): string {
  return `square-brackets/record ${hash}`;
}

/** @param file where the scenario was read from, for whoever replays the record */
export function makeRecord(conference: Conference, file?: string): ConferenceRecord {
  const { setup, plan, start, state, commands } = conference;
  const given = conference.handovers ?? [];
  const handovers = dropLateHandovers(given, { commands, ended: state.phase === 'closed' });
  const { injected = [] } = conference;
  const { id, rulesHash, textHash } = setup.scenario;
  const body = {
    format: RECORD_FORMAT,
    rules: RULES,
    scenario: { id, rulesHash, textHash, ...(file === undefined ? {} : { file }) },
    seed: setup.seed,
    run: setup.run,
    ...(start === undefined ? {} : { start }),
    seats: plan.map(({ seat, by }) => ({ seat, by })),
    ...(handovers.length === 0 ? {} : { handovers }),
    ...keepDrafts(conference),
    ...(injected.length === 0 ? {} : { injected }),
    commands,
    outcome: readOutcome(setup, state),
  } as const;
  return { ...body, hash: hashRecord(body) };
}

/** A game begun under other rules keeps their number, so that nobody takes its record for forged. */
export function makeRecordUnder(rules: number, conference: Conference): ConferenceRecord {
  const record = makeRecord(conference);
  if (rules === RULES) return record;
  const body = { ...record, rules };
  return { ...body, hash: hashRecord(body) };
}

/**
 * A record under the seed from 0 that draws the same, with seals to match: one conference has one hash. One whose seal
 * does not hold stays as it is, and replaying it says so.
 */
export function withSeedFromZero(record: ConferenceRecord): ConferenceRecord {
  const seed = normalizeSeed(record.seed);
  if (seed === record.seed || hashRecord(record) !== record.hash) return record;
  const hash = hashRecord({ ...record, seed });
  const { notes } = record;
  const renewed = { ...record, seed, hash };
  return notes === undefined || findFalseNotes(record)
    ? renewed
    : { ...renewed, notesHash: hashNotes(hash, notes) };
}

/** A record with what the person noted, where that is anything. */
export function withNotes(record: ConferenceRecord, notes: PlayNotes): ConferenceRecord {
  return areNotesBlank(notes)
    ? record
    : { ...record, notes, notesHash: hashNotes(record.hash, notes) };
}

function hashNotes(hash: string, notes: PlayNotes): string {
  return hashText(writeCanonical({ hash, notes }));
}

/** Notes prove nothing, but those of this record, as they were written, can be told from others. */
export function findFalseNotes(
  record: Pick<ConferenceRecord, 'hash' | 'notes' | 'notesHash'>,
): { expected: unknown; found: unknown } | null {
  const { hash, notes, notesHash: found = null } = record;
  const expected = notes === undefined ? null : hashNotes(hash, notes);
  return expected === found
    ? null
    : { expected: { notesHash: expected }, found: { notesHash: found } };
}

/** The file a scenario came from may differ from place to place, so it does not count. */
export function hashRecord(body: Omit<ConferenceRecord, 'hash' | 'notes' | 'notesHash'>): string {
  const { id, rulesHash, textHash } = body.scenario;
  const { format, rules, seed, run, start, seats, handovers, drafts, injected, commands, outcome } =
    body;
  const kept = {
    format,
    rules,
    scenario: { id, rulesHash, textHash },
    seed,
    run,
    start,
    seats,
    handovers,
    drafts,
    injected,
    commands,
    outcome,
  };
  return hashText(writeCanonical(kept));
}
