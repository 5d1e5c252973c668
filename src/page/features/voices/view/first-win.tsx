/** The first words that the seat brought in and that stay, and what each package of its own brings, in one line. */
import { findBrought, findFirstWin } from '../model/first-win.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { useHeading } from '../../../session/play/use-heading.ts';
import { useHeadingPath } from '../../../session/play/use-heading-path.ts';
import { nameForEar } from '../../../speech/for-ear.ts';
import { useSay } from '../../../ui/aloud.tsx';
import { Text } from '../../../ui/layout/primitives.tsx';

export function FirstWinLine() {
  const { game, speech, draft } = usePlay();
  const heading = useHeading();
  const win = game.readOnly || game.moment !== null ? null : findFirstWin(game, heading);
  const brought = useBrought();
  const { t, figures } = speech;
  const tell = ({ article, names }: typeof speech) =>
    win
      ? t('win.first', {
          way: win.way,
          article: article(win.article),
          option: names.option(win.article, win.option),
        })
      : '';
  const told = tell(speech);
  // A figure that has changed is said by itself.
  useSay(tell(nameForEar(speech, game.view)));
  const points =
    brought === null ? '' : t('win.brings', { points: figures.points(brought), n: brought });
  if (told + points === '' || draft) return null;
  return (
    <Text
      as="p"
      weight={600}
      ground="wash"
      edge="ok"
      top={3}
      padY={3}
      padX={5}
      data-part="first-win"
    >
      {told} {points}
    </Text>
  );
}

/** By how much the seat's package has just raised where the text is heading. */
function useBrought(): number | null {
  const { log, unread, seat } = usePlay().game;
  const isLaid = log
    .slice(unread)
    .some(({ happening: one }) => one.type === 'informals' && one.seat === seat);
  return findBrought(useHeadingPath(isLaid));
}
