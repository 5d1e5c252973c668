/** Where a class is kept: documents by name, and the inputs of each table in order. */
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

export type JournalBatch = {
  /** By name; null: it goes. */
  documents: ReadonlyMap<string, unknown>;
  inputs: readonly KeptInput[];
};

export type KeptClass = { documents: ReadonlyMap<string, unknown>; inputs: readonly KeptInput[] };

export type Journal = {
  /** All or nothing, and on the disk when it is over. */
  commit: (batch: JournalBatch) => Promise<void>;
  load: () => Promise<KeptClass>;
  /** Nothing of the class is left. */
  purge: () => Promise<void>;
  close: () => Promise<void>;
};
