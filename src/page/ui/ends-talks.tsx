import { findEndOfTalks, isLastAct, listClosing } from '../session/game/text/ends-talks.ts';
import { usePlay } from '../session/play/play-context.tsx';
import { useGainAhead } from '../session/play/use-heading.ts';
import { Text } from './layout/primitives.tsx';

/** Articles that are named of those that stay as they are. */
const NAMED = 2;

/** That the talks end with an act, or the seat's part in them, and what then stays as it is; nothing where they go on. */
export function LastBracket({ draft }: { draft: Parameters<typeof listClosing>[1] }) {
  const { game, speech, legal } = usePlay();
  const { t, article } = speech;
  const { view } = game;
  const stays = findEndOfTalks(view, listClosing(view, draft))?.slice(0, NAMED);
  const spends = isLastAct(view, legal(draft.type)?.price ?? 0);
  const ahead = useGainAhead({ changes: draft.give, isPackage: draft.type === 'package' });
  if (!stays && !spends && ahead?.agreed?.talks !== 'over') return null;
  return (
    <Text as="p" weight={600}>
      {stays
        ? t('ends.talks', {
            open: view.articles.filter(({ status }) => status === 'open').length,
            early: view.lastSitting - view.sitting,
            n: stays.length,
            articles: stays.map((id) => article(id)).join(t('list.join')),
          })
        : t(spends ? 'ends.turn' : 'ends.likely', { early: view.lastSitting - view.sitting })}
    </Text>
  );
}
