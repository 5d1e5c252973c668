import { readCreditStanding } from '../../session/game/deal/standing.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import { Text } from '../layout/primitives.tsx';

/** How much a delegation's word counts, where it is not in full: credit left, broken promises, what it owes the seat. */
export function StandingLine({ delegation }: { delegation: number }) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const standing = readCreditStanding(game, delegation);
  if (!standing) return null;
  const { credit, of, weighs, broken, owed } = standing;
  if (credit === of && broken === 0 && owed === 0) return null;
  return (
    <Text as="p" type="label" leading="snug" tone={broken > 0 ? 'red' : 'soft'}>
      {t('standing.line', {
        whole: credit === of ? 'yes' : 'no',
        credit,
        of,
        weighs: figures.share(weighs),
        broken,
        owed,
      })}
    </Text>
  );
}
