/** `check FILE`: shape, references, doctor. */
import { checkUp } from '../../analysis/checkup/checkup.ts';
import { check } from '../../scenario/check/check.ts';
import type { Finding } from '../../scenario/finding.ts';
import { LIMITS } from '../../scenario/limits.ts';
import type { ScenarioReading } from '../../scenario/reading.ts';
import {
  type CliAnswer,
  makeAnswer,
  asComplaint,
  asJson,
  formatComplaint,
  type Complaint,
  makePlain,
} from '../answer.ts';
import { readBytes } from '../files.ts';

export function checkVerb(file: string, { json = false }: { json?: boolean }): CliAnswer {
  const bytes = readBytes(file, LIMITS.bytes);
  if (!bytes.ok) {
    const findings = bytes.complaints.map(asFinding);
    const out = json ? asJson({ ok: false, findings }) : '';
    return { exit: 2, out, complaints: bytes.complaints };
  }
  const reading = check(bytes.value, checkUp);
  const errors = reading.findings.filter(({ severity }) => severity === 'error');
  const out = json
    ? asJson({ ok: reading.ok, findings: reading.findings })
    : inWords(file, reading);
  if (reading.ok) return makeAnswer(out);
  return { exit: 2, out, complaints: errors.map((finding) => asComplaint(file, finding)) };
}

function asFinding({ code, line, column, message }: Complaint): Finding {
  return { severity: 'error', code, path: '', line, column, message };
}

/** Warnings and remarks, one a line; errors go to standard error. */
function inWords(file: string, reading: ScenarioReading): string {
  const remarks = reading.findings
    .filter(({ severity }) => severity !== 'error')
    .map((finding) => {
      const message = `${finding.severity}: ${finding.message}`;
      return formatComplaint({ ...asComplaint(file, finding), message });
    });
  if (!reading.ok) return remarks.join('\n');
  const { articles, delegations } = reading.scenario;
  const verdict = makePlain(
    `${file}: no errors (${articles.length} articles, ${delegations.length} delegations)`,
  );
  return [...remarks, verdict].join('\n');
}
