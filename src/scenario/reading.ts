/** From the text of a scenario file to a scenario and findings, whatever language the file is in. */
import { decode } from './source/decode.ts';
import type { Finding } from './finding.ts';
import { migrate } from './source/migrate.ts';
import type { Parsed } from './source/json-source.ts';
import { Problems, START, type Locate } from './problem.ts';
import { checkReferences } from './check/references.ts';
import { resolve } from './resolve/resolve.ts';
import type { Scenario } from './resolved.ts';
import { scenarioSchema } from './shape/schema.ts';
import { parseShape } from './shape/shape.ts';
import { checkTree, findBidirectional } from './source/tree.ts';
import { isMapping } from './source/mapping.ts';

export type ScenarioReading =
  | { ok: true; scenario: Scenario; findings: Finding[] }
  | { ok: false; findings: Finding[] };

const atStart: Locate = () => START;

function refuseRoot(value: unknown, text: string, problems: Problems): void {
  const example = 'Start with "format: square-brackets/scenario@1".';
  if (value === null && !/^[^#\s]/m.test(text)) {
    problems.error('file/empty', [], `The file is empty. ${example}`);
  } else {
    const message = `The file is not a mapping of keys to values. ${example}`;
    problems.error('file/no-mapping', [], message);
  }
}

/** The resolved scenario of a mapping; undefined when problems refuse it. */
function resolveMapping(
  written: Record<string, unknown>,
  problems: Problems,
): Scenario | undefined {
  const migrated = migrate(written);
  if (!migrated.ok) {
    problems.error(migrated.code, ['format'], migrated.message);
    if (!migrated.readOn) return undefined;
  }
  const value = migrated.ok ? migrated.value : written;
  const shaped = parseShape(
    scenarioSchema,
    value,
    problems,
    (path) => migrated.ok || path[0] !== 'format',
  );
  checkReferences(value, problems);
  return shaped === undefined || problems.refuses ? undefined : resolve(shaped);
}

/** What is worth saying about a file that is read, and what it says itself: for the doctor. */
export type Diagnose = (
  scenario: Scenario,
  problems: Problems,
  written: Readonly<Record<string, unknown>>,
) => void;

/** The value of a text, or undefined; problems say why. */
export type Parse = (text: string, problems: Problems) => Parsed | undefined;

/** Reads a source and lets `diagnose` add to the findings of a scenario that is not refused. */
export function readWith(
  source: string | Uint8Array,
  parse: Parse,
  diagnose?: Diagnose,
): ScenarioReading {
  const problems = new Problems();
  const text = decode(source, problems);
  if (text === undefined) return { ok: false, findings: problems.findings(atStart) };
  findBidirectional(text, problems);
  const shown = problems.refuses;
  const parsed = parse(text, problems);
  if (parsed === undefined) return { ok: false, findings: problems.findings(atStart) };
  const { value, locate } = parsed;
  const readable = checkTree(value, !shown, problems);
  if (!isMapping(value)) refuseRoot(value, text, problems);
  const written = isMapping(value) ? value : {};
  const scenario = readable && isMapping(value) ? resolveMapping(value, problems) : undefined;
  if (scenario === undefined) return { ok: false, findings: problems.findings(locate) };
  diagnose?.(scenario, problems, written);
  return { ok: true, scenario, findings: problems.findings(locate) };
}
