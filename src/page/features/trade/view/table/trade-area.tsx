import { type DragEvent, useState } from 'react';
import {
  computeReopeningCost,
  countReopened,
  listCalledBack,
} from '../../../../session/game/text/reopened.ts';
import type { Change } from '../../../../../engine/command.ts';
import { listDraftChanges, dropArticle } from '../../../../session/play/draft.ts';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { Stack, Text } from '../../../../ui/layout/primitives.tsx';
import { makeLazyPart } from '../../../../ui/lazy-part.tsx';
import { useIsLed } from '../../../../session/play/use-first-turn.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { useTable } from './table-context.tsx';
import { LazyDrifts, LazyTradeCard } from './table-later.ts';
import { AddList } from './trade-add.tsx';
import { ConditionFields, SideFields } from '../../../../ui/deals/terms-fields.tsx';
import { LazyHistory } from '../papers/papers-later.tsx';
import '../../../../ui/deals/terms-fields.module.css';
import styles from './trade-area.module.css';
import termsFields from '../../../../ui/deals/terms-fields.module.css?names';

/** Fetched where nothing lies on a side, with words of a first conference. */
const IdleArea = makeLazyPart(async () => (await import('./idle-area.tsx')).IdleArea, {
  words: ['lesson'],
});

type Side = 'give' | 'want';

/** One side of the table: its concessions, what could be added, and what goes with it. */
export function TradeArea({ side }: { side: Side }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { draft, two, hints, narrow, lay } = useTable();
  // Who is led has one thing to do.
  const led = useIsLed();
  // Said before its card was fetched, an offer leaves the keyboard in the view.
  const [added, setAdded] = useState<{ article: string; turn: number } | null>(null);
  const changes = draft[side];
  const owner = side === 'give' ? game.seat : draft.delegation;
  const name = owner === null ? t('trade.them') : names.called(owner);
  const title = two
    ? t('trade.gives', { seat: name })
    : t(draft.type === 'text' ? 'trade.text' : 'trade.package');
  // Once on the table, under the first cards.
  const signed = side === 'give' || draft.give.length === 0;
  const put = (change: Change) => {
    const others = dropArticle(changes, change.article);
    const at = changes.findIndex(({ article }) => article === change.article);
    lay({ [side]: at < 0 ? [...others, change] : others.toSpliced(at, 0, change) });
  };
  return (
    <section
      className={`on-dark ${styles['felt']}`}
      data-part="felt"
      aria-label={title}
      {...useDrop(side, put)}
    >
      <h2 className={styles['felt-head']}>
        <Flag code={owner === null ? undefined : names.flag(owner)} height={22} />
        {title}
      </h2>
      <SideNote side={side} />
      {changes.length > 0 && (
        <Stack as="ul" gap={4}>
          {changes.map((change) => (
            <LazyTradeCard
              key={change.article}
              side={side}
              change={change}
              fresh={added?.article === change.article && added.turn === game.commands}
              onChange={put}
              onOff={() => {
                lay({ [side]: dropArticle(changes, change.article) });
                // The card pressed is gone: the keyboard goes to where Enter tables what is left.
                document.getElementById('table-title')?.focus({ preventScroll: narrow });
              }}
            />
          ))}
        </Stack>
      )}
      <AddList
        side={side}
        onAdd={(change) => {
          setAdded({ article: change.article, turn: game.commands });
          put(change);
        }}
      />
      {changes.length > 0 && signed && <Signs theirs={two && hints} />}
      {two && side === 'give' && (!led || draft.condition !== null) && (
        <ConditionFields draft={draft} />
      )}
      {two && <SideFields draft={draft} from={side === 'give' ? 'maker' : 'taker'} />}
      {two && side === 'want' && draft.delegation !== null && (
        <TradeHistoryRow delegation={draft.delegation} />
      )}
      {two && changes.length === 0 && !led && (
        <LazyDrifts
          side={side}
          laid={[...draft.give, ...draft.want].map(({ article }) => article)}
        />
      )}
      {changes.length === 0 && !narrow && !led && <IdleArea side={side} />}
    </section>
  );
}

/** What is drawn on the axes of the cards. */
function Signs({ theirs }: { theirs: boolean }) {
  const { t } = usePlay().speech;
  return (
    <Text as="details" size={2} tone="felt">
      <summary>{t('tradeArea.signsTitle')}</summary>
      {t('tradeArea.signs', { theirs: theirs ? 'yes' : 'no' })}
    </Text>
  );
}

/** That a side is empty, or what it costs to reopen what is agreed. */
function SideNote({ side }: { side: Side }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { draft, two } = useTable();
  const reopened = two ? 0 : countReopened(game.view, draft.give);
  if (draft[side].length > 0 && reopened === 0) return null;
  const called = reopened > 0 ? listCalledBack(game.view, draft.give) : [];
  return (
    <Text as="p" size={2} tone="felt" data-part="felt-note">
      {reopened === 0
        ? t(`tradeArea.${two ? side : 'package'}`)
        : t('tradeArea.reopens', {
            n: reopened,
            credit: computeReopeningCost(game.view, draft.give),
            have: game.view.credit,
            called: called.length,
            names: called.map(names.called).join(t('list.join')),
          })}
    </Text>
  );
}

/** A row of the list may be drawn onto the trade area instead of chosen. */
function useDrop(side: Side, put: (change: Change) => void) {
  const { legal } = usePlay();
  const { draft, two } = useTable();
  const { most, values } = listDraftChanges(legal(draft.type), two ? side : 'changes');
  return {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(`text/${side}`)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const [article = '', option = ''] = event.dataTransfer.getData(`text/${side}`).split(' ');
      const known = values.some((one) => one.article === article && one.option === option);
      if (!known || draft[side].length >= most) return;
      event.preventDefault();
      put({ article, option });
    },
  };
}

/** What went before with this partner, once it is opened. */
function TradeHistoryRow({ delegation }: { delegation: string }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const [open, setOpen] = useState(false);
  const d = game.view.scenario.delegationIndex.get(delegation) ?? -1;
  return (
    <details
      className={termsFields['felt-terms']}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('history.title', { seat: names.called(delegation) })}</summary>
      {open && <LazyHistory delegation={d} />}
    </details>
  );
}
