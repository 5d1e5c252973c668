import type { StoryWords } from '../model/story.ts';
import { useStory, useDebrief } from './use-debrief.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { SeeMove } from './see-move.tsx';
import { nameArticleInFull } from './tell-debrief.ts';
import outcomePage from './outcome/outcome-page.module.css?names';
import { Mono, Panel } from '../../../ui/layout/primitives.tsx';

/** What became of each wording the seat put forward; nothing where it put forward none. */
export function OwnWordsPane() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const { words = [] } = useStory(game);
  if (words.length === 0) return null;
  return (
    <Panel aria-labelledby="own-words-title">
      <h3 id="own-words-title">{t('ownWords.title')}</h3>
      <ol className={outcomePage['turns']}>
        {words.map((one) => {
          const told = tellWords(one, speech);
          return (
            <li key={`${one.article} ${one.option}`}>
              <Mono>{t('outcome.sitting', { n: one.sitting })}</Mono>
              <span>
                {told} <SeeMove at={one.at} what={told} branches />
              </span>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

function tellWords(words: StoryWords, speech: Speech): string {
  const { article, option, how, refused, instead, because } = words;
  const { t, names } = speech;
  const other = instead === undefined || instead === null ? '' : names.option(article, instead);
  return t('ownWords.told', {
    title: nameArticleInFull(article, speech),
    option: names.option(article, option),
    how,
    fate: instead === undefined ? (refused ? 'came' : 'stand') : 'fell',
    instead: other ? t('cause.words', { words: other }) : t('cause.nothing'),
    because: because ?? 'nothing',
  });
}
