import { useMemo } from 'react';
import type { RuleRow } from '../../../../session/game/vote/under-rules.ts';
import { formatMotionTitle, formatRule } from '../../../../speech/vote-words.ts';
import { findOtherRule } from '../../model/other-rule.ts';
import { useDebrief } from '../use-debrief.ts';
import { Row } from '../../../../ui/layout/primitives.tsx';
import { Card } from './card.tsx';
import debriefStyles from '../debrief.module.css?names';
import firstStyles from './first.module.css?names';

/** The last vote as it was counted, and under a rule by which the same ballots decide otherwise. */
export function BallotsCard() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const { view } = game;
  const found = useMemo(() => findOtherRule(view), [view]);
  if (!found) return null;
  const { index, own, other } = found;
  const vote = view.votes[index];
  const motion = vote && vote.kind !== 'text' ? formatMotionTitle(vote, view, speech) : 'none';
  const result = (row: RuleRow) =>
    t('onePage.counted', { carried: row.decision.adopted ? 'yes' : 'no', ...countSpare(row) });
  return (
    <Card id="ballots" title={t('onePage.ballots', { motion })} gist={result(other)}>
      <div className={debriefStyles['beside']}>
        {[own, other].map((row) => (
          <div key={row.name}>
            <p>
              <b>
                {row.name === 'own'
                  ? formatRule(row.rule, speech)
                  : t(`whatIf.rule.${row.name}`, { seats: '' })}
                :
              </b>{' '}
              {result(row)}
            </p>
            <Count row={row} />
          </div>
        ))}
      </div>
    </Card>
  );
}

/** By how much a rule was met or missed, where it asks for a number. */
function countSpare({ decision, name }: RuleRow) {
  const { inFavour, needed, presentAndVoting } = decision;
  if (name === 'consensus') return { by: 'against', n: presentAndVoting - inFavour };
  if (needed === null) return { by: 'none', n: 0 };
  return { by: 'votes', n: Math.abs(inFavour - needed) };
}

/** In favour and against, with the number that is needed between brackets. */
function Count({ row: { decision, name } }: { row: RuleRow }) {
  const { t } = useDebrief().speech;
  const { inFavour, presentAndVoting, base } = decision;
  const needed = name === 'consensus' ? presentAndVoting : decision.needed;
  const all = Math.max(base, presentAndVoting, 1);
  const against = presentAndVoting - inFavour;
  const width = (votes: number) => ({ inlineSize: `${(100 * votes) / all}%` });
  return (
    <>
      <div className={firstStyles['count']} aria-hidden="true">
        {inFavour > 0 && <i data-side="yes" style={width(inFavour)} />}
        {against > 0 && <i data-side="no" style={width(against)} />}
        {needed !== null && (
          <b style={{ insetInlineStart: `${(100 * needed) / all}%` }}>[&nbsp;]</b>
        )}
      </div>
      <Row justify="between" type="label">
        <span>{inFavour > 0 && t('onePage.yes', { n: inFavour })}</span>
        <span>{against > 0 && t('onePage.no', { n: against })}</span>
      </Row>
    </>
  );
}
