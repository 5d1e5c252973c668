import type { ReactNode } from 'react';
import { computeChangeWorth } from '../../../../session/game/worth.ts';
import { guessOfLast } from '../../model/guesses.ts';
import { answerNow } from '../../../../session/game/deal/answers.ts';
import { LastRefused } from '../papers/papers-later.tsx';
import { Eyebrow, SlipPanel, Small, Text } from '../../../../ui/layout/primitives.tsx';
import { OfferExtras } from '../../../../ui/deals/offer-extras.tsx';
import { nameChanges, usePlay } from '../../../../session/play/play-context.tsx';
import { AgainKey } from '../papers/again-key.tsx';
import { AnswerSaid, Refusers, SaidList } from '../../../../ui/deals/said.tsx';
import { useTable } from './table-context.tsx';
import { formatHappening } from '../../../../speech/tell.ts';
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

type AnswerProps = {
  /** What a first turn suggests now. */
  first: ReactNode;
  /** What the answer has won; by itself where none is told. */
  won: ReactNode;
};

/** Whether an answer to the seat's own proposal is told. */
export function useIsAnswered(): boolean {
  return answerNow(usePlay().game) !== null;
}

/** What was just answered to the seat's own proposal, while nothing new lies on the table; above an offer to answer as well. */
export function AnswerSlip({ first, won }: AnswerProps) {
  const { game, speech, draft: begun } = usePlay();
  const { t } = speech;
  const { draft, offer } = useTable();
  const guess = guessOfLast(game);
  const answered = answerNow(game);
  const asked = draft.type === 'counter';
  const laid = !asked && draft.give.length + draft.want.length + draft.side.length > 0;
  // An offer begun to somebody else has the room to itself.
  const turned = begun?.type === 'offer' && answered?.type === 'answered';
  const elsewhere = turned && begun.delegation !== answered.seat;
  // A counter-offer stands with the answer that it came with.
  if (!answered || laid || elsewhere || offer?.counters === answered.offer) return won;
  const told = formatHappening(answered, speech);
  const why = (
    <>
      <SaidList told={told} />
      <Refusers of={answered} />
    </>
  );
  // What is asked stays in sight.
  if (asked)
    return (
      <>
        <SlipPanel as="details" className={tradeTable['table-slip']} data-part="table-slip">
          <Text as="summary" weight={600}>
            {told.text}
          </Text>
          {why}
        </SlipPanel>
        {won}
      </>
    );
  const made = game.view.offers.find(({ id }) => id === answered.offer);
  return (
    <>
      <SlipPanel className={tradeTable['table-slip']} data-part="table-slip">
        <Text as="p" type="prose" leading="even">
          <b>{told.text}</b>
        </Text>
        {why}
        {won}
        {guess !== null && <Small>{t('answer.guess', { chance: guess })}</Small>}
        {made && <AgainKey made={made} />}
      </SlipPanel>
      <LastRefused />
      {first}
    </>
  );
}
