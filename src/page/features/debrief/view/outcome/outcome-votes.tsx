import { Fragment, useState } from 'react';
import { isOnSame } from '../../../../session/game/vote/real-votes.ts';
import { RealLine } from '../../../../ui/deals/real-line.tsx';
import { makeBoard } from '../../../../session/game/vote/roll.ts';
import type { HallLamp as LampState } from '../../../../session/game/hall-model.ts';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { formatMotionTitle } from '../../../../speech/motion-title.ts';
import { formatHappening } from '../../../../speech/tell.ts';
import { tellBoard } from '../../../../speech/ballot-words.ts';
import fields from '../../../../ui/fields.module.css';
import { LampMark } from '../../../../ui/marks/lamp.tsx';
import { markText } from '../../../../speech/words.ts';
import outcomePage from './outcome-page.module.css?names';
import parts from '../../../../ui/parts.module.css?names';
import { useDebrief } from '../use-debrief.ts';

const collator = new Intl.Collator('en');

const FILTERS = ['all', 'yes', 'no', 'abstain', 'absent'] as const;
type Filter = (typeof FILTERS)[number];

/** Who voted how and why, vote by vote. Every ballot here is simulated, and says so. */
export function OutcomeVotes() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const { votes } = game.view;
  const [chosen, choose] = useState(votes.length - 1);
  const [filter, setFilter] = useState<Filter>('all');
  const board = votes.length > 0 ? makeBoard(game.view, chosen) : null;
  if (!board) {
    return (
      <section className={`paper ${parts['pane']}`}>
        <h3>{t('outcome.votes')}</h3>
        <p>{t('outcome.noVotes')}</p>
        <RealVotes />
      </section>
    );
  }
  return (
    <section className={`paper ${parts['pane']}`}>
      <div className={parts['pane-head']}>
        <h3>{t('outcome.votes')}</h3>
        <span className={parts['small']}>{t('vote.simulated')}</span>
      </div>
      <label className={fields['field']}>
        {t('field.motion')}
        <select value={chosen} onChange={(event) => choose(Number(event.target.value))}>
          {votes.map((vote, i) => (
            <option key={i} value={i}>
              {formatMotionTitle(vote, game.view, speech)}
            </option>
          ))}
        </select>
      </label>
      <p>
        {t('outcome.count', {
          carried: board.carried ? 'yes' : 'no',
          votes: tellBoard('all', game.view, board, t),
          absent: board.count.absent,
        })}
      </p>
      <div className={outcomePage['filters']} role="group" aria-label={t('outcome.filter')}>
        {FILTERS.map((one) => (
          <button
            key={one}
            type="button"
            className={`${parts['button']} ${parts['small-button']}`}
            aria-pressed={filter === one}
            onClick={() => setFilter(one)}
          >
            {one === 'all' ? t('outcome.all') : t(`hall.lamp.${one}`)}
          </button>
        ))}
      </div>
      <VoteTable lamps={board.lamps} motion={board.motion} filter={filter} />
      <RealVotes />
    </section>
  );
}

/** Every real roll call of the scenario, each with what the last vote on the same brought here. */
function RealVotes() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const { view } = game;
  const { rollCalls } = view.scenario;
  if (rollCalls.length === 0) return null;
  const here = (real: (typeof rollCalls)[number]) => {
    const at = view.votes.findLastIndex((vote) => isOnSame(real, vote));
    const board = at < 0 ? null : makeBoard(view, at);
    return board
      ? t('after.hereLine', { votes: tellBoard('all', view, board, t) })
      : t('after.notPut');
  };
  return (
    <>
      <h4>{t('after.realAll')}</h4>
      <ul data-part="real-votes">
        {rollCalls.map((real) => (
          <Fragment key={real.id}>
            <RealLine real={real} />
            <li className={parts['small']}>{here(real)}</li>
          </Fragment>
        ))}
      </ul>
    </>
  );
}

type VoteTableProps = { lamps: readonly LampState[]; motion: string; filter: Filter };

function VoteTable({ lamps, motion, filter }: VoteTableProps) {
  const { game, speech } = useDebrief();
  const { t, names } = speech;
  const why = mapReasons(game.log, motion, speech);
  const { delegations, delegationIndex } = game.view.scenario;
  const isOwn = (id: string, lamp: LampState) => id === game.seat && lamp !== 'absent';
  const shown = delegations.filter(({ index }) => filter === 'all' || lamps[index] === filter);
  const rows = shown
    .map(({ id }) => id)
    .sort((one, other) => collator.compare(names.seat(one), names.seat(other)));
  return (
    <div
      className={outcomePage['vote-table']}
      tabIndex={0}
      role="region"
      aria-label={t('outcome.votes')}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t('field.delegation')}</th>
            <th scope="col">{t('outcome.vote')}</th>
            <th scope="col">{t('outcome.why')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((id) => {
            const lamp = lamps[delegationIndex.get(id) ?? -1] ?? 'absent';
            return (
              <tr key={id} data-you={id === game.seat || undefined}>
                <th scope="row">
                  <Flag code={names.flag(id)} /> <bdi {...markText(names.seat(id))} />
                </th>
                <td>
                  <LampMark lamp={lamp} silent /> {t(`hall.lamp.${lamp}`)}
                </td>
                <td>{why.get(id) ?? (isOwn(id, lamp) ? t('outcome.ownBallot') : '')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type Log = ReturnType<typeof useDebrief>['game']['log'];
type Speech = ReturnType<typeof useDebrief>['speech'];

/** The first reason of each ballot between the announcement of a motion and its result. */
function mapReasons(log: Log, motion: string, speech: Speech): Map<string, string> {
  const from = log.findLastIndex(
    ({ happening }) => happening.type === 'voteAnnounced' && happening.motion === motion,
  );
  const why = new Map<string, string>();
  for (const { happening } of log.slice(Math.max(0, from))) {
    if (happening.type === 'voteResult') break;
    if (happening.type !== 'ballotCast') continue;
    const [first] = formatHappening(happening, speech).why;
    if (first !== undefined) why.set(happening.seat, first);
  }
  return why;
}
