import type { Offer } from '../../../../../engine/state/state.ts';
import { nameChanges, usePlay } from '../../../../session/play/play-context.tsx';
import { Button, Buttons } from '../../../../ui/layout/primitives.tsx';

/** Puts a refused offer on the table again, to be made better. */
export function AgainKey({ made }: { made: Offer }) {
  const { game, speech, begin, legal } = usePlay();
  const { view } = game;
  if (made.status !== 'refused' || made.by !== view.delegation) return null;
  if (legal('offer')?.unavailable !== null) return null;
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
