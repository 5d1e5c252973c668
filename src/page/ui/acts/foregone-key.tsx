import { usePlay } from '../../session/play/play-context.tsx';
import { tellForegoneCost } from '../../speech/foregone-cost.ts';
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
  const { voting } = game.view;
  const cost = tellForegoneCost(game.view, t);
  return (
    <Text as="div" top={4}>
      {cost !== '' && (
        <Text as="p" tone="red" weight={600}>
          {cost}
        </Text>
      )}
      <Button {...keyed(FOREGONE_KEY)} onClick={run}>
        {t('foregone.do')} <kbd aria-hidden="true">{FOREGONE_KEY.toUpperCase()}</kbd>
      </Button>
      <Small top={2}>{t('foregone.how', { ends: voting ? 'no' : 'yes' })}</Small>
    </Text>
  );
}
