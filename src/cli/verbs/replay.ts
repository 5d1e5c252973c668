/** `replay RECORD`: verifies a record or a result, or names the first place where it differs. */
import { type ReplayDivergence, summarizeDivergence } from '../../conference/record/divergence.ts';
import { ASK_AGAIN } from '../../conference/record/record-shape.ts';
import { fitMessage } from '../../scenario/problem.ts';
import { type CliAnswer, makeAnswer, asJson, makePlain, refuseWith } from '../answer.ts';
import { makeScenarioFinder, fixScenario } from '../find-scenario.ts';
import { describeOutcome } from '../outcome-words.ts';
import { REMARKS, VERIFIED_MEANS, VOUCHED } from '../verified-means.ts';
import { isVouchedFor } from '../vouched.ts';
import { type CliProof, proveOne } from '../proof.ts';

export type ReplayOptions = { scenario?: string; json?: boolean };

export function replayVerb(file: string, options: ReplayOptions): CliAnswer {
  const find =
    options.scenario === undefined ? makeScenarioFinder() : fixScenario(options.scenario);
  const proof = proveOne(file, find);
  if (!proof.ok) return refuseWith(proof);
  const { name, record, why, divergence, remarks } = proof.value;
  const exit = why === null ? 0 : 1;
  if (!options.json) return makeAnswer(inWords(name, proof.value), exit);
  const { outcome, hash } = record;
  const not = why === null ? {} : { reason: why };
  const beside = remarks.length === 0 ? {} : { remarks };
  const where = divergence === null ? {} : { divergence };
  const vouched = readVouched(proof.value);
  const word = vouched ? { vouched } : {};
  const told = { ok: why === null, outcome, hash, ...not, ...where, ...beside, ...word };
  return makeAnswer(asJson(told), exit);
}

/** Of a record that is verified: a key vouches for no other. */
function readVouched({ handedIn, conference }: CliProof): { key: string; holds: boolean } | null {
  if (conference === null || !('vouched' in handedIn) || !handedIn.vouched) return null;
  const { hash, vouched } = handedIn;
  return { key: vouched.key, holds: isVouchedFor(hash, vouched) };
}

function tellVouched(proof: CliProof): string[] {
  const vouched = readVouched(proof);
  if (!vouched) return [];
  return [vouched.holds ? VOUCHED.holds.replace('{key}', makePlain(vouched.key)) : VOUCHED.fails];
}

function inWords(file: string, proof: CliProof): string {
  const { conference, record, why, divergence, remarks } = proof;
  if (conference !== null) {
    const told = remarks.map((remark) => REMARKS[remark]);
    return [
      `${makePlain(file)}: verified`,
      describeOutcome(record.outcome, conference),
      ...told,
      ...tellVouched(proof),
      VERIFIED_MEANS,
    ].join('\n\n');
  }
  const verdict = makePlain(`${file}: ${why}`);
  if (divergence === null) return verdict;
  const { path, expected, found } = summarizeDivergence(divergence);
  return [
    verdict,
    describePlace(divergence, record.commands),
    ...(path === '' ? [] : [`at       ${makePlain(path)}`]),
    `expected ${shortenValue(expected)}`,
    `found    ${shortenValue(found)}`,
    makePlain(`It may have been changed or damaged: ${ASK_AGAIN}.`),
  ].join('\n');
}

const PARTS = {
  opening: 'in its opening: who plays which seat, when a seat changes hands, and the starting text',
  outcome: 'in its outcome: its commands lead to a different one',
  seal: 'in its hash: commands and outcome match, but something was changed',
  notes: 'in its notes: they are not the ones written with it',
} as const;

function describePlace(
  { part, command }: ReplayDivergence,
  commands: CliProof['record']['commands'],
): string {
  if (part !== 'command') return PARTS[part];
  const one = commands[command];
  if (!one) return `after the last of ${commands.length} commands`;
  // For people from 1, as on the page; `divergence.command` of the JSON from 0, as in the list of the record.
  return makePlain(`command ${command + 1} of ${commands.length} (${one.seat}: ${one.type})`);
}

function shortenValue(value: unknown): string {
  return fitMessage(makePlain(JSON.stringify(value) ?? 'nothing'));
}
