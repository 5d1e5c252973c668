/** `power FILE`: who can turn a decision under the rule of substance. */
import { type Power, computePower, type PowerFound } from '../../analysis/models/power/power.ts';
import { type CliAnswer, makeAnswer, asJson, reportFault, refuseWith } from '../answer.ts';
import { loadScenario } from '../read-scenario.ts';
import { formatTable } from '../text-table.ts';

export function answerPower(file: string, { json = false }: { json?: boolean }): CliAnswer {
  const scenario = loadScenario(file);
  if (!scenario.ok) return refuseWith(scenario);
  const found = computePower(scenario.value);
  if (!found) return refuseWith(reportFault(file, 'power/never', NEVER));
  const ids = scenario.value.delegations.map(({ id }) => id);
  return makeAnswer(json ? inJson(ids, found) : inWords(ids, found));
}

const NEVER =
  'Even all delegations together cannot meet procedure.substance, so nobody has any power. Lower its threshold.';

/** How it was reckoned is said where that is anything but a full count. */
function inJson(ids: readonly string[], { powers, ...how }: PowerFound): string {
  const delegations = Object.fromEntries(ids.map((id, i) => [id, powers[i]]));
  const full = how.exact && !how.rounded;
  return asJson(full ? { delegations } : { ...how, delegations });
}

function inWords(ids: readonly string[], found: PowerFound): string {
  const header = ['delegation', 'Banzhaf', 'absolute', 'Shapley-Shubik'];
  const remarks = found.rounded ? ['Weights are rounded to 15 digits.'] : [];
  if (found.exact) {
    const rows = ids.map((id, i) => [id, ...formatPower(found.powers[i])]);
    return [...remarks, formatTable([header, ...rows])].join('\n\n');
  }
  const { draws, seed } = found;
  remarks.push(
    `There are too many different coalitions to count. These are estimates from ${draws} random draws (seed ${seed}), with standard errors.`,
  );
  const rows = ids.map((id, i) => {
    const power = found.powers[i];
    const [banzhaf = '', , shapley = ''] = formatPower(power?.error);
    return [id, ...formatPower(power), banzhaf, shapley];
  });
  const table = formatTable([[...header, 'error of Banzhaf', 'of Shapley-Shubik'], ...rows]);
  return [...remarks, table].join('\n\n');
}

function formatPower(power: Power | undefined): string[] {
  const { banzhaf = 0, banzhafAbsolute = 0, shapley = 0 } = power ?? {};
  return [banzhaf, banzhafAbsolute, shapley].map(formatDigits);
}

/** Chances of one in many millions are written with an exponent. */
function formatDigits(value: number): string {
  return value > 0 && value < 0.0001 ? value.toExponential(5) : value.toFixed(6);
}
