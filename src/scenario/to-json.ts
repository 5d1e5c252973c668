import type { Finding } from './finding.ts';
import { decode } from './source/decode.ts';
import { parseSource } from './source/parse-source.ts';
import { Problems, START } from './problem.ts';
import { readScenario } from './read.ts';

/**
 * The JSON text of a scenario file that `readScenario` accepts, as written: nothing resolved, order
 * kept, comments gone. It reads to the same scenario and both the same hashes, many times faster.
 */
export function toJson(
  source: string | Uint8Array,
): { ok: true; json: string } | { ok: false; findings: Finding[] } {
  const reading = readScenario(source);
  if (!reading.ok) return reading;
  const problems = new Problems();
  const text = decode(source, problems);
  const parsed = text === undefined ? undefined : parseSource(text, problems);
  if (parsed === undefined) return { ok: false, findings: problems.findings(() => START) };
  return { ok: true, json: JSON.stringify(parsed.value) };
}
