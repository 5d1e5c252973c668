import { useRef, useState } from 'react';
import { keepFitting, type Possible, listPossible } from '../../../../session/game/deal/trade.ts';
import { isOwnPromise } from '../../../../session/game/text/own-word.ts';
import { groupByLiking } from '../../model/partner.ts';
import type { Change } from '../../../../../engine/command.ts';
import { listDraftChanges } from '../../../../session/play/draft.ts';
import { SHOWS } from '../../../../speech/use-game.ts';
import { Icon } from '../../../../ui/marks/icon.tsx';
import { Stack, Text } from '../../../../ui/layout/primitives.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { useTable } from './table-context.tsx';
import { fetchTradeCard } from './table-later.ts';
import { markText } from '../../../../speech/words.ts';
import tradeArea from './trade-area.module.css?names';

type Side = 'give' | 'want';

/** What else could go on this side of the table, the likeliest first; each is chosen, or drawn onto the trade area. */
export function AddList({ side, onAdd }: { side: Side; onAdd: (change: Change) => void }) {
  const { game, speech, legal } = usePlay();
  const { t } = speech;
  const { draft, laid, two, hints } = useTable();
  const [open, setOpen] = useState(false);
  const key = useRef<HTMLButtonElement>(null);
  const said = usePromised(side);
  const { most, values } = listDraftChanges(legal(draft.type), two ? side : 'changes');
  const lies = laid.map(({ article }) => article);
  const free = values.filter(({ article }) => !lies.includes(article));
  const partner = two && hints ? draft.delegation : null;
  // A package is one's own wishes first: whoever has something against them comes into the room.
  const all = listPossible(game.view, two && hints ? side : 'want', partner, free, laid);
  const possible = partner === null ? all : keepFitting(side, all);
  // What cannot be said now has no room, and its key says why.
  if (most === 0) return null;
  if (draft[side].length >= most)
    return (
      <Text as="p" size={2} tone="felt">
        {t('trade.full', { most })}
      </Text>
    );
  const good = possible.filter(
    (one) => !said(one.change) && isGood(side, two && hints, one),
  ).length;
  const what = two ? side : 'package';
  return (
    <div
      className={tradeArea['felt-add']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        key.current?.focus();
      }}
    >
      <button
        ref={key}
        type="button"
        data-part="felt-open"
        aria-expanded={open}
        onClick={() => {
          fetchTradeCard();
          setOpen(!open);
        }}
      >
        <Icon name="plus" size={14} />
        <b>{t(side === 'give' ? 'trade.add' : 'trade.askFor')}</b>
        {draft.type !== 'text' && <span>{t(`add.${what}`, { n: good })}</span>}
      </button>
      {open && (
        <Stack as="ul" gap={2} pad={4} data-part="add-list">
          {possible.map((one) => (
            <AddRow
              key={one.change.article}
              side={side}
              one={one}
              onAdd={() => {
                setOpen(false);
                onAdd(one.change);
              }}
            />
          ))}
        </Stack>
      )}
    </div>
  );
}

/** Whether words have been promised between the two already: promised once more they bring nothing. */
function usePromised(side: Side): (change: Change) => boolean {
  const { view } = usePlay().game;
  const { draft, two } = useTable();
  const partner = two ? draft.delegation : null;
  const giver = side === 'give' ? 'own' : 'partner';
  return (change) => partner !== null && isOwnPromise(view, giver, partner, change);
}

function isGood(side: Side, between: boolean, { mine, theirs, crosses }: Possible): boolean {
  if (crosses) return false;
  return side === 'give' && between ? (theirs ?? 0) > SHOWS : mine > SHOWS;
}

function AddRow({ side, one, onAdd }: { side: Side; one: Possible; onAdd: () => void }) {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const { draft, two, hints } = useTable();
  const { change, mine, theirs, crosses } = one;
  const promised = usePromised(side)(change);
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
        onClick={onAdd}
      >
        <Text grow="room">
          <b>{names.article(change.article)}</b>{' '}
          <bdi {...markText(names.articleTitle(change.article))} />
          <i {...markText(names.option(change.article, change.option))} />
        </Text>
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
          {draft.type === 'package' && hints && <RoomLine change={change} />}
          {promised && <span>{t('add.promised')}</span>}
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

/** How many on the floor the words bring nearer to what they have stated, and how many further. */
function RoomLine({ change }: { change: Change }) {
  const { game, speech } = usePlay();
  const { likes, dislikes } = groupByLiking(game.view, change, null);
  return <span>{speech.t('add.room', { likes: likes.length, dislikes: dislikes.length })}</span>;
}

function chooseSign(points: number): '+' | '-' | undefined {
  if (Math.abs(points) < SHOWS) return undefined;
  return points > 0 ? '+' : '-';
}
