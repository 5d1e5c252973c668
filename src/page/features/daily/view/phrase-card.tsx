import { PHRASE_BOUNDS } from '../../../speech/names/phrase.ts';
import { getNames } from '../../../speech/names/name.ts';
import { useWords, useLanguage } from '../../../speech/words.ts';
import { Stack, Text } from '../../../ui/layout/primitives.tsx';
import { ChoiceKey } from './choice-key.tsx';
import type { TaskProps } from './daily-page.tsx';
import { TaskPane } from './task-pane.tsx';

export function DailyPhraseCard({ today, done, act }: TaskProps) {
  const t = useWords();
  const language = useLanguage();
  const names = getNames(today.scenario, language, false);
  const { by, code, choices, changes } = today.tasks.phrase;
  const asked = changes.map(({ article, option }) =>
    t('daily.change', {
      article: names.articleTitle(article),
      option: names.option(article, option),
    }),
  );
  const { phrase } = done;
  const right = phrase === code;
  return (
    <TaskPane
      title={t('daily.phrase.title')}
      verdict={phrase ? t('daily.phrase.verdict', { right: String(right) }) : null}
      good={right}
    >
      <p>
        {t('daily.phrase.asked', { seat: names.called(by), changes: asked.join(t('list.join')) })}
      </p>
      <Text as="blockquote" face="serif" size={6} top={3}>
        {t('phrase.said', { phrase: t(`phrase.${code}`) })}
      </Text>
      <Stack as="ul" gap={3} top={4}>
        {choices.map((choice) => (
          <Stack key={choice} as="li">
            <ChoiceKey
              chosen={phrase === choice}
              right={choice === code}
              over={phrase !== undefined}
              choose={() => act({ phrase: choice })}
            >
              {t(`phrase.meaning.${choice}`, PHRASE_BOUNDS)}
            </ChoiceKey>
          </Stack>
        ))}
      </Stack>
    </TaskPane>
  );
}
