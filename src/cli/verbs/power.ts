/** `power FILE`: who can turn a decision under the rule of substance. */
import { type Power, powerOf, type PowerFound } from '../../analysis/models/power/power.ts';
import { type Answer, answered, asJson, faulty, refusal } from '../answer.ts';
import { scenarioFrom } from '../read-scenario.ts';
import { textTable } from '../text-table.ts';

export function powerVerb(file: string, { json = false }: { json?: boolean }): Answer {
  const scenario = scenarioFrom(file);
  if (!scenario.ok) return refusal(scenario);
  const found = powerOf(scenario.value);
  if (!found) return refusal(faulty(file, 'power/never', NEVER));
  const ids = scenario.value.delegations.map(({ id }) => id);
  return answered(json ? inJson(ids, found) : inWords(ids, found));
}

const NEVER =
  'Not even all delegations together meet procedure.substance, so nobody has any power. Lower what it asks for.';

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
    const rows = ids.map((id, i) => [id, ...digitsOf(found.powers[i])]);
    return [...remarks, textTable([header, ...rows])].join('\n\n');
  }
  const { draws, seed } = found;
  remarks.push(
    `Too many coalitions differ to count them all. Estimated from ${draws} drawn by chance, seed ${seed}, with standard errors.`,
  );
  const rows = ids.map((id, i) => {
    const power = found.powers[i];
    const [banzhaf = '', , shapley = ''] = digitsOf(power?.error);
    return [id, ...digitsOf(power), banzhaf, shapley];
  });
  const table = textTable([[...header, 'error of Banzhaf', 'of Shapley-Shubik'], ...rows]);
  return [...remarks, table].join('\n\n');
}

function digitsOf(power: Power | undefined): string[] {
  const { banzhaf = 0, banzhafAbsolute = 0, shapley = 0 } = power ?? {};
  return [banzhaf, banzhafAbsolute, shapley].map(digits);
}

/** Chances of one in many millions are written with an exponent. */
function digits(value: number): string {
  return value > 0 && value < 0.0001 ? value.toExponential(5) : value.toFixed(6);
}
