/** The first words that the seat brought in and that stay, in one line. */
import { findFirstWin } from '../model/first-win.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { nameForEar } from '../../../speech/for-ear.ts';
import { useSay } from '../../../ui/aloud.tsx';
import { Text } from '../../../ui/layout/primitives.tsx';

export function FirstWinLine() {
  const { game, speech, draft } = usePlay();
  const { t, article, names } = nameForEar(speech, game.view);
  const win = game.readOnly || game.moment !== null ? null : findFirstWin(game);
  const told = win
    ? t('win.first', {
        way: win.way,
        article: article(win.article),
        option: names.option(win.article, win.option),
      })
    : '';
  useSay(told);
  if (!win || draft) return null;
  return (
    <Text as="p" type="head" ground="wash" edge="ok" pad={5} data-part="first-win">
      {told}
    </Text>
  );
}
