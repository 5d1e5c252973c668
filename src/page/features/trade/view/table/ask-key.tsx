import { findWhenAfterAsking } from '../../model/plates.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { useTable } from './table-context.tsx';
import { tellRejection } from '../../../../speech/tell-reason.ts';
import { Button, Small } from '../../../../ui/layout/primitives.tsx';

/** Asks a delegation from the trading table, which stays as it is; with its price, or why nobody can ask now. */
export function AskKey({ delegation, article }: { delegation: string; article?: string }) {
  const { game, speech, say, legal } = usePlay();
  const { t } = speech;
  const { draft } = useTable();
  const act = legal('ask');
  if (!act || game.readOnly) return null;
  if (act.unavailable) return <Small as="span">{tellRejection(act.unavailable, speech)}</Small>;
  const ask = { type: 'ask' as const, delegation };
  const tabling = draft.give.length + draft.want.length > 0 ? (legal(draft.type)?.price ?? 0) : 0;
  return (
    <Button kind="small" onClick={() => say(article === undefined ? ask : { ...ask, article })}>
      {t(article === undefined ? 'askKey.open' : 'askKey.article', {
        article: article === undefined ? '' : speech.article(article),
        n: act.price,
        short: findWhenAfterAsking(game.view, act.price, tabling),
      })}
    </Button>
  );
}
