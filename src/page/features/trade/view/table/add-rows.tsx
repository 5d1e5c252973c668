import { useEffect, useState } from 'react';
import { rateAdditions, type RatedAddition } from '../../../../session/game/deal/room-additions.ts';
import {
  judgeRoom,
  type Possible,
  type RoomOutlook,
  splitRoom,
} from '../../../../session/game/deal/trade.ts';
import { finishWhile, followWork } from '../../../../session/in-slices.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { useHeading } from '../../../../session/play/use-heading.ts';
import { SHOWS } from '../../../../speech/use-game.ts';
import { markText } from '../../../../speech/words.ts';
import { Stack, Text } from '../../../../ui/layout/primitives.tsx';
import { useTable } from './table-context.tsx';
import tradeArea from './trade-area.module.css?names';

type Change = Possible['change'];

type Beside = {
  side: 'give' | 'want';
  /** Whether words have been promised between the two already. */
  said: (change: Change) => boolean;
  onAdd: (change: Change) => void;
};

type Props = Beside & {
  possible: readonly Possible[];
  /** Of a package, all that may be added to it. */
  free: readonly Change[];
};

/** What could be laid, the best first: of a package by what it brings if its room agrees, and how likely that is. */
export function AddRows({ possible, free, ...beside }: Props) {
  const { draft, hints } = useTable();
  const forRoom = draft.type === 'package' && hints;
  const { guided } = usePlay().game;
  // In the lesson one's own wishes are laid, which it has set to other words then.
  const wishes = possible.map(({ change }) => change);
  const rated = useRated(guided ? wishes : free, forRoom);
  const rows = forRoom ? rated : possible.map((one) => ({ one, room: null }));
  return (
    <Stack as="ul" gap={2} pad={4} data-part="add-list" aria-busy={!rows}>
      {rows?.map(({ one, room }) => (
        <AddRow key={one.change.article} one={one} room={room} {...beside} />
      ))}
    </Stack>
  );
}

/** As the list was opened: it does not move under the hand. Undefined until it is worked out. */
function useRated(free: readonly Change[], isWanted: boolean): RatedAddition[] | undefined {
  const { view, log } = usePlay().game;
  const { laid } = useTable();
  const heading = useHeading();
  const [asked] = useState({ view, free, laid, known: { log, heading } });
  const [rated, keep] = useState<RatedAddition[]>();
  useEffect(
    () =>
      isWanted
        ? followWork(
            (wanted) =>
              finishWhile(wanted, rateAdditions(asked.view, asked.free, asked.laid, asked.known)),
            (found) => found && keep(found),
          )
        : undefined,
    [asked, isWanted],
  );
  return rated;
}

type RowProps = Beside & { one: Possible; room: RoomOutlook | null };

function AddRow({ side, one, room, said, onAdd }: RowProps) {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const { two, hints } = useTable();
  const { change, mine, theirs, crosses } = one;
  return (
    <li>
      <button
        type="button"
        className={`paper ${tradeArea['add-row']}`}
        data-part="add-row"
        draggable
        onDragStart={(event) => {
          event.dataTransfer.setData(`text/${side}`, `${change.article} ${change.option}`);
        }}
        onClick={() => onAdd(change)}
      >
        <b>{names.article(change.article)}</b>{' '}
        <bdi {...markText(names.articleTitle(change.article))} />
        <i {...markText(names.option(change.article, change.option))} />
        <span>
          {game.view.mandate && (
            <span data-sign={chooseSign(mine)}>
              {t('add.you', { points: figures.signed(mine) })}
            </span>
          )}
          {two && hints && (
            <span data-sign={theirs === null ? undefined : chooseSign(theirs)}>
              {theirs === null
                ? t('add.noPosition')
                : t('add.they', { points: figures.signed(theirs) })}
            </span>
          )}
          {room && <RoomLine room={room} />}
          {said(change) && <span>{t('add.promised')}</span>}
          {crosses && (
            <Text tone="red" weight={600}>
              {t('worth.pastLine')}
            </Text>
          )}
        </span>
      </button>
    </li>
  );
}

/** What share of the room would probably refuse, before and with it; a first change alone is no package yet. */
function RoomLine({ room }: { room: RoomOutlook }) {
  const { t, figures } = usePlay().speech;
  const now = useTable().room;
  if (!now) return null;
  const [before, { against, open }] = [splitRoom(now), splitRoom(room)];
  return (
    <span data-sign={signRoom(room)}>
      {t('add.room', {
        before: before.against !== against ? figures.share(before.against) : 'none',
        after: figures.share(against),
        open: open > 0 ? figures.share(open) : 'none',
      })}
    </span>
  );
}

function signRoom(room: RoomOutlook): '+' | '-' | undefined {
  const verdict = judgeRoom(room);
  if (verdict === 'near') return undefined;
  return verdict === 'likely' ? '+' : '-';
}

function chooseSign(points: number): '+' | '-' | undefined {
  if (Math.abs(points) < SHOWS) return undefined;
  return points > 0 ? '+' : '-';
}
