/** Before a turn ends: what has been put together and not said yet, and words a deal has promised that nobody proposed. */
import { wordsToPropose } from '../../app/selectors/deal-words.ts';
import type { Game } from '../../app/store.ts';
import '../parts/asking.css';
import { Modal } from '../parts/modal.tsx';
import type { Draft } from './draft.ts';
import { usePlay } from './play-context.tsx';

export type Unsaid = 'table' | 'words';

/** Null where nothing would be lost by ending the turn. */
export function unsaidIn(game: Game, kept: Draft | null): Unsaid | null {
  if (game.view.phase !== 'negotiation.floor' || game.view.plates === 0) return null;
  if (kept !== null && kept.give.length + kept.want.length > 0) return 'table';
  const isLast = game.view.sitting >= game.view.scenario.procedure.sittings;
  return isLast && wordsToPropose(game) ? 'words' : null;
}

export function EndGate() {
  const { leaving, leave, speech, game, begin, kept } = usePlay();
  if (!leaving) return null;
  const { t, names } = speech;
  const words = leaving === 'words' ? wordsToPropose(game) : null;
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
