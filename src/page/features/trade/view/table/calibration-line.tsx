import { summarizeLastGuesses } from '../../model/guesses.ts';
import { usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import tradeTable from './trade-table.module.css?names';
import { Small } from '../../../../ui/layout/primitives.tsx';

/** How far off the last guesses were, and whether to be asked for more. */
export function CalibrationLine() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const wanted = useSeat((state) => state.settings.guesses);
  const setSettings = useSeat((state) => state.setSettings);
  const record = summarizeLastGuesses(game.notes.guesses);
  const made = game.notes.guesses.filter(({ kind }) => kind === 'answer').length;
  return (
    <Small className={tradeTable['calibration']}>
      {record
        ? t('guess.record', { n: record.of, way: record.way, by: record.by })
        : t('guess.few', { n: made })}
      <label>
        <input
          type="checkbox"
          checked={wanted}
          onChange={(event) => setSettings({ guesses: event.target.checked })}
        />
        {t('guess.setting')}
      </label>
    </Small>
  );
}
