import { useMemo, useRef, useState } from 'react';
import { keepFitting, type Possible, listPossible } from '../../../../session/game/deal/trade.ts';
import { listDealtWith } from '../../../../session/game/text/own-word.ts';
import type { Change } from '../../../../../engine/command.ts';
import { listDraftChanges } from '../../../../session/play/draft.ts';
import { SHOWS } from '../../../../speech/use-game.ts';
import { Icon } from '../../../../ui/marks/icon.tsx';
import { Text } from '../../../../ui/layout/primitives.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { useHeading } from '../../../../session/play/use-heading.ts';
import { useTable } from './table-context.tsx';
import { fetchTradeCard, LazyAddRows } from './table-later.ts';
import tradeArea from './trade-area.module.css?names';

type Side = 'give' | 'want';

/** What else could go on this side of the table, the likeliest first; each is chosen, or drawn onto the trade area. */
export function AddList({ side, onAdd }: { side: Side; onAdd: (change: Change) => void }) {
  const { game, speech, legal } = usePlay();
  const { t } = speech;
  const { draft, laid, two, hints } = useTable();
  const [open, setOpen] = useState(false);
  const key = useRef<HTMLButtonElement>(null);
  // Words by article as they were listed first: they do not turn into others while a package is put together.
  const shown = useRef(new Map<string, string>());
  const { most, values } = listDraftChanges(legal(draft.type), two ? side : 'changes');
  const taken = [
    ...laid.map(({ article }) => article),
    // Promised once more it brings nothing, and other words would undo the deal.
    ...(two && draft.delegation !== null ? listDealtWith(game.view, draft.delegation) : []),
  ];
  const free = values.filter(({ article }) => !taken.includes(article));
  const partner = two && hints ? draft.delegation : null;
  const possible = usePossible(side, free);
  // What cannot be said now has no room, and its key says why.
  if (most === 0) return null;
  if (draft[side].length >= most)
    return (
      <Text as="p" size={2} tone="felt">
        {t('trade.full', { most })}
      </Text>
    );
  const isVain = !possible.some((one) => isGood(side, one, partner));
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
        {two && isVain && <span>{t(`add.${side}`)}</span>}
      </button>
      {open && (
        <LazyAddRows
          key={`${game.commands} ${JSON.stringify(laid)}`}
          side={side}
          possible={possible}
          free={free}
          shown={shown}
          onAdd={(change) => {
            setOpen(false);
            onAdd(change);
          }}
        />
      )}
    </div>
  );
}

/** A package is one's own wishes first: whoever has something against them comes into the room. */
function usePossible(side: Side, values: readonly Change[]): readonly Possible[] {
  const { view, guided } = usePlay().game;
  const { draft, laid, two, hints } = useTable();
  const heading = useHeading();
  const partner = two && hints ? draft.delegation : null;
  // The list for a room rates all that may be added by itself.
  const asks = draft.type !== 'package' || !hints || guided;
  const written = JSON.stringify(asks ? values : []);
  return useMemo(() => {
    const free = JSON.parse(written) as Change[];
    const lies = { laid, above: side === 'give' ? draft.give : laid, heading };
    const all = listPossible(view, two && hints ? side : 'want', partner, free, lies);
    return partner === null ? all : keepFitting(side, all);
  }, [view, side, partner, written, laid, draft.give, heading, two, hints]);
}

function isGood(side: Side, { price, theirs, crosses }: Possible, partner: string | null): boolean {
  const points = side === 'give' && partner !== null ? (theirs ?? 0) : price;
  return !crosses && points > SHOWS;
}
