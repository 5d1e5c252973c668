/** How to play: advice; the veil, and what few people need. */
import { useWords } from '../../../speech/words.ts';
import { ASSISTS } from '../../../session/store/game.ts';
import { Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { makeLazyPart } from '../../../ui/lazy-part.tsx';
import type { Door } from './use-door.ts';
import parts from '../../../ui/parts.module.css?names';
import styles from './seat-brief.module.css?names';

const PlayAdvanced = makeLazyPart(async () => (await import('./seat-more.tsx')).PlayAdvanced);

export function PlaySettings({ door }: { door: Door }) {
  const t = useWords();
  const { veil } = door.choice;
  return (
    <Stack gap={4} top={4} size={2}>
      <Row as="label" gap={4} items="start">
        <input
          type="checkbox"
          checked={veil}
          onChange={(event) => door.choose({ veil: event.target.checked })}
        />
        <span>{t('door.veil')}</span>
      </Row>
      <PlayAdvanced door={door} />
    </Stack>
  );
}

export function AdviceLevels({ door }: { door: Door }) {
  const t = useWords();
  const { assist } = door.choice;
  return (
    <fieldset>
      <Text as="legend" weight={600} pad={0} bottom={2}>
        {t('door.advice')}
      </Text>
      <div className={`${styles['advice-levels']} ${parts['choice']}`}>
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
      <Text as="p" tone="faint" top={2}>
        {t(`door.assistHow.${assist}`)}
      </Text>
    </fieldset>
  );
}
