import type { ReactNode } from 'react';
import { computeChangeWorth } from '../../../../session/game/worth.ts';
import { Eyebrow, SlipPanel, Text } from '../../../../ui/layout/primitives.tsx';
import { OfferExtras } from '../../../../ui/deals/offer-extras.tsx';
import { nameChanges, usePlay } from '../../../../session/play/play-context.tsx';
import { AnswerSaid } from '../../../../ui/deals/said.tsx';
import { useTable } from './table-context.tsx';
import tradeTable from './trade-table.module.css?names';

/**
 * What the other side offers, or offers instead: taken, changed on the table, or refused, in place.
 * @param said the offer in the words of whoever makes it
 */
export function CounterSlip({ said }: { said: ReactNode }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { view } = game;
  const { offer } = useTable();
  if (!offer) return null;
  const by = names.called(view.scenario.delegations[offer.by]?.id ?? '');
  const give = nameChanges(view, offer.give);
  const want = nameChanges(view, offer.want);
  const worth = computeChangeWorth(view, [...give, ...want]);
  const words = (changes: typeof give) =>
    changes.length === 0
      ? t('change.none')
      : changes
          .map(({ article, option }) =>
            t('slip.words', {
              article: speech.article(article),
              option: names.option(article, option),
            }),
          )
          .join(t('list.join'));
  return (
    <SlipPanel
      className={tradeTable['table-slip']}
      data-part="table-slip"
      aria-labelledby="slip-title"
    >
      <Eyebrow id="slip-title" as="h2">
        {t(offer.counters === undefined ? 'slip.offer' : 'slip.counter', { seat: by })}
      </Eyebrow>
      {offer.counters === undefined ? said : <AnswerSaid offer={offer.counters} />}
      <Text as="p" type="prose" leading="even">
        {t('slip.terms', { seat: by, give: words(give), want: words(want) })}{' '}
        {worth && worth.crossed.length > 0 && (
          <Text tone="red" weight={600}>
            {' '}
            {t('worth.pastLine')}
          </Text>
        )}
      </Text>
      <OfferExtras offer={offer} />
    </SlipPanel>
  );
}
