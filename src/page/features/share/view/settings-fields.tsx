/** Advice and veil, as far as they are free to choose. */
import { useWords } from '../../../speech/words.ts';
import type { Assist } from '../../../session/store/game.ts';
import linkChoices from '../../../ui/page/link-choices.module.css?names';

type Props = {
  assist: Assist;
  levels: readonly Assist[];
  veil: boolean;
  locked: readonly string[];
  setAssist: (assist: Assist) => void;
  setVeil: (veil: boolean) => void;
};

export function Choices({ assist, levels, veil, locked, setAssist, setVeil }: Props) {
  const t = useWords();
  const fixed = { assist: locked.includes('assist'), veil: locked.includes('veil') };
  const why = (lock: keyof typeof fixed) => (fixed[lock] ? t('invite.locked') : undefined);
  return (
    <div className={linkChoices['share-locks']}>
      <fieldset
        className={linkChoices['share-locks']}
        disabled={fixed.assist}
        title={why('assist')}
      >
        <legend>{t('share.assist')}</legend>
        {levels.map((level) => (
          <label key={level}>
            <input
              type="radio"
              name="share-assist"
              checked={assist === level}
              onChange={() => setAssist(level)}
            />
            {t(`door.assist.${level}`)}
          </label>
        ))}
      </fieldset>
      <label title={why('veil')}>
        <input
          type="checkbox"
          checked={veil}
          disabled={fixed.veil}
          onChange={(event) => setVeil(event.target.checked)}
        />
        {t('share.veil')}
      </label>
    </div>
  );
}
