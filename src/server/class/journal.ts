/** Where a class is kept: documents by name, and the inputs of each table in order. */
import type { Server } from 'socket.io';
import type { TableInput } from '../../conference/class/put-in.ts';

/** Beside what was put in: who did it and under which own id; what it led to, so that folding it again is checked. */
export type KeptInput = {
  table: number;
  /** From 0, without gaps: with the table the key, so that a second writer is refused. */
  at: number;
  input: TableInput;
  by: string | null;
  id: string | null;
  /** Commands given after it, and the hash of the state. */
  n: number;
  after: string;
};

/** `value` null: it goes. `version` counts from 1, so that whoever writes over what it has not read is refused. */
export type KeptDocument = { value: unknown; version: number };

export type JournalBatch = {
  /** The same batch again, as its first answer was lost, is kept once. */
  id: string;
  documents: ReadonlyMap<string, KeptDocument>;
  inputs: readonly KeptInput[];
};

export type KeptClass = {
  documents: ReadonlyMap<string, KeptDocument>;
  inputs: readonly KeptInput[];
};

/**
 * `fenced`: somebody else has kept something in its place. `refused`: the disk is full, or the like; nothing of it is
 * kept. `gone`: nobody knows, as the line to the database broke.
 */
export type CommitFault = 'fenced' | 'refused' | 'gone';
export type Committed = { ok: true } | { ok: false; fault: CommitFault };

export type Journal = {
  /** All or nothing, and on the disk when it is over. */
  commit: (batch: JournalBatch) => Promise<Committed>;
  /** Null: it cannot be reached. */
  load: () => Promise<KeptClass | null>;
  /** Nothing of the class is left. */
  purge: () => Promise<void>;
  close: () => Promise<void>;
  /** Where several processes share it; null: one has it alone. */
  shared: SharedJournal | null;
};

export type SharedJournal = {
  /** What was kept since it was loaded, or this was asked last; null: it cannot be reached. */
  readNews: () => Promise<KeptClass | 'purged' | null>;
  /** Told when another process has kept something, and when the line is back after a break. */
  onNews: (told: () => void) => void;
  /** Takes those of the tables that no process has; gives all that this one has by now. Null: it cannot be reached. */
  take: (tables: readonly number[]) => Promise<ReadonlySet<number> | null>;
  /** Carries messages between the processes. */
  connect: (server: Server) => SharedLine;
};

export type SharedLine = { close: () => Promise<void> };
