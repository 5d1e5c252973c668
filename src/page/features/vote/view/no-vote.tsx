import { readBracketLimit } from '../../../session/game/text/article-now.ts';
import { tellHouseRules, tellTextRules } from '../../../speech/house-rules.ts';
import { isDecision } from '../../../session/game/stage.ts';
import { useMemo } from 'react';
import { makeDarkBoard } from '../../../session/game/vote/roll.ts';
import { readQuorum } from '../model/quorum.ts';
import {
  type MotionRow,
  countMotionsCounted,
  listPendingRows,
  breaksOwnWord,
  listPossibleMotions,
  type PossibleMotion,
  listWordsToMove,
} from '../../../session/game/vote/motions-sheet.ts';
import { expectOwnBallot } from '../../../session/game/vote/foregone.ts';
import { listMoot, ownFallen } from '../../../session/game/vote/own-fallen.ts';
import { findDomain, listIds } from '../../../session/play/draft.ts';
import { Flag } from '../../../ui/marks/flag.tsx';
import { LampMark } from '../../../ui/marks/lamp.tsx';
import { FellLine } from '../../../speech/fell-line.tsx';
import {
  formatAbstainers,
  formatMotionOutcome,
  formatMotionShort,
  formatMotionTitle,
  formatRule,
  formatShareWords,
} from '../../../speech/vote-words.ts';
import { ScrollPane } from '../../../ui/scroll-pane.tsx';
import { usePlay } from '../../../session/play/play-context.tsx';
import { useLarge } from './board/use-large.ts';
import { CountOfRow } from '../../../ui/deals/count-of-row.tsx';
import { ForegoneKey } from '../../../ui/acts/foregone-key.tsx';
import { Button, Mono, PaneHead, Panel, Small, Text } from '../../../ui/layout/primitives.tsx';
import { FLAGGED, VotingBoard } from './board/voting-board.tsx';
import { shortenName } from '../../../speech/names/name.ts';
import boardFit from './board/board-fit.module.css?names';
import votingBoard from './board/voting-board.module.css?names';
import votePrediction from './record/vote-prediction.module.css?names';
import voteMotions from './vote-motions.module.css?names';
import voteView from './vote-view.module.css?names';

type Props = {
  /** What is asked of the person now. */
  aside: React.ReactNode;
  /** Delegations in the order of the board. */
  order: readonly number[];
};

/** No vote before the meeting: how it decides, what is on the table, what could be moved, what was decided. */
export function NoVote({ aside, order }: Props) {
  const { game, speech } = usePlay();
  const large = useLarge();
  const { t } = speech;
  return (
    <div className={`${voteView['votes']} ${boardFit['votes-plan']}`}>
      <ScrollPane className={`${voteView['votes-main']}`} label={t('vote.main')}>
        <ScrollPane className={`${voteView['votes-scroll']}`} label={t('vote.motions')}>
          <Table />
          <Possible />
        </ScrollPane>
        {(large || game.view.scenario.delegations.length <= FLAGGED) && (
          <div className={`no-print ${boardFit['board-room']}`}>
            <DarkBoard order={order} />
          </div>
        )}
      </ScrollPane>
      <div
        className={voteView['votes-side']}
        tabIndex={0}
        role="region"
        aria-label={t('vote.aside')}
      >
        {aside}
        <Rules />
      </div>
    </div>
  );
}

/** Where there is room for it the board hangs there already, dark. */
function DarkBoard({ order }: { order: readonly number[] }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const board = useMemo(() => makeDarkBoard(game.view), [game.view]);
  return (
    <VotingBoard
      board={board}
      order={order}
      now={null}
      head={
        <div className={votingBoard['board-head']}>
          <b>{t('none.dark')}</b>
          <span>{t('none.darkHow', { n: board.waiting })}</span>
        </div>
      }
    />
  );
}

function Rules() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { view } = game;
  const { substance, procedural, quorum, consensusFirst } = view.scenario.procedure;
  const room = readQuorum(view);
  const textRules = tellTextRules(view.scenario, readBracketLimit(view).allowed, t);
  const rules = tellHouseRules(view.scenario, t, speech.figures, speech.names);
  return (
    <Panel aria-labelledby="rules-title">
      <h2 id="rules-title">{t('none.rules')}</h2>
      <dl className={votePrediction['rules']}>
        <dt>{t('none.substance')}</dt>
        <dd>
          {formatRule(substance, speech)}. {formatAbstainers(substance, speech)}
        </dd>
        <dt>{t('none.procedural')}</dt>
        <dd>{formatRule(procedural, speech)}.</dd>
        <dt>{t('none.quorum')}</dt>
        <dd>
          {t('none.quorumWords', {
            share: formatShareWords(quorum, speech),
            n: room.needed,
            of: room.of,
            here: room.here,
          })}
        </dd>
        <dt>{t('none.consensus')}</dt>
        <dd>
          {consensusFirst ? t('none.consensusFirst') : t('none.voteFirst')}{' '}
          {t('none.ends', {
            n: view.lastSitting,
            now: isDecision(view.phase) ? 'yes' : 'no',
          })}
        </dd>
        {textRules.length > 0 && <dt>{t('none.text')}</dt>}
        {textRules.map((rule) => (
          <dd key={rule}>{rule}</dd>
        ))}
        {rules.length > 0 && <dt>{t('none.house')}</dt>}
        {rules.map((rule) => (
          <dd key={rule}>{rule}</dd>
        ))}
        <dt>{t('none.instructions')}</dt>
        <dd>{t('none.draw', { draw: view.scenario.draw ?? 'full' })}</dd>
      </dl>
    </Panel>
  );
}

/** Motions pending, with the count of each; those out of reach in one line. */
function Table() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { view, assist } = game;
  const rows = useMemo(() => listPendingRows(view), [view]);
  const fell = useMemo(() => ownFallen(game), [game]);
  const moot = useMemo(() => listMoot(game), [game]);
  const counted = assist !== 'none';
  const batch = (prospect: MotionRow['prospect']) =>
    counted ? rows.filter((row) => row.prospect === prospect) : [];
  const [dead, safe] = [batch('dead'), batch('safe')];
  return (
    <Panel aria-labelledby="table-title">
      <PaneHead>
        <h2 id="table-title">{t('none.table')}</h2>
        {rows.length > 0 && <Small as="span">{t('vote.pending', { n: rows.length })}</Small>}
      </PaneHead>
      {rows.length === 0 && <Small>{t('none.tableEmpty')}</Small>}
      {dead.length > 1 && (
        <p className={voteMotions['batch']}>{t('none.dead', { n: dead.length })}</p>
      )}
      {safe.length > 1 && (
        <p className={voteMotions['batch']}>{t('none.safe', { n: safe.length })}</p>
      )}
      <ForegoneKey />
      {fell.map((fallen) => (
        <Text key={fallen.motion.id} as="p" tone="red" weight={600}>
          <FellLine fallen={fallen} />
        </Text>
      ))}
      {moot.map(({ motion, yours }) => (
        <Small key={motion.id}>
          {t('none.moot', {
            motion: formatMotionShort(motion, view, speech),
            by: speech.names.called(motion.by),
            yours: yours ? 'yes' : 'no',
          })}
        </Small>
      ))}
      <ol className={voteMotions['motion-rows']} data-part="motion-rows">
        {rows.map((row) => (
          <PendingMotion key={row.motion?.id} row={row} />
        ))}
      </ol>
    </Panel>
  );
}

function PendingMotion({ row }: { row: MotionRow }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { put, motion } = row;
  if (!motion) return null;
  return (
    <li>
      <span className={voteMotions['motion-name']}>
        <b>{formatMotionTitle(put, game.view, speech)}</b>
        <Small as="span">
          <Flag code={names.flag(motion.by)} />{' '}
          {t('vote.by', { by: shortenName(names.seat(motion.by)), has: 'yes' })} ·{' '}
          {formatMotionOutcome(put, game.view, speech)}
        </Small>
        <OwnLost row={row} />
      </span>
      <OwnBallot put={put} />
      {game.assist !== 'none' && <CountOfRow row={row} />}
    </li>
  );
}

/** How the seat is expected to vote, and why. */
function OwnBallot({ put }: Pick<MotionRow, 'put'>) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const own = expectOwnBallot(game.view, put);
  return (
    <span className={voteMotions['motion-you']} data-part="own-ballot">
      {own && (
        <>
          <b>
            <LampMark lamp={own.vote} silent /> {t('none.you', own)}
          </b>{' '}
          <Small as="span">{t('none.youWhy', own)}</Small>
        </>
      )}
    </span>
  );
}

/** One's own motion that cannot carry: what losing it costs, and the way out. */
function OwnLost({ row: { motion, prospect } }: { row: MotionRow }) {
  const { game, speech, legal, begin } = usePlay();
  const { t } = speech;
  const { seat, assist, view } = game;
  if (!motion || motion.by !== seat || prospect !== 'dead' || assist === 'none') return null;
  if (!listIds(legal('withdraw'), 'motion').includes(motion.id)) return null;
  return (
    <Button kind="small" onClick={() => begin('withdraw', { motion: motion.id })}>
      {t('none.lost', { n: view.values.lostMotion })}
    </Button>
  );
}

const SHOWN = 6;

/** Votes on words that would bring the seat something: those that could carry, the rest in one line. */
function Possible() {
  const { game, speech, legal, begin } = usePlay();
  const { t } = speech;
  const { view, assist } = game;
  const values = findDomain(legal('move'), 'kind')?.values;
  const { clauseVotes } = view.scenario.procedure;
  const open = values !== undefined && (clauseVotes || view.phase === 'decision.motions');
  const rows = useMemo(
    () => (view.mandate ? listPossibleMotions(view, open ? values : listWordsToMove(view)) : []),
    [view, values, open],
  );
  if (assist === 'none' || !view.mandate || view.delegation < 0 || view.ending !== null)
    return null;
  const broken = rows.filter((row) => breaksOwnWord(view, row));
  const kept = rows.filter((row) => !broken.includes(row));
  const live = kept.filter(({ prospect }) => prospect !== 'dead');
  const dead = kept.filter(({ prospect }) => prospect === 'dead');
  const list = (some: readonly PossibleMotion[]) =>
    [...new Set(some.map(({ put }) => speech.names.articleBrief(put.article)))].join(
      t('list.join'),
    );
  const title = (row: PossibleMotion) => formatMotionShort(row.put, view, speech);
  return (
    <Panel aria-labelledby="possible-title">
      <h2 id="possible-title">{t('none.yours')}</h2>
      <Small>{t(open ? 'none.yoursHow' : 'none.yoursClosed')}</Small>
      {kept.length === 0 && <p>{t('none.yoursNone')}</p>}
      <ol className={voteMotions['motion-rows']} data-part="motion-rows">
        {live.slice(0, SHOWN).map((row) => (
          <li key={`${row.kind.motion} ${row.kind.article} ${row.kind.option}`}>
            <span className={voteMotions['motion-name']}>
              <b>{title(row)}</b>
              <Small as="span">
                {formatMotionOutcome(row.put, view, speech)} {t('worth.net')}{' '}
                <Mono as="b">{speech.figures.signed(row.worth)}</Mono>
              </Small>
            </span>
            <CountOfRow row={row} />
            {open && (
              <Button
                kind="small"
                onClick={() =>
                  begin('move', { move: { ...row.kind }, article: row.kind.article ?? null })
                }
              >
                {t('none.move')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {rows.length === countMotionsCounted(view) && (
        <p className={voteMotions['batch']}>{t('none.most', { n: rows.length })}</p>
      )}
      {dead.length > 0 && (
        <p className={voteMotions['batch']}>
          {t('none.deadYours', { n: dead.length, listed: live.length, list: list(dead) })}
        </p>
      )}
      {broken.length > 0 && (
        <p className={voteMotions['batch']}>
          {t('none.brokenYours', {
            n: broken.length,
            listed: kept.length,
            list: list(broken),
          })}
        </p>
      )}
    </Panel>
  );
}
