import { readMotionTraits } from '../../../../session/game/vote/motion-traits.ts';
import { useMemo } from 'react';
import { type AfterVote, explainVote, type WhipDone } from '../../model/after-vote.ts';
import { countUnderRules } from '../../../../session/game/vote/under-rules.ts';
import { type Board, makeBoard, withAbstainers } from '../../../../session/game/vote/roll.ts';
import { GroupBars } from '../forecast/count-paper.tsx';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { LampMark } from '../../../../ui/marks/lamp.tsx';
import { ToYou } from '../gavel/to-you.tsx';
import { MotionPaper } from '../motion-paper.tsx';
import { nameFew } from '../../../../speech/names/name-few.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { PredictionPane } from './prediction-pane.tsx';
import { tellBoard } from '../../../../speech/vote-words.ts';
import { RealLine } from '../../../../ui/deals/real-line.tsx';
import { RulesTable } from '../../../../ui/deals/rules-table.tsx';
import { formatHappening } from '../../../../speech/tell.ts';
import { tellReason } from '../../../../speech/tell-reason.ts';
import { Pane } from '../../../../ui/layout/panes.tsx';
import { PaneHead, Panel, Row, Small, Text } from '../../../../ui/layout/primitives.tsx';
import { markText } from '../../../../speech/words.ts';
import votePrediction from './vote-prediction.module.css?names';
import voteView from '../vote-view.module.css?names';

/** Whether the vote was one where Yes is against more time. */
type Closing = 'yes' | 'no';

/** What there is to say of a vote once it is taken. */
export function VoteResult({ index }: { index: number }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { view } = game;
  const board = makeBoard(view, index);
  const rules = useMemo(() => countUnderRules(view, index), [view, index]);
  const record = view.votes[index];
  const after = explainVote(game, index);
  if (!board || !record || !after) return null;
  const isLast =
    view.phase === 'closed' && view.mandate && !game.guided && index === view.votes.length - 1;
  const closing = readMotionTraits(record.kind).endsTime ? 'yes' : 'no';
  return (
    <>
      {isLast && (
        <Panel>
          <ToYou />
        </Panel>
      )}
      <PredictionPane board={board} before={after.before} />
      <Why board={board} index={index} after={after} closing={closing} />
      {after.whips.length > 0 && <Whips whips={after.whips} />}
      {after.real.length > 0 && <RealVote board={board} real={after.real} />}
      <Explanations explained={after.explained} closing={closing} />
      {after.groups.length > 1 && (
        <Pane title={t('after.groups')}>
          <GroupBars groups={after.groups} />
        </Pane>
      )}
      {rules && (
        <Pane title={t('after.rules')}>
          <RulesTable rules={rules} />
        </Pane>
      )}
      <MotionPaper motion={record} text={record.text} done />
      <p className={voteView['votes-note']}>{t('roll.simulated')}</p>
    </>
  );
}

function Why({
  board,
  index,
  after: { causes, cost },
  closing,
}: {
  board: Board;
  index: number;
  after: AfterVote;
  closing: Closing;
}) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { decision, carried, count } = board;
  return (
    <Panel aria-labelledby="why-title">
      <h2 id="why-title">{t(carried ? 'after.whyYes' : 'after.whyNo')}</h2>
      {!carried && decision.adopted && (
        <Text as="p" tone="red" weight={600}>
          {t('after.noQuorum')}
        </Text>
      )}
      <ul className={votePrediction['causes']}>
        {causes.map(({ vote, cause, n }) => (
          <li key={`${vote} ${cause}`}>
            <LampMark lamp={vote} />
            <span>{t(`after.cause.${cause}`, { vote, closing })}</span>
            <b>{n}</b>
          </li>
        ))}
      </ul>
      {cost.map((one) => (
        <Text key={one.because} as="p" tone="red" weight={600}>
          {formatHappening(one, speech).text}
        </Text>
      ))}
      <PivotLine index={index} />
      {!carried && count.abstain > 0 && (
        <Small>
          {t('after.abstainers', {
            n: count.abstain,
            turns: withAbstainers(game.view, board) ? 'yes' : 'no',
          })}
        </Small>
      )}
    </Panel>
  );
}

const NAMED = 3;

/** Who could have turned it, one alone or together. */
function PivotLine({ index }: { index: number }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { view } = game;
  const pivot = useMemo(
    () => countUnderRules(view, index)?.rows.find(({ applied }) => applied)?.pivot,
    [view, index],
  );
  if (!pivot) return null;
  if (pivot.least === null) return <Small>{t('after.pivotNone')}</Small>;
  if (pivot.alone.length === 0) {
    return <Small>{t('after.pivot', { n: pivot.least })}</Small>;
  }
  const alone = pivot.alone.map((d) => view.scenario.delegations[d]?.id ?? '');
  return <Small>{t('after.pivotAlone', { names: nameFew(alone, speech, NAMED) })}</Small>;
}

function Whips({ whips }: { whips: readonly WhipDone[] }) {
  const { t, names } = usePlay().speech;
  return (
    <Panel aria-labelledby="whipped-title">
      <h2 id="whipped-title">{t('after.whips')}</h2>
      <ul className={votePrediction['lines']}>
        {whips.map(({ seat, delegation, how, moved, carried, ballot }, i) => (
          <li key={i}>
            {t('after.whip', {
              seat: names.called(seat),
              delegation: names.called(delegation),
              how,
              moved,
              carried,
              ballot,
            })}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function RealVote({ board, real }: { board: Board; real: AfterVote['real'] }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const here = tellBoard('all', game.view, board, t);
  return (
    <Panel aria-labelledby="real-title">
      <h2 id="real-title">{t('after.real')}</h2>
      <ul className={votePrediction['lines']}>
        {real.map((one) => (
          <RealLine key={one.id} real={one} />
        ))}
      </ul>
      <Small>{t('after.hereLine', { votes: here })}</Small>
    </Panel>
  );
}

const REASONS = 2;

/** Of those who explained their vote after the result. */
function Explanations({ explained, closing }: Pick<AfterVote, 'explained'> & { closing: Closing }) {
  const { speech } = usePlay();
  const { t, names } = speech;
  if (explained.length === 0) return null;
  return (
    <Panel aria-labelledby="explained-title">
      <PaneHead>
        <h2 id="explained-title">{t('after.explained')}</h2>
        <Small as="span">{t('after.notQuotations')}</Small>
      </PaneHead>
      <ul className={votePrediction['lines']}>
        {explained.map(({ seat, vote, cause, reasons }) => (
          <li key={seat}>
            <Row as="b" items="center" gap={4}>
              <Flag code={names.flag(seat)} height={15} /> <bdi {...markText(names.seat(seat))} />{' '}
              <LampMark lamp={vote} />
            </Row>
            <Text type="body">{t(`after.says.${cause}`, { vote, closing })}</Text>
            <small>
              {reasons
                .slice(0, REASONS)
                .map((reason) => tellReason(reason, speech))
                .join(t('log.join'))}
            </small>
          </li>
        ))}
      </ul>
      <Small>{t('after.moreVoted')}</Small>
    </Panel>
  );
}
