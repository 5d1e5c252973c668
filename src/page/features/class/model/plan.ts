/** A plan in four lines, kept as one text. */

export const PLAN_LINES = ['want', 'give', 'ask', 'leave'] as const;

export type PlanLine = (typeof PLAN_LINES)[number];

export type Plan = Readonly<Record<PlanLine, string>>;

export function readPlan(text: string): Plan {
  const lines = text.split('\n');
  const [want = '', give = '', ask = '', leave = ''] = lines;
  return { want, give, ask, leave };
}

export function writePlan(plan: Plan): string {
  return PLAN_LINES.map((line) => plan[line].replaceAll('\n', ' ').trim()).join('\n');
}
