import type { Offer } from '../../../../../engine/state/state.ts';
import type { Game } from '../../../../session/store/store.ts';
import { nameChanges, usePlay } from '../../../../session/play/play-context.tsx';
import { Button, Buttons } from '../../../../ui/layout/primitives.tsx';

export function mayOfferAgain({ status, by }: Offer, { view, acts, readOnly }: Game): boolean {
  const open = acts.find(({ type }) => type === 'offer')?.unavailable === null;
  return status === 'refused' && by === view.delegation && open && !readOnly;
}

/** Puts a refused offer on the table again, to be made better. */
export function AgainKey({ made }: { made: Offer }) {
  const { game, speech, begin } = usePlay();
  const { view } = game;
  if (!mayOfferAgain(made, game)) return null;
  const again = () =>
    begin('offer', {
      delegation: view.scenario.delegations[made.to]?.id ?? null,
      give: nameChanges(view, made.give),
      want: nameChanges(view, made.want),
    });
  return (
    <Buttons>
      <Button kind="small" onClick={again}>
        {speech.t('answer.again')}
      </Button>
    </Buttons>
  );
}
