import type { MotionRow } from '../../../app/selectors/vote/motions-sheet.ts';
import { usePlay } from '../../play/play-context.tsx';

/** Whether a motion has its way by the public count, and the votes it can count on. */
export function CountOfRow({ row: { put, sheet, prospect } }: { row: MotionRow }) {
  const { t } = usePlay().speech;
  const { low, high } = sheet.inFavour;
  return (
    <span className="row-count">
      <b data-prospect={prospect}>{t(`none.prospect.${prospect}`, { kind: put.kind })}</b>
      <span className="small">
        {t('none.row', { low, high, same: low === high ? 'yes' : 'no', needed: sheet.needed ?? 0 })}
      </span>
    </span>
  );
}
