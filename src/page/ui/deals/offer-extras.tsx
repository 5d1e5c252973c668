import { computeSideWorthOf } from '../../session/game/worth.ts';
import type { Offer } from '../../../engine/state/state.ts';
import { nameChanges, usePlay } from '../../session/play/play-context.tsx';
import { Small } from '../layout/primitives.tsx';

/** What an offer says besides words: when it binds, and what goes with it. Nothing where it says no more. */
export function OfferExtras({ offer }: { offer: Offer }) {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const { scenario } = game.view;
  const { condition, side } = offer;
  if (!condition && side.length === 0) return null;
  const seat = (d: number) => names.called(scenario.delegations[d]?.id ?? '');
  const [change] = condition ? nameChanges(game.view, [condition]) : [];
  return (
    <Small as="ul">
      {condition && (
        <li>
          {t('offer.condition', {
            article: speech.article(scenario.articles[condition.article]?.id ?? ''),
            option: change ? names.option(change.article, change.option) : '',
            at: change ? 'option' : 'any',
            by: condition.by,
          })}
        </li>
      )}
      {side.map(({ instrument, from }) => (
        <li key={instrument}>
          {t('offer.side', {
            giver: seat(from === 'maker' ? offer.by : offer.to),
            instrument: names.instrument(scenario.instruments[instrument]?.id ?? ''),
            points: figures.signed(computeSideWorthOf(game.view, offer, { instrument, from })),
          })}
        </li>
      ))}
    </Small>
  );
}
