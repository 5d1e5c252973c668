/** What a proposal would do to the text: words struck and added, and to the brackets, before it is said. */
import { useMemo } from 'react';
import { wordingText } from '../../../app/selectors/text/article-now.ts';
import { leadOfWords } from '../../../app/selectors/vote/consequence.ts';
import type { Change } from '../../../engine/command.ts';
import { ConsequenceLines } from '../../text/consequence-lines.tsx';
import { Runs } from '../../text/runs.tsx';
import { wordDifference } from '../../text/word-difference.ts';
import { usePlay } from '../play-context.tsx';

/** Whether the floor should take the words up when the sitting closes, and what it takes if it should not. */
function FloorLine({ article, wording }: { article: number; wording: number }) {
  const { game, speech } = usePlay();
  const { view } = game;
  const lead = useMemo(() => leadOfWords(view, article, wording), [view, article, wording]);
  return (
    <p className="floor-line" data-lead={lead}>
      {speech.t(`floor.${lead}`, { credit: view.values.failedAmendment })}
    </p>
  );
}

export function WordsChanged({ change }: { change: Change }) {
  const { game, speech } = usePlay();
  const { view } = game;
  const { names } = speech;
  const index = view.scenario.articleIndex.get(change.article) ?? -1;
  const article = view.scenario.articles[index];
  const wording = [...(article?.options ?? []), ...(article?.bridges ?? [])].findIndex(
    ({ id }) => id === change.option,
  );
  if (wording < 0) return null;
  const [now, then] = [view.articles[index]?.text ?? -1, wording].map((at) =>
    names.text(wordingText(view, index, at)),
  );
  return (
    <div className="words-changed">
      {then !== undefined && then !== '' && (
        <p className="words-runs">
          <Runs runs={wordDifference(now ?? '', then)} />
        </p>
      )}
      {game.assist !== 'none' && <FloorLine article={index} wording={wording} />}
      {game.assist !== 'none' && <ConsequenceLines article={index} wording={wording} />}
    </div>
  );
}
