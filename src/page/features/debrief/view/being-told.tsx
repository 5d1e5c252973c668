import type { DebriefStory } from '../../../session/store/reckoned.ts';
import { Button, Small } from '../../../ui/layout/primitives.tsx';
import { useDebrief, useFindings } from './use-debrief.ts';

/** Where something is still looked up in the record, or could not be. */
export function BeingTold({ status }: { status: DebriefStory['status'] | undefined }) {
  const { t } = useDebrief().speech;
  const again = useFindings((state) => state.tellDebrief);
  if (status !== 'broken') return <Small>{t('debrief.telling')}</Small>;
  return (
    <p>
      {t('debrief.tellingBroken')}{' '}
      <Button kind="small" onClick={again}>
        {t('debrief.tellAgain')}
      </Button>
    </p>
  );
}
