import { useEffect, useState } from 'react';
import {
  priceAddition,
  type PricedAddition,
  rateAdditions,
  type RatedAddition,
  sortAdditions,
  type Word,
} from '../../../../session/game/deal/room-additions.ts';
import { compareRooms } from '../../../../session/game/deal/compare-rooms.ts';
import { type Possible, type RoomOutlook, splitRoom } from '../../../../session/game/deal/trade.ts';
import { finishWhile, followWork } from '../../../../session/in-slices.ts';
import { foresee } from '../../../../session/play/foresee.ts';
import type { Game } from '../../../../session/store/store.ts';
import { comesAnyway } from '../../../../session/game/deal/comes-anyway.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { useHeading } from '../../../../session/play/use-heading.ts';
import { tellRooms } from '../../../../speech/room-words.ts';
import { SHOWS } from '../../../../speech/use-game.ts';
import { markText } from '../../../../speech/words.ts';
import { DraftWorth } from '../../../../ui/deals/change-list.tsx';
import { Stack, Text } from '../../../../ui/layout/primitives.tsx';
import { useTable } from './table-context.tsx';
import tradeArea from './trade-area.module.css?names';

type Change = Possible['change'];

type Beside = {
  side: 'give' | 'want';
  onAdd: (change: Change) => void;
};

type Props = Beside & {
  possible: readonly Possible[];
  /** Of a package, all that may be added to it. */
  free: readonly Change[];
  /** Words by article that the list has shown, kept for the next time it is opened. */
  shown: { current: Map<string, string> };
};

/** `price`: undefined until it is worked out. */
type ListedRow = Pick<Possible, 'change' | 'theirs' | 'crosses'> & {
  price?: number | null;
  room?: RoomOutlook;
  word?: Word;
};

/** What could be laid, the best first: of a package by what it brings if its room agrees, and how likely that is. */
export function AddRows({ possible, free, shown, ...beside }: Props) {
  const { draft, hints } = useTable();
  const forRoom = draft.type === 'package' && hints;
  const { game, speech } = usePlay();
  // In the lesson one's own wishes are laid, which it has set to other words then.
  const wishes = possible.map(({ change }) => change);
  const rated = useRated(game.guided ? wishes : free, shown, forRoom);
  const rows = forRoom ? rated : possible;
  return (
    <Stack as="ul" gap={2} pad={4} data-part="add-list" aria-busy={!rows}>
      {!rows && (
        <Text as="li" size={2}>
          {speech.t('heading.soon')}
        </Text>
      )}
      {rows?.map((row) => (
        <AddRow key={row.change.article} row={row} {...beside} />
      ))}
    </Stack>
  );
}

/** Rows up to which the list waits for all that they bring, to stand in that order; in longer ones it is filled in. */
const SOON = 10;

/** As the list was opened: it does not move under the hand. Undefined until it is worked out. */
function useRated(
  free: readonly Change[],
  shown: Props['shown'],
  isWanted: boolean,
): ListedRow[] | undefined {
  const { view, log } = usePlay().game;
  const { laid } = useTable();
  const [asked] = useState({ view, log, free, laid, shown });
  const [rows, keep] = useState<ListedRow[]>();
  useEffect(
    () =>
      isWanted
        ? followWork(
            (wanted) => rateRows(asked, wanted, keep),
            () => {},
          )
        : undefined,
    [asked, isWanted],
  );
  return rows;
}

type Asked = Pick<Game, 'view' | 'log'> &
  Pick<Props, 'free' | 'shown'> & { laid: readonly Change[] };

async function rateRows(
  { view, log, free, laid, shown }: Asked,
  isWanted: () => boolean,
  tell: (rows: ListedRow[]) => void,
): Promise<void> {
  const heading = await foresee(view);
  const steps = rateAdditions(view, free, laid, { log, heading }, shown.current);
  const rated = await finishWhile(isWanted, steps);
  if (!rated) return;
  for (const { one } of rated)
    if (!shown.current.has(one.change.article))
      shown.current.set(one.change.article, one.change.option);
  if (!heading) return tell(rated.map((rating) => ({ ...asRow(rating), price: rating.one.price })));
  const isLong = rated.length > SOON;
  const priced: PricedAddition[] = [];
  const list = () => [...priced, ...rated.slice(priced.length)].map(asRow);
  for (const one of rated) {
    if (isLong) tell(list());
    // oxlint-disable-next-line no-await-in-loop -- the first rows first
    const found = await finishWhile(isWanted, priceAddition(view, heading, laid, one));
    if (!found) return;
    priced.push(found);
  }
  tell((isLong ? priced : sortAdditions(priced)).map(asRow));
}

function asRow({ one, room, word, ...rated }: RatedAddition | PricedAddition): ListedRow {
  const { change, theirs, crosses } = one;
  return {
    change,
    theirs,
    crosses,
    room,
    word,
    ...('price' in rated && { price: rated.price }),
  };
}

function AddRow({ side, row, onAdd }: Beside & { row: ListedRow }) {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const { two, hints } = useTable();
  const { change, price, theirs, crosses, room, word = 'none' } = row;
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
          {game.view.mandate && price !== undefined && <Price change={change} points={price} />}
          {two && hints && (
            <span data-sign={theirs === null ? undefined : chooseSign(theirs)}>
              {theirs === null
                ? t('add.noPosition')
                : t('add.they', { points: figures.signed(Math.round(theirs)) })}
            </span>
          )}
          {room && <RoomLine room={room} />}
          {word !== 'none' && (
            <span data-sign={word === 'breaks' ? '-' : undefined}>{t('add.word', { word })}</span>
          )}
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

/** What it brings the seat over waiting; in the draft for who plays without hints. */
function Price({ change, points }: { change: Change; points: number | null }) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const { hints } = useTable();
  const heading = useHeading();
  // What its card says then.
  if (points === null)
    return (
      <>
        <DraftWorth change={change} /> <span>{t('add.unsure')}</span>
      </>
    );
  const told = hints ? Math.round(points) : points;
  return (
    <span data-sign={chooseSign(told)}>
      {hints
        ? t('add.price', {
            n: Math.abs(told),
            points: figures.signed(told),
            why: comesAnyway(game.view, heading, change, told) ? 'anyway' : 'none',
          })
        : t('add.you', { points: figures.signed(told) })}
    </span>
  );
}

/** How much of the room would probably refuse, before and with it; a first change alone is no package yet. */
function RoomLine({ room }: { room: RoomOutlook }) {
  const { speech } = usePlay();
  const now = useTable().room;
  if (!now) return null;
  const told = tellRooms([now, room], ({ against }) => against, speech);
  const same = splitRoom(now).against === splitRoom(room).against;
  return (
    <span data-sign={compareRooms(now, room) ?? undefined}>
      {speech.t('add.room', { ...told, before: same ? 'none' : told.before })}
    </span>
  );
}

function chooseSign(points: number): '+' | '-' | undefined {
  if (Math.abs(points) < SHOWS) return undefined;
  return points > 0 ? '+' : '-';
}
