import { useState } from 'react';
import { listAsked } from '../../../../session/game/deal/answers.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { Text } from '../../../../ui/layout/primitives.tsx';
import { LazyHistory } from '../papers/papers-later.tsx';
import termsFields from '../../../../ui/deals/terms-fields.module.css?names';

/** What went before with this partner, in numbers; opened, all of it. */
export function TradeHistoryRow({ delegation }: { delegation: string }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const [open, setOpen] = useState(false);
  const { view } = game;
  const d = view.scenario.delegationIndex.get(delegation) ?? -1;
  const offers = view.offers.filter(({ by, to }) => by === d || to === d);
  return (
    <details
      className={termsFields['felt-terms']}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {t('history.title', { seat: names.called(delegation) })}
        <Text type="label" tone="felt" align="end">
          {t('history.counts', {
            asked: listAsked(game, delegation).length,
            offers: offers.length,
          })}
        </Text>
      </summary>
      {open && <LazyHistory delegation={d} />}
    </details>
  );
}
