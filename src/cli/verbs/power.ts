/** `power FILE`: who can turn a decision under the rule of substance. */
import { powerOf, type PowerProblem } from '../../analysis/models/power/power.ts';
import { type Answer, answered, asJson, faulty, refusal } from '../answer.ts';
import { scenarioFrom } from '../read-scenario.ts';
import { textTable } from '../text-table.ts';

const PROBLEMS: Record<PowerProblem, readonly [code: string, message: string]> = {
  never: [
    'power/never',
    'Not even all delegations together meet procedure.substance, so nobody has any power. Lower what it asks for.',
  ],
  tooFine: [
    'power/too-fine',
    'Weights in procedure.substance have too many digits to be summed exactly. Round them.',
  ],
  tooLarge: [
    'power/too-large',
    'Too many coalitions differ in the weights of procedure.substance to count them exactly. Round the weights.',
  ],
};

export function powerVerb(file: string, { json = false }: { json?: boolean }): Answer {
  const scenario = scenarioFrom(file);
  if (!scenario.ok) return refusal(scenario);
  const result = powerOf(scenario.value);
  if (!result.ok) return refusal(faulty(file, ...PROBLEMS[result.problem]));
  const rows = scenario.value.delegations.map(({ id, index }) => ({
    id,
    power: result.powers[index],
  }));
  if (json) {
    return answered(
      asJson({ delegations: Object.fromEntries(rows.map(({ id, power }) => [id, power])) }),
    );
  }
  const header = ['delegation', 'Banzhaf', 'absolute', 'Shapley-Shubik'];
  const table = rows.map(({ id, power }) => [
    id,
    digits(power?.banzhaf),
    digits(power?.banzhafAbsolute),
    digits(power?.shapley),
  ]);
  return answered(textTable([header, ...table]));
}

function digits(value: number | undefined): string {
  return (value ?? 0).toFixed(6);
}
