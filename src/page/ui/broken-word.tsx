import { ownWordAgainst, listRoomWordAgainst } from '../session/game/text/own-word.ts';
import { findEndOfTalks, listClosing } from '../session/game/text/ends-talks.ts';
import type { Change, Seat } from '../../engine/command.ts';
import { usePlay } from '../session/play/play-context.tsx';
import { Text } from './layout/primitives.tsx';

/** Before it is said: which promises of one's own an act would break, and what that costs. Nothing where it breaks none. */
export function BrokenWord({
  changes,
  where,
  tabledBy,
}: {
  changes: readonly Change[];
  where: 'room' | 'floor';
  /** Whoever puts them forward agrees to them; the seat itself unless told. */
  tabledBy?: Seat;
}) {
  const { game, speech } = usePlay();
  const { t, names, article } = speech;
  const broken = ownWordAgainst(game.view, changes).filter(({ to }) => to !== tabledBy);
  return broken.map((one) => (
    <Text key={`${one.to} ${one.article} ${one.option}`} as="p" tone="red" weight={600}>
      {t('worth.broken', {
        to: names.called(one.to),
        option: names.option(one.article, one.option),
        article: article(one.article),
        credit: game.view.values.brokenPromise,
        where,
      })}
    </Text>
  ));
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

/** Articles that are named of those that stay as they are. */
const NAMED = 2;

/** In the form of the act that would close the last bracket: that the talks end with it, and what stays as it is. */
export function EndsTalks({ draft }: { draft: Parameters<typeof listClosing>[1] }) {
  const { game, speech } = usePlay();
  const { t, article } = speech;
  const stays = findEndOfTalks(game.view, listClosing(game.view, draft))?.slice(0, NAMED);
  if (!stays) return null;
  return (
    <Text as="p" weight={600}>
      {t('ends.talks', {
        n: stays.length,
        articles: stays.map((id) => article(id)).join(t('list.join')),
      })}
    </Text>
  );
}
