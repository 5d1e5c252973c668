/** What kind of rule decides in a conference, read from its procedure as the file writes it. */

/** In the order in which the library lists them. */
export const RULE_KINDS = [
  'unanimity',
  'reserve',
  'willing',
  'twoThirds',
  'exit',
  'majority',
  'veto',
  'double',
] as const;

export type RuleKind = (typeof RULE_KINDS)[number];

export type RuleFacts = {
  readonly consensusFirst?: boolean;
  readonly substance?: unknown;
  readonly exit?: unknown;
  readonly signatories?: unknown;
};

type Part = Readonly<Record<string, unknown>>;

/** @param members who votes, in number */
export function findRuleKind(procedure: RuleFacts, members: number): RuleKind {
  const { consensusFirst = true, substance, exit, signatories } = procedure;
  const parts = listParts(substance);
  if (signatories !== undefined) return 'willing';
  if (exit === true) return 'exit';
  if (parts.some((part) => part['veto'] !== undefined)) return 'veto';
  if (parts.length > 1) return 'double';
  const least = readShare(parts[0], members);
  if (least === 1) return 'unanimity';
  if (consensusFirst) return 'reserve';
  return least >= 0.6 ? 'twoThirds' : 'majority';
}

/** The rule, or the rules it is put together from. */
function listParts(rule: unknown): readonly Part[] {
  if (typeof rule !== 'object' || rule === null) return [];
  const { all, any } = rule as Part;
  const list = all ?? any;
  return Array.isArray(list) ? list.flatMap(listParts) : [rule as Part];
}

/** The share of the members that a rule asks for; two thirds where a file writes none. */
function readShare(rule: Part | undefined, members: number): number {
  const written = String(rule?.['atLeast'] ?? rule?.['moreThan'] ?? '2/3');
  const [number = NaN, divisor] = written.split('/').map(Number.parseFloat);
  if (divisor !== undefined) return number / divisor;
  if (written.endsWith('%')) return number / 100;
  return number > 1 ? Math.min(1, number / members) : number;
}
