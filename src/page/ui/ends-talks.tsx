import { findEndOfTalks, listClosing } from '../session/game/text/ends-talks.ts';
import { usePlay } from '../session/play/play-context.tsx';
import { Text } from './layout/primitives.tsx';

/** Articles that are named of those that stay as they are. */
const NAMED = 2;

type Props = { draft: Parameters<typeof listClosing>[1] };

/** That the talks end with an act, and what then stays as it is; nothing where they go on. */
export function LastBracket({ draft }: Props) {
  const { game, speech } = usePlay();
  const { t, article } = speech;
  const stays = findEndOfTalks(game.view, listClosing(game.view, draft))?.slice(0, NAMED);
  if (!stays) return null;
  return (
    <Text as="p" weight={600}>
      {t('ends.talks', {
        open: game.view.articles.filter(({ status }) => status === 'open').length,
        n: stays.length,
        articles: stays.map((id) => article(id)).join(t('list.join')),
      })}
    </Text>
  );
}
