import { Fragment, memo, useMemo, useState } from 'react';
import type { DomainEvent } from '../../../../../engine/state/event.ts';
import { isOnSame } from '../../../../session/game/vote/real-votes.ts';
import { RealLine } from '../../../../ui/deals/real-line.tsx';
import { makeBoard } from '../../../../session/game/vote/roll.ts';
import type { HallLamp as LampState } from '../../../../session/game/hall-model.ts';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { formatMotionTitle, tellBoard } from '../../../../speech/vote-words.ts';
import { formatHappening } from '../../../../speech/tell.ts';
import { ROWS, useGrowing } from '../../../../ui/use-growing.ts';
import { usePaper } from '../../../../ui/use-paper.ts';
import fields from '../../../../ui/fields.module.css';
import { LampMark } from '../../../../ui/marks/lamp.tsx';
import { markText } from '../../../../speech/words.ts';
import outcomePage from './outcome-page.module.css?names';
import outcomePrint from './outcome-print.module.css?names';
import { useDebrief } from '../use-debrief.ts';
import {
  Button,
  DataTable,
  dress,
  PaneHead,
  Panel,
  Region,
  Row,
  Small,
  Text,
} from '../../../../ui/layout/primitives.tsx';

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
      <Panel>
        <h3>{t('outcome.votes')}</h3>
        <p>{t('outcome.noVotes')}</p>
        <RealVotes />
      </Panel>
    );
  }
  return (
    <Panel>
      <PaneHead>
        <h3>{t('outcome.votes')}</h3>
        <Small as="span">{t('vote.simulated')}</Small>
      </PaneHead>
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
      <Row
        className={outcomePrint['filters']}
        wrap
        gap={3}
        top={4}
        bottom={4}
        role="group"
        aria-label={t('outcome.filter')}
      >
        {FILTERS.map((one) => (
          <Button
            kind="small"
            key={one}
            aria-pressed={filter === one}
            onClick={() => setFilter(one)}
          >
            {one === 'all' ? t('outcome.all') : t(`hall.lamp.${one}`)}
          </Button>
        ))}
      </Row>
      <VoteTable lamps={board.lamps} motion={board.motion} filter={filter} />
      <RealVotes />
    </Panel>
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
            <Small as="li">{here(real)}</Small>
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
  const { log, view } = game;
  const ballots = useMemo(() => mapBallots(log, motion), [log, motion]);
  const { delegations, delegationIndex } = view.scenario;
  const sorted = useMemo(
    () =>
      delegations
        .map(({ id }) => id)
        .sort((a, b) => collator.compare(names.seat(a), names.seat(b))),
    [delegations, names],
  );
  const lampOf = (id: string) => lamps[delegationIndex.get(id) ?? -1] ?? 'absent';
  const rows = sorted.filter((id) => filter === 'all' || lampOf(id) === filter);
  const growing = useGrowing(rows.length, 0, ROWS);
  const drawn = usePaper() ? rows.length : growing;
  return (
    <Region className={outcomePage['vote-table']} label={t('outcome.votes')}>
      <DataTable heads={[t('field.delegation'), t('outcome.vote'), t('outcome.why')]}>
        <tbody>
          {rows.slice(0, drawn).map((id) => (
            <VoteRow
              key={id}
              id={id}
              lamp={lampOf(id)}
              own={id === game.seat}
              ballot={ballots.get(id)}
              speech={speech}
            />
          ))}
        </tbody>
      </DataTable>
    </Region>
  );
}

type VoteRowProps = {
  id: string;
  lamp: LampState;
  own: boolean;
  ballot: DomainEvent | undefined;
  speech: Speech;
};

/** The first reason of a ballot stands for it. Worked out once for each row: there may be a thousand. */
const VoteRow = memo(({ id, lamp, own, ballot, speech }: VoteRowProps) => {
  const { t, names } = speech;
  const [why] = ballot ? formatHappening(ballot, speech).why : [];
  return (
    <tr className={dress({ ground: own ? 'blue' : undefined })} data-you={own || undefined}>
      <th scope="row">
        <Flag code={names.flag(id)} /> <bdi {...markText(names.seat(id))} />
      </th>
      <Text as="td" breaks="never">
        <LampMark lamp={lamp} silent /> {t(`hall.lamp.${lamp}`)}
      </Text>
      <td>{why ?? (own && lamp !== 'absent' ? t('outcome.ownBallot') : '')}</td>
    </tr>
  );
});
VoteRow.displayName = 'VoteRow';

type Log = ReturnType<typeof useDebrief>['game']['log'];
type Speech = ReturnType<typeof useDebrief>['speech'];

/** Each ballot between the announcement of a motion and its result, by its seat. */
function mapBallots(log: Log, motion: string): Map<string, DomainEvent> {
  const from = log.findLastIndex(
    ({ happening }) => happening.type === 'voteAnnounced' && happening.motion === motion,
  );
  const ballots = new Map<string, DomainEvent>();
  for (const { happening } of log.slice(Math.max(0, from))) {
    if (happening.type === 'voteResult') break;
    if (happening.type === 'ballotCast') ballots.set(happening.seat, happening);
  }
  return ballots;
}
