import { getFigures } from '../../../speech/use-game.ts';
import { getScenarioWords } from '../../../speech/names/bodies.ts';
import { tellHouseRules } from '../../../speech/house-rules.ts';
import type { Translate } from '../../../speech/words.ts';
import type { Names } from '../../../speech/names/name.ts';
import type { Rule, Scenario } from '../../../../scenario/resolved.ts';

/** How a conference decides, how long it is, and its rules of the house: a sentence each. */
export function listConferenceRules(scenario: Scenario, names: Names, language: string): string[] {
  const t = getScenarioWords(scenario, language);
  const { sittings, consensusFirst } = scenario.procedure;
  const rule = printRule(scenario, t, names);
  return [
    t('print.room.rule', { rule, sittings, consensus: consensusFirst ? 'yes' : 'no' }),
    ...tellHouseRules(scenario, t, getFigures(language), names),
  ];
}

/** The rule that decides the text as a clause. */
function printRule({ procedure, delegations }: Scenario, t: Translate, names: Names): string {
  const heads = delegations.every(({ votes }) => votes === 1);
  return formatRuleClause(procedure.substance, { t, names, heads });
}

type Says = { t: Translate; names: Names; heads: boolean };

function formatRuleClause(rule: Rule, says: Says): string {
  const { t, names, heads } = says;
  switch (rule.kind) {
    case 'veto':
      return t('print.rule.veto', { list: rule.holders.map((id) => names.called(id)).join(', ') });
    case 'all':
    case 'any': {
      const parts = rule.rules.map((part) => formatRuleClause(part, says));
      return parts.join(t(`print.rule.${rule.kind}`));
    }
    case 'threshold': {
      const { of, bound, amount, weigh } = rule.threshold;
      const share = 'share' in amount ? amount.share : undefined;
      if (share && share.numerator === share.denominator && weigh === undefined)
        return t('print.rule.everybody', { of });
      const asked =
        'count' in amount ? String(amount.count) : `${share?.numerator}/${share?.denominator}`;
      const by = weigh === undefined || weigh === 'votes' ? (heads ? 'none' : 'votes') : weigh;
      return t('print.rule.threshold', { of, bound, asked, weigh: by });
    }
  }
}
