/** How to play: advice; the veil, and what few people need. */
import { useWords } from '../../../speech/use-words.ts';
import { ASSISTS } from '../../../session/store/game.ts';
import { StartOptions } from '../../../ui/start-options.tsx';
import type { Door } from './use-door.ts';
import styles from './seat-brief.module.css?names';

export function PlaySettings({ door }: { door: Door }) {
  const t = useWords();
  const { veil, seed, start, scenario } = door.choice;
  const starts = [...(scenario?.starts.keys() ?? [])];
  return (
    <div className={styles['settings']}>
      <label className={styles['veil']}>
        <input
          type="checkbox"
          checked={veil}
          onChange={(event) => door.choose({ veil: event.target.checked })}
        />
        <span>{t('door.veil')}</span>
      </label>
      <details className={styles['advanced']}>
        <summary>{t('door.advanced')}</summary>
        <label>
          {t('door.seed')}
          <input
            inputMode="numeric"
            pattern="[0-9]*"
            maxLength={10}
            value={seed}
            placeholder={t('door.seedDrawn')}
            onChange={(event) => door.choose({ seed: event.target.value })}
          />
        </label>
        {starts.length > 0 && (
          <label>
            {t('door.start')}
            <select value={start} onChange={(event) => door.choose({ start: event.target.value })}>
              <StartOptions names={starts} />
            </select>
          </label>
        )}
      </details>
    </div>
  );
}

export function AdviceLevels({ door }: { door: Door }) {
  const t = useWords();
  const { assist } = door.choice;
  return (
    <fieldset className={styles['door-advice']}>
      <legend>{t('door.advice')}</legend>
      <div className={styles['advice-levels']}>
        {ASSISTS.map((level) => (
          <label key={level}>
            <input
              type="radio"
              name="advice"
              className="visually-hidden"
              checked={assist === level}
              onChange={() => door.choose({ assist: level })}
            />
            <span>{t(`door.assist.${level}`)}</span>
          </label>
        ))}
      </div>
      <p>{t(`door.assistHow.${assist}`)}</p>
    </fieldset>
  );
}
