import {
  listRoomWordAgainst,
  ownWordAgainst,
  readRoomBreach,
} from '../session/game/text/own-word.ts';
import type { Draft } from '../session/play/draft.ts';
import { makeLazyPart } from './lazy-part.tsx';
import type { Change } from '../../engine/command.ts';
import { usePlay } from '../session/play/play-context.tsx';
import { Text } from './layout/primitives.tsx';

/** Before it is said: which promises of one's own an act would break, and what that costs. Nothing where it breaks none. */
export function BrokenWord({
  changes,
  where,
}: {
  changes: readonly Change[];
  where: 'room' | 'floor' | 'deal';
}) {
  const { game, speech } = usePlay();
  const { t, names, article } = speech;
  return ownWordAgainst(game.view, changes).map((one) => {
    const free = where === 'room' ? readRoomBreach(game.view, one.to) : 'none';
    return (
      free && (
        <Text key={`${one.to} ${one.article} ${one.option}`} as="p" tone="red" weight={600}>
          {t('worth.broken', {
            to: names.called(one.to),
            option: names.option(one.article, one.option),
            article: article(one.article),
            credit: game.view.values.brokenPromise,
            have: game.view.credit,
            where,
            free,
          })}
        </Text>
      )
    );
  });
}

/** Before words are promised: those that stand there by a room which the seat agreed in, and what a vote for others costs. */
export function RoomWord({ changes }: { changes: readonly Change[] }) {
  const { game, speech } = usePlay();
  const { t, article } = speech;
  const against = listRoomWordAgainst(game.view, changes);
  if (against.length === 0) return null;
  return (
    <Text as="p" tone="red" weight={600}>
      {t('worth.roomWord', {
        articles: against.map((id) => article(id)).join(t('list.join')),
        credit: game.view.values.brokenPromiseLate,
      })}
    </Text>
  );
}

const LastBracket = makeLazyPart(async () => (await import('./ends-talks.tsx')).LastBracket, {
  words: ['aside'],
  missing: null,
});

/** So many articles a package may close. */
const MOST = 4;

/** With an act that may close the last bracket: fetched when so few are open, or none is closed later. */
export function EndsTalks({ draft }: { draft: Pick<Draft, 'type' | 'give' | 'article'> }) {
  const { articles, sitting, lastSitting } = usePlay().game.view;
  const few = articles.filter(({ status }) => status === 'open').length <= MOST;
  const acts = draft.give.length > 0 || draft.article !== null;
  return acts && (few || sitting === lastSitting) && <LastBracket draft={draft} />;
}
