import { findEndOfTalks, isLastAct, listClosing } from '../session/game/text/ends-talks.ts';
import { usePlay } from '../session/play/play-context.tsx';
import { Text } from './layout/primitives.tsx';

/** Articles that are named of those that stay as they are. */
const NAMED = 2;

/** That the talks end with an act, or the seat's part in them, and what then stays as it is; nothing where they go on. */
export function LastBracket({ draft }: { draft: Parameters<typeof listClosing>[1] }) {
  const { game, speech, legal } = usePlay();
  const { t, article } = speech;
  const stays = findEndOfTalks(game.view, listClosing(game.view, draft))?.slice(0, NAMED);
  const spends = isLastAct(game.view, legal(draft.type)?.price ?? 0);
  if (!stays && !spends) return null;
  return (
    <Text as="p" weight={600}>
      {stays
        ? t('ends.talks', {
            open: game.view.articles.filter(({ status }) => status === 'open').length,
            n: stays.length,
            articles: stays.map((id) => article(id)).join(t('list.join')),
          })
        : t('ends.turn')}
    </Text>
  );
}
