import { usePlay } from '../../session/play/play-context.tsx';
import { countForegoneLosses } from '../../session/game/vote/foregone.ts';
import { FOREGONE_KEY, useForegone } from '../../session/play/use-foregone.ts';
import { useKeyed } from '../use-keyed.ts';
import { Button, Small, Text } from '../layout/primitives.tsx';

/** One key for all votes that the count puts out of reach. */
export function ForegoneKey() {
  const keyed = useKeyed();
  const { game, speech } = usePlay();
  const { t } = speech;
  const run = useForegone();
  if (!run) return null;
  const { credit, voting } = game.view;
  const { n, lost, saves } = countForegoneLosses(game.view);
  return (
    <Text as="div" top={4}>
      {lost > 0 && (
        <Text as="p" tone="red" weight={600}>
          {t('foregone.cost', { n, lost, have: credit, saves: saves ? 'yes' : 'no' })}
        </Text>
      )}
      <Button {...keyed(FOREGONE_KEY)} onClick={run}>
        {t('foregone.do')} <kbd aria-hidden="true">{FOREGONE_KEY.toUpperCase()}</kbd>
      </Button>
      <Small top={2}>{t('foregone.how', { ends: voting ? 'no' : 'yes' })}</Small>
    </Text>
  );
}
