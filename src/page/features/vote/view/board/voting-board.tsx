import { type CSSProperties, type ReactNode, useState } from 'react';
import type { Board } from '../../../../session/game/vote/roll.ts';
import type { HallLamp as LampState } from '../../../../session/game/hall-model.ts';
import { countLamps } from '../../model/board-tally.ts';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { LampMark } from '../../../../ui/marks/lamp.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { TallyBar } from './tally-bar.tsx';
import { markText } from '../../../../speech/words.ts';
import { shortenName } from '../../../../speech/names/name.ts';
import votingBoard from './voting-board.module.css';
import tallyStyles from './tally.module.css';
import boardFit from './board-fit.module.css';

/** Names under a heading of their own. */
export type BoardGroup = { head: string; members: readonly number[] };

type Props = {
  /** With as many lamps lit as the show has reached. */
  board: Board;
  /** Delegations in the order of the board. */
  order: readonly number[];
  /** In another order than that of the board. */
  groups?: readonly BoardGroup[] | undefined;
  /** Delegation whose name was just read out. */
  now: number | null;
  head: ReactNode;
  /** Without the threshold, where another count on the page gives it. */
  bare?: boolean;
};

/** Every delegation by name with its lamp, the counts, and the bar of yes and no with its threshold. */
export function VotingBoard({ board, order, groups, now, head, bare = false }: Props) {
  const { t } = usePlay().speech;
  const [only, setOnly] = useState<LampState | null>(null);
  return (
    <section
      className={`on-dark ${votingBoard['board']}`}
      data-part="board"
      aria-label={t('vote.board')}
    >
      <div className={votingBoard['board-in']} data-part="board-in">
        {head}
        <Overview board={board} order={order} />
        <div
          className={votingBoard['board-scroll']}
          tabIndex={0}
          role="region"
          aria-label={t('vote.names')}
          data-only={only ?? undefined}
        >
          {groups ? (
            groups.map(({ head: name, members }) => (
              <div key={name} className={votingBoard['board-group']}>
                <h3>{name}</h3>
                <Names {...{ board, members, now, only }} />
              </div>
            ))
          ) : (
            <div className={votingBoard['board-all']}>
              <Names {...{ board, members: order, now, only }} />
            </div>
          )}
        </div>
        <div className={votingBoard['board-foot']} data-part="board-foot">
          <Counts board={board} only={only} onOnly={setOnly} />
          {board.motion !== '' && <TallyBar board={board} bare={bare} />}
        </div>
      </div>
    </section>
  );
}

/** So few have room for their flags. */
export const FLAGGED = 24;

type NamesProps = {
  board: Board;
  members: readonly number[];
  now: number | null;
  only: LampState | null;
};

function Names({ board, members, now, only }: NamesProps) {
  const { game, speech } = usePlay();
  const { names } = speech;
  const { view } = game;
  const n = members.length;
  const all = board.lamps.length;
  const rows = Object.fromEntries(
    [2, 3, 4, 6, 9].map((columns) => [`--r${columns}`, Math.ceil(n / columns)]),
  );
  return (
    <ul
      className={votingBoard['board-names']}
      data-part="board-names"
      data-size={all > 100 ? 'many' : all > FLAGGED ? 'some' : 'few'}
      style={rows as CSSProperties}
    >
      {members.map((d) => {
        const id = view.scenario.delegations[d]?.id ?? '';
        const lamp = board.lamps[d] ?? 'absent';
        return (
          <li
            key={id}
            title={names.seat(id)}
            data-lamp={lamp}
            data-aside={(only !== null && lamp !== only) || undefined}
            data-now={d === now || undefined}
            data-you={d === view.delegation || undefined}
          >
            <LampMark lamp={lamp} />
            {all <= FLAGGED && <Flag code={names.flag(id)} height={18} />}
            <span {...markText(shortenName(names.seat(id)))} />
          </li>
        );
      })}
    </ul>
  );
}

/** All lamps without names, for narrow windows; the list under it says the same in words. */
function Overview({ board, order }: { board: Board; order: readonly number[] }) {
  return (
    <div className={votingBoard['board-over']} data-part="board-over" aria-hidden="true">
      {order.map((d) => (
        <i
          key={d}
          className={`${tallyStyles['dot']} ${tallyStyles[`dot-${board.lamps[d] ?? 'absent'}`]}`}
        />
      ))}
    </div>
  );
}

type CountsProps = {
  board: Board;
  only: LampState | null;
  onOnly: (lamp: LampState | null) => void;
};

const LAMPS = ['yes', 'no', 'abstain', 'absent', 'waiting'] as const;

/** How many of each, in what the rule counts; a press leaves only those in view. */
function Counts({ board, only, onOnly }: CountsProps) {
  const { game, speech } = usePlay();
  const { t, openFigures: figures } = speech;
  const counts = countLamps(game.view, board);
  const shown = LAMPS.filter((lamp) => lamp !== 'waiting' || counts.waiting.heads > 0);
  return (
    <div className={tallyStyles['counts']} role="group" aria-label={t('outcome.filter')}>
      {shown.map((lamp) => (
        <button
          key={lamp}
          type="button"
          className={tallyStyles['count']}
          data-part="count"
          aria-pressed={only === lamp}
          onClick={() => onOnly(only === lamp ? null : lamp)}
        >
          <LampMark lamp={lamp} />
          <b>{figures.points(counts[lamp].weight)}</b>
          {counts[lamp].weight !== counts[lamp].heads && (
            <small>{t('roll.heads', { n: counts[lamp].heads })}</small>
          )}
          <span className={boardFit['count-word']} aria-hidden="true">
            {t(`hall.lamp.${lamp}`)}
          </span>
        </button>
      ))}
    </div>
  );
}
