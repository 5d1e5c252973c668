import type { Translate } from '../../../speech/words.ts';
import type { Names } from '../../../speech/names/name.ts';
import type { Rule } from '../../../../scenario/rule.ts';

/** A rule of decision as a clause, for paper. */
export function printedRule(rule: Rule, t: Translate, names: Names): string {
  switch (rule.kind) {
    case 'veto':
      return t('print.rule.veto', { list: rule.holders.map((id) => names.called(id)).join(', ') });
    case 'all':
    case 'any': {
      const parts = rule.rules.map((part) => printedRule(part, t, names));
      return parts.join(t(`print.rule.${rule.kind}`));
    }
    case 'threshold': {
      const { of, bound, amount, weigh } = rule.threshold;
      const share = 'share' in amount ? amount.share : undefined;
      if (share && share.numerator === share.denominator && weigh === undefined)
        return t('print.rule.everybody', { of });
      const asked =
        'count' in amount ? String(amount.count) : `${share?.numerator}/${share?.denominator}`;
      return t('print.rule.threshold', { of, bound, asked, weigh: weigh ?? 'none' });
    }
  }
}
