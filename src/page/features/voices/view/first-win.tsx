/** The first words that the seat brought in and that stay, and each package of its own that raises the forecast, in one line. */
import { findFall, findFirstWin, findRaise, type Raise } from '../model/first-win.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { useHeading } from '../../../session/play/use-heading.ts';
import { useHeadingPath } from '../../../session/play/use-heading-path.ts';
import { nameForEar } from '../../../speech/for-ear.ts';
import { useSay } from '../../../ui/aloud.tsx';
import { Text } from '../../../ui/layout/primitives.tsx';

export function FirstWinLine() {
  const { game, speech, draft } = usePlay();
  const { t, article, names, figures } = nameForEar(speech, game.view);
  const heading = useHeading();
  const win = game.readOnly || game.moment !== null ? null : findFirstWin(game, heading);
  const { raise, fall } = useMoved(win !== null);
  const told = win
    ? t('win.first', {
        way: win.way,
        article: article(win.article),
        option: names.option(win.article, win.option),
      })
    : raise
      ? t('win.package', { now: figures.points(raise.now), by: figures.points(raise.by) })
      : '';
  // A figure that has changed is said by itself.
  useSay(win ? told : '');
  if (told === '' || draft) return null;
  const { now = 0, by = 0 } = fall ?? {};
  return (
    <Text as="p" type="head" ground="wash" edge="ok" pad={5} data-part="first-win">
      {told} {win && fall && t('win.fall', { now: figures.points(now), by: figures.points(by) })}
    </Text>
  );
}

/** By how much the seat's package has just raised where the text is heading; by how much that has fallen beside a win. */
function useMoved(hasWon: boolean): Record<'raise' | 'fall', Raise | null> {
  const { log, unread, seat } = usePlay().game;
  const isLaid = log
    .slice(unread)
    .some(({ happening: one }) => one.type === 'informals' && one.seat === seat);
  const path = useHeadingPath(isLaid || hasWon);
  return { raise: findRaise(path), fall: hasWon ? findFall(path) : null };
}
