/** Before a turn ends: what has not been said yet, with the way back to it. */
import { wordsWorthProposing } from '../../../app/selectors/trade/deal-words.ts';
import '../../parts/notices/asking.css';
import { Modal } from '../../parts/notices/modal.tsx';
import { usePlay } from '../play-context.tsx';

export function EndGate() {
  const { leaving, leave, speech, game, begin, kept } = usePlay();
  if (!leaving) return null;
  const { t, names } = speech;
  const words = leaving === 'words' ? wordsWorthProposing(game) : null;
  const stay = (): void => {
    leave(false);
    if (kept && leaving === 'table') begin(kept.type, kept);
    if (words) begin('amend', { article: words.article, give: [words] });
  };
  return (
    <Modal label={t('leave.title')} className="asking" close={() => leave(false)}>
      <h2>{t('leave.title')}</h2>
      <p>
        {t(`leave.${leaving}`, {
          article: words ? speech.article(words.article) : '',
          option: words ? names.option(words.article, words.option) : '',
        })}
      </p>
      <div className="btns">
        <button type="button" className="button primary" autoFocus onClick={stay}>
          {t(`leave.stay.${leaving}`)}
        </button>
        <button type="button" className="button" onClick={() => leave(true)}>
          {t('leave.end')}
        </button>
      </div>
    </Modal>
  );
}
