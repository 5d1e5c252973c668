/** In the place of an answer that is not in order: the promise that stands in the way, and an offer that does not meet it. */
import { findBoundTerms, findCounterTerms } from '../../session/game/deal/bound-terms.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import { formatChanges } from '../../speech/tell.ts';
import { tellRejection } from '../../speech/tell-reason.ts';
import { Button, Buttons, Small } from '../layout/primitives.tsx';

type Props = {
  /** Absent: what a room is asked. */
  offer?: Parameters<typeof findBoundTerms>[1] | undefined;
  why: Parameters<typeof tellRejection>[0];
};

export function BoundOffer({ offer, why }: Props) {
  const { game, speech, say } = usePlay();
  const { t, names } = speech;
  const bound = offer && why.code === 'offer/promised' ? findBoundTerms(game, offer) : null;
  const instead = offer && bound && game.assist !== 'none' ? findCounterTerms(game, offer) : null;
  const words = (changes: Parameters<typeof formatChanges>[0]) =>
    formatChanges(changes, speech) || 'none';
  return (
    <div data-part="bound-offer">
      <Small>
        {bound
          ? t('bound.why', {
              seat: names.called(bound.to),
              article: speech.article(bound.article),
              option: names.option(bound.article, bound.option),
              same: bound.same ? 'yes' : 'no',
            })
          : tellRejection(why, speech)}
      </Small>
      {offer && instead && (
        <Buttons>
          <Button
            kind="primary"
            onClick={() => say({ type: 'counter', offer: offer.id, ...instead })}
          >
            {t('bound.instead', { give: words(instead.give), want: words(instead.want) })}
          </Button>
        </Buttons>
      )}
    </div>
  );
}
