import type { Rule, Threshold } from '../../scenario/rule.ts';
import type { Speech } from '../play/use-game.ts';

/** A decision rule as a clause: "at least two thirds of those present and voting". */
export function ruleWords(rule: Rule, speech: Speech): string {
  const { t, names } = speech;
  switch (rule.kind) {
    case 'threshold':
      return thresholdWords(rule.threshold, speech);
    case 'veto':
      return t('rule.noVeto', {
        seats: names
          .sorted(rule.holders)
          .map((id) => names.called(id))
          .join(t('list.join')),
      });
    case 'all':
      return rule.rules.map((part) => ruleWords(part, speech)).join(t('rule.both'));
    case 'any':
      return rule.rules.map((part) => ruleWords(part, speech)).join(t('rule.either'));
  }
}

/** What a rule makes of those who abstain; nothing where it is made of several. */
export function abstainersWords(rule: Rule, { t }: Speech): string {
  return rule.kind === 'threshold' ? t('rule.abstainers', { of: rule.threshold.of }) : '';
}

function thresholdWords({ of, bound, amount, weigh }: Threshold, speech: Speech): string {
  const { t } = speech;
  const whole = 'share' in amount && amount.share.numerator === amount.share.denominator;
  if (whole && bound === 'atLeast' && weigh === undefined) return t('rule.everybody', { of });
  const rest = { of, bound, weigh: weigh ?? 'none' };
  return 'count' in amount
    ? t('rule.count', { ...rest, n: amount.count })
    : t('rule.words', { ...rest, share: shareWords(amount.share, speech) });
}

const NAMED = [
  ['half', 1, 2],
  ['third', 1, 3],
  ['twoThirds', 2, 3],
  ['threeQuarters', 3, 4],
  ['threeFifths', 3, 5],
] as const;

/** "two thirds" */
export function shareWords(
  { numerator, denominator }: { numerator: number; denominator: number },
  { t }: Pick<Speech, 't'>,
): string {
  const named = NAMED.find(([, top, bottom]) => top * denominator === bottom * numerator);
  return t(`share.${named?.[0] ?? 'other'}`, { numerator, denominator });
}

/**
 * "71 needed of 106 voting (two thirds of those for or against), as counted; abstentions lower it": wherever it is
 * said how many are needed. Empty where a rule is made of several.
 * @param when `short`: the number and what it is of, where the rule stands beside it
 */
export function neededWords(
  rule: Rule,
  { needed, voting }: { needed: number | null; voting: number },
  when: 'short' | 'counted' | 'calling' | 'done',
  speech: Speech,
): string {
  if (rule.kind !== 'threshold' || needed === null) return '';
  const { of, bound, amount } = rule.threshold;
  const share = 'count' in amount ? 'none' : shareWords(amount.share, speech);
  const moves = share !== 'none' && of === 'presentAndVoting' && when !== 'done' ? 'yes' : 'no';
  return speech.t('rule.needed', { needed, voting, of, bound, share, when, moves });
}
