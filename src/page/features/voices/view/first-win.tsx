/** The first words that the seat brought in and that stay, in one line. */
import { findFirstWin } from '../model/first-win.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { useHeading } from '../../../session/play/use-heading.ts';
import { nameForEar } from '../../../speech/for-ear.ts';
import { useSay } from '../../../ui/aloud.tsx';
import { Text } from '../../../ui/layout/primitives.tsx';

export function FirstWinLine() {
  const { game, speech, draft } = usePlay();
  const heading = useHeading();
  const win = game.readOnly || game.moment !== null ? null : findFirstWin(game, heading);
  const { t } = speech;
  const tell = ({ article, names }: typeof speech) =>
    win
      ? t('win.first', {
          way: win.way,
          article: article(win.article),
          option: names.option(win.article, win.option),
        })
      : '';
  const told = tell(speech);
  useSay(tell(nameForEar(speech, game.view)));
  if (told === '' || draft) return null;
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
      {told}
    </Text>
  );
}
