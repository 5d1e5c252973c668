import { spendsTooMuch } from '../../model/plates.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { useTable } from './table-context.tsx';
import { tellRejection } from '../../../../speech/tell-reason.ts';
import styles from '../../../../ui/parts.module.css?names';

/** Asks a delegation from the trading table, which stays as it is; with its price, or why nobody can ask now. */
export function AskKey({ delegation, article }: { delegation: string; article?: string }) {
  const { game, speech, say, legal } = usePlay();
  const { t } = speech;
  const { draft } = useTable();
  const act = legal('ask');
  if (!act || game.readOnly) return null;
  if (act.unavailable)
    return <span className={styles['small']}>{tellRejection(act.unavailable, speech)}</span>;
  const ask = { type: 'ask' as const, delegation };
  const tabling = draft.give.length + draft.want.length > 0 ? (legal(draft.type)?.price ?? 0) : 0;
  const short = spendsTooMuch(game.view.plates, act.price, tabling);
  return (
    <button
      type="button"
      className={`${styles['button']} ${styles['small-button']}`}
      onClick={() => say(article === undefined ? ask : { ...ask, article })}
    >
      {t(article === undefined ? 'askKey.open' : 'askKey.article', {
        article: article === undefined ? '' : speech.article(article),
        n: act.price,
        short: short ? 'yes' : 'no',
      })}
    </button>
  );
}
