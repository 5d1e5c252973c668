/** An input as a row of a database keeps it, whichever database that is. */
import type { KeptInput } from './journal.ts';

export type InputRow = {
  tbl: number;
  at: number;
  json: string;
  by_whom: string | null;
  own_id: string | null;
  n: number;
  after_it: string;
};

export function readInput({ tbl, at, json, by_whom, own_id, n, after_it }: InputRow): KeptInput {
  const input = JSON.parse(json) as KeptInput['input'];
  return { table: tbl, at, input, by: by_whom, id: own_id, n, after: after_it };
}
