/** What a proposal would do to the text: words struck and added, and to the brackets, before it is said. */
import { readWordingText } from '../../../../session/game/text/article-now.ts';
import type { Change } from '../../../../../engine/command.ts';
import { ConsequenceLines } from '../../../../ui/deals/consequence-lines.tsx';
import { Runs } from '../../../../ui/runs.tsx';
import { wordDifference } from '../../../../session/game/text/word-difference.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { Stack, Text } from '../../../../ui/layout/primitives.tsx';
import { findScript } from '../../../../speech/words.ts';

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
    names.text(readWordingText(view, index, at)),
  );
  return (
    <Stack gap={4}>
      {then !== undefined && then !== '' && (
        <Text
          as="p"
          type="body"
          pad={4}
          ground="paper-2"
          edge="brass"
          dir="auto"
          lang={findScript(then).lang}
        >
          <Runs runs={wordDifference(now ?? '', then)} />
        </Text>
      )}
      {game.assist !== 'none' && <ConsequenceLines article={index} wording={wording} />}
    </Stack>
  );
}
