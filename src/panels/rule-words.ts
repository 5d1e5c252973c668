import type { Rule, Threshold } from '../scenario/rule.ts';
import type { Speech } from './use-game.ts';

/** A decision rule as a sentence. */
export function ruleWords(rule: Rule, speech: Speech): string {
  const { t, names } = speech;
  switch (rule.kind) {
    case 'threshold':
      return thresholdWords(rule.threshold, speech);
    case 'veto':
      return t('rule.veto', {
        seats: rule.holders.map((id) => names.seat(id)).join(t('list.join')),
      });
    case 'all':
      return rule.rules.map((part) => ruleWords(part, speech)).join(t('rule.and'));
    case 'any':
      return rule.rules.map((part) => ruleWords(part, speech)).join(t('rule.or'));
  }
}

function thresholdWords({ of, bound, amount, weigh }: Threshold, { t }: Speech): string {
  const share =
    'share' in amount
      ? `${amount.share.numerator}/${amount.share.denominator}`
      : String(amount.count);
  return t('rule.threshold', {
    of,
    bound,
    share,
    kind: 'share' in amount ? 'share' : 'count',
    weigh: weigh ?? 'none',
  });
}
