import type { Telling } from '../../../session/game/telling.ts';
import { useApp } from '../../../session/store/store.ts';
import { usePlay } from '../../../session/play/play-context.tsx';

/** Where something is still looked up in the record, or could not be. */
export function BeingTold({ status }: { status: Telling['status'] | undefined }) {
  const { t } = usePlay().speech;
  const again = useApp((state) => state.tellDebrief);
  if (status !== 'broken') return <p className="small">{t('debrief.telling')}</p>;
  return (
    <p>
      {t('debrief.tellingBroken')}{' '}
      <button type="button" className="button small-button" onClick={again}>
        {t('debrief.tellAgain')}
      </button>
    </p>
  );
}
