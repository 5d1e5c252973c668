import type { RuleRow, RulesOfVote } from '../../session/game/vote/under-rules.ts';
import type { Rule } from '../../../scenario/resolved.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import { joinFew } from '../../speech/names/name-few.ts';
import { formatNeeded, formatRule } from '../../speech/vote-words.ts';
import type { Speech } from '../../speech/use-game.ts';
import { dress, Text } from '../layout/primitives.tsx';
import dataTable from '../layout/data-table.module.css?names';
import styles from '../what-if.module.css?names';

/** One row for each rule: whether the same ballots carry, and who could have turned it. */
export function RulesTable({ rules }: { rules: RulesOfVote }) {
  const { t } = usePlay().speech;
  return (
    <div
      className={styles['price-scroll']}
      tabIndex={0}
      role="region"
      aria-label={t('whatIf.rule')}
    >
      <table className={dataTable['data-table']}>
        <caption>{t('whatIf.rules')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('whatIf.rule')}</th>
            <th scope="col">{t('whatIf.result')}</th>
            <th scope="col">{t('whatIf.favour')}</th>
            <th scope="col">{t('whatIf.pivot')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.rows.map((row) => (
            <Row key={row.name} row={row} />
          ))}
        </tbody>
      </table>
      {rules.inquorate && (
        <p className={dress({ type: 'body', padY: 2 })}>{t('whatIf.inquorate')}</p>
      )}
    </div>
  );
}

function Row({ row }: { row: RuleRow }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { name, rule, decision, applied, pivot } = row;
  const { delegations } = game.view.scenario;
  const alone = names
    .sorted(pivot.alone.map((d) => delegations[d]?.id ?? ''))
    .map((id) => names.called(id));
  return (
    <tr data-applied={applied || undefined}>
      <th scope="row">
        {name === 'own'
          ? formatRule(rule, speech)
          : t(`whatIf.rule.${name}`, { seats: describeVetoes(rule, speech) })}
        {applied && (
          <Text as="p" size={1} weight={400} tone="faint">
            {t('whatIf.applied')}
          </Text>
        )}
      </th>
      <td>{t(decision.adopted ? 'vote.carried' : 'vote.rejected')}</td>
      <td>{formatFavour(row, speech)}</td>
      <td>{formatPivot(row, alone, speech)}</td>
    </tr>
  );
}

/** Those who hold a veto beside another rule. */
function describeVetoes(rule: Rule, { t, names }: Speech): string {
  if (rule.kind !== 'all') return '';
  return names
    .sorted(rule.rules.flatMap((part) => (part.kind === 'veto' ? part.holders : [])))
    .map((id) => names.called(id))
    .join(t('list.join'));
}

/** In favour and needed: votes, shares of a weight, or whether anybody stood against. */
function formatFavour({ name, rule, decision }: RuleRow, speech: Speech): string {
  const { t, figures } = speech;
  const { inFavour, needed, presentAndVoting: voting, reason } = decision;
  if (name === 'consensus') return t('whatIf.against', { n: voting - inFavour });
  if (rule.kind !== 'threshold' || needed === null)
    return t('whatIf.vetoed', { yes: inFavour, vetoed: reason === 'vetoed' ? 'yes' : 'no' });
  if (rule.threshold.weigh === undefined)
    return t('whatIf.votes', {
      yes: inFavour,
      needed: formatNeeded(rule, decision, 'short', speech),
    });
  return t('whatIf.weight', { share: figures.share(voting > 0 ? inFavour / voting : 0) });
}

const NAMED = 3;

/** Who alone, else how many; nobody where all who voted together could not. */
function formatPivot({ pivot }: RuleRow, alone: readonly string[], speech: Speech): string {
  const { t } = speech;
  const { least, exact } = pivot;
  if (least === null) return t('whatIf.nobody');
  if (alone.length === 0) return t('whatIf.least', { n: least, exact: exact ? 'yes' : 'no' });
  return t('whatIf.alone', { names: joinFew(alone, speech, NAMED), n: alone.length });
}
