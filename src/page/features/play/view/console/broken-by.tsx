import type { Change } from '../../../../../engine/command.ts';
import { listRoomWordAgainst } from '../../../../session/game/text/own-word.ts';
import { countReopened } from '../../../../session/game/text/reopened.ts';
import type { Put } from '../../../../session/game/vote/vote-chances.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { tellBrokenByBallot } from '../../model/stakes.ts';
import { Text } from '../../../../ui/layout/primitives.tsx';

/** Before a package is agreed to: what one agreed in a room before, and what reopening it costs. */
export function ReopenedWord({ changes }: { changes: readonly Change[] }) {
  const { game, speech } = usePlay();
  const { t, article } = speech;
  const own = listRoomWordAgainst(game.view, changes);
  if (countReopened(game.view, changes) === 0 || own.length === 0) return null;
  return (
    <Text as="p" tone="red" weight={600}>
      {t('worth.reopened', {
        articles: own.map((id) => article(id)).join(t('list.join')),
        credit: game.view.values.reopening * own.length,
      })}
    </Text>
  );
}

/** The ballot on a question that would go back on the seat's word. */
export function BrokenByBallot({ put }: { put: Put }) {
  const { game, speech } = usePlay();
  const words = tellBrokenByBallot(game.view, put, speech);
  return (
    words !== '' && (
      <Text as="p" tone="red" weight={600}>
        {words}
      </Text>
    )
  );
}
