/** `replay RECORD`: proves a record or a result, or names the first place where it differs. */
import type { Divergence } from '../../conference/replay.ts';
import { type Answer, answered, asJson, plain, refusal } from '../answer.ts';
import { outcomeWords } from '../outcome-words.ts';
import { type Proof, proofOf } from '../proof.ts';

export type ReplayOptions = { scenario?: string; json?: boolean };

export function replayVerb(file: string, options: ReplayOptions): Answer {
  const proof = proofOf(file, options.scenario);
  if (!proof.ok) return refusal(proof);
  const { name, record, why, divergence } = proof.value;
  const exit = why === null ? 0 : 1;
  if (!options.json) return answered(inWords(name, proof.value), exit);
  const { outcome, hash } = record;
  const not = why === null ? {} : { reason: why };
  const where = divergence === null ? {} : { divergence };
  return answered(asJson({ ok: why === null, outcome, hash, ...not, ...where }), exit);
}

function inWords(file: string, proof: Proof): string {
  const { record, why, divergence } = proof;
  if (why === null) return `${plain(file)}: proved\n\n${outcomeWords(record.outcome)}`;
  const verdict = plain(`${file}: ${why}`);
  return divergence === null
    ? verdict
    : `${verdict}\n${placeOf(divergence, record.commands)}\nexpected ${short(divergence.expected)}\nfound    ${short(divergence.found)}`;
}

function placeOf({ command }: Divergence, commands: Proof['record']['commands']): string {
  const one = commands[command];
  if (!one) return `after the last of ${commands.length} commands`;
  return plain(`command ${command} of ${commands.length} (${one.seat}: ${one.type})`);
}

function short(value: unknown): string {
  const text = plain(JSON.stringify(value) ?? 'nothing');
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}
