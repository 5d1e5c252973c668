import { diagnose } from './doctor.ts';
import { parseSource } from './parse-source.ts';
import { type Reading, readWith } from './reading.ts';

/** Reads a scenario and lets the doctor look at it: its warnings and remarks join the findings and never refuse. */
export function check(source: string | Uint8Array): Reading {
  return readWith(source, parseSource, diagnose);
}
