import { LIMITS } from '../scenario/limits.ts';
import { readScenario } from '../scenario/read.ts';
import type { Scenario } from '../scenario/resolved.ts';
import { asComplaint, type Tried, succeed } from './answer.ts';
import { readBytes } from './files.ts';

/** A scenario that opens a conference; otherwise every error in its file. */
export function loadScenario(file: string): Tried<Scenario> {
  const bytes = readBytes(file, LIMITS.bytes);
  if (!bytes.ok) return bytes;
  const reading = readScenario(bytes.value);
  if (reading.ok) return succeed(reading.scenario);
  const errors = reading.findings.filter(({ severity }) => severity === 'error');
  return { ok: false, complaints: errors.map((finding) => asComplaint(file, finding)) };
}
