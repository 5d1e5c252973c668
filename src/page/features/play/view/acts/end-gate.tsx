/** Before an act that may not be meant: what a turn's end would lose, or the red line it passes, with the way back. */
import { chooseWordsToPropose } from '../../../../session/game/deal/deal-words.ts';
import { listLinesPassed } from '../../../../session/game/text/red-line.ts';
import { Modal } from '../../../../ui/notices/modal.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { Button, Buttons } from '../../../../ui/layout/primitives.tsx';

export function EndGate() {
  const { doubted, settleDoubt, speech, game, begin, kept } = usePlay();
  if (!doubted) return null;
  const { t, names, article } = speech;
  const { act, why } = doubted;
  const words = why === 'words' ? chooseWordsToPropose(game) : null;
  const about = words ? [words.article] : listLinesPassed(game.view, act);
  const title = t('leave.title', { why });
  const stay = (): void => {
    settleDoubt(false);
    if (kept && why === 'table') begin(kept.type, kept);
    if (words) begin('amend', { article: words.article, give: [words] });
  };
  return (
    <Modal label={title} asks close={() => settleDoubt(false)}>
      <h2>{title}</h2>
      <p>
        {t(`leave.${why}`, {
          article: about.map((id) => article(id)).join(t('list.join')),
          option: words ? names.option(words.article, words.option) : '',
        })}
      </p>
      <Buttons>
        <Button
          kind="primary"

          autoFocus
          onClick={stay}
        >
          {t(`leave.stay.${why}`)}
        </Button>
        <Button onClick={() => settleDoubt(true)}>
          {t(why === 'line' ? 'leave.past' : 'leave.end')}
        </Button>
      </Buttons>
    </Modal>
  );
}
