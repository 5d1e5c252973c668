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

/** The share or the number a rule asks for, as the mark on the bar says it. */
function markWords(rule: Rule, speech: Speech): string {
  if (rule.kind !== 'threshold') return '';
  const { amount, bound } = rule.threshold;
  const share = 'count' in amount ? String(amount.count) : shareWords(amount.share, speech);
  return speech.t('share.mark', { bound, share });
}

/** "two thirds of the 124 expected to say Yes or No: 83": what is counted, and when. */
export function thresholdMark(
  rule: Rule,
  numbers: { needed: number; voting: number },
  state: 'counted' | 'calling' | 'done',
  speech: Speech,
): string {
  const of = rule.kind === 'threshold' ? rule.threshold.of : 'members';
  return speech.t('roll.threshold', { ...numbers, of, state, share: markWords(rule, speech) });
}
