/** How to play: advice; the veil, and what few people need. */
import { useWords } from '../../../speech/words.ts';
import { ASSISTS } from '../../../session/store/game.ts';
import { makeLazyPart } from '../../../ui/lazy-part.tsx';
import type { Door } from './use-door.ts';
import styles from './seat-brief.module.css?names';

const PlayAdvanced = makeLazyPart(async () => (await import('./seat-more.tsx')).PlayAdvanced);

export function PlaySettings({ door }: { door: Door }) {
  const t = useWords();
  const { veil } = door.choice;
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
      <PlayAdvanced door={door} />
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
