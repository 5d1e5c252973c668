import type { Decision } from '../../engine/vote/tally.ts';
import type { Rule, Threshold } from '../../scenario/rule.ts';
import type { Speech } from './use-game.ts';

/** What a rule is told with, in play or beside it. */
type RuleSpeech = Pick<Speech, 't' | 'names' | 'oneVoteEach'>;

/** A decision rule as a clause: "at least two thirds of those present and voting". */
export function formatRule(rule: Rule, speech: RuleSpeech): string {
  const { t, names } = speech;
  switch (rule.kind) {
    case 'threshold':
      return formatThreshold(rule.threshold, speech);
    case 'veto':
      return t('rule.noVeto', {
        seats: names
          .sorted(rule.holders)
          .map((id) => names.called(id))
          .join(t('list.join')),
      });
    case 'all':
      return rule.rules.map((part) => formatRule(part, speech)).join(t('rule.both'));
    case 'any':
      return rule.rules.map((part) => formatRule(part, speech)).join(t('rule.either'));
  }
}

/** What a rule makes of those who abstain; nothing where it is made of several. */
export function formatAbstainers(rule: Rule, { t }: Speech): string {
  return rule.kind === 'threshold' ? t('rule.abstainers', { of: rule.threshold.of }) : '';
}

function formatThreshold({ of, bound, amount, weigh }: Threshold, speech: RuleSpeech): string {
  const { t } = speech;
  const whole = 'share' in amount && isWhole(amount.share);
  if (whole && bound === 'atLeast' && weigh === undefined) return t('rule.everybody', { of });
  const rest = { of, bound, weigh: nameWeigh(weigh, speech) };
  return 'count' in amount
    ? t('rule.count', { ...rest, n: amount.count })
    : t('rule.words', { ...rest, share: formatShareWords(amount.share, speech) });
}

/** Votes weigh nothing where each delegation has one. */
function nameWeigh(weigh: string | undefined, { oneVoteEach }: RuleSpeech): string {
  return weigh === undefined || weigh === 'votes' ? (oneVoteEach ? 'none' : 'votes') : weigh;
}

const NAMED = [
  ['half', 1, 2],
  ['third', 1, 3],
  ['twoThirds', 2, 3],
  ['threeQuarters', 3, 4],
  ['threeFifths', 3, 5],
] as const;

type Share = { numerator: number; denominator: number };

function isWhole({ numerator, denominator }: Share): boolean {
  return numerator === denominator;
}

/** "two thirds" */
export function formatShareWords(
  { numerator, denominator }: Share,
  { t }: Pick<Speech, 't'>,
): string {
  const named = NAMED.find(([, top, bottom]) => top * denominator === bottom * numerator);
  return t(`share.${named?.[0] ?? 'other'}`, { numerator, denominator });
}

/** What a decision makes of a rule: the least in favour, and what it is of. */
export type Needed = Pick<Decision, 'needed' | 'base'>;

/**
 * "71 needed of 106 voting (two thirds of those for or against), if all to come vote; abstentions lower it": wherever
 * it is said how many are needed, in what the rule counts. Empty where a rule is made of several.
 * @param when `short`, `counted`: the number and what it is of, where the rule stands beside it
 */
export function formatNeeded(
  rule: Rule,
  { needed, base }: Needed,
  when: 'short' | 'counted' | 'calling' | 'done',
  speech: Speech,
): string {
  if (rule.kind !== 'threshold' || needed === null) return '';
  const { of, bound, amount, weigh } = rule.threshold;
  const share = when === 'calling' || when === 'done' ? formatPart(amount, speech) : 'none';
  const moves = when === 'calling' && 'share' in amount && of === 'presentAndVoting' ? 'yes' : 'no';
  const heads = nameWeigh(weigh, speech) === 'none' ? 'yes' : 'no';
  return speech.t('rule.needed', { needed, base, of, bound, heads, share, when, moves });
}

/** Nothing to say of a number, nor of all. */
function formatPart(amount: Threshold['amount'], speech: Speech): string {
  return 'count' in amount || isWhole(amount.share)
    ? 'none'
    : formatShareWords(amount.share, speech);
}
