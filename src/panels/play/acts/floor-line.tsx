import { useMemo } from 'react';
import { wasSetAside } from '../../../app/selectors/play/agenda-now.ts';
import { toTextChange } from '../../../app/selectors/trade/worth.ts';
import { leadOfWords } from '../../../app/selectors/vote/consequence.ts';
import type { Change } from '../../../engine/command.ts';
import { usePlay } from '../play-context.tsx';

/** Beside the key that proposes words: whether the floor should take them up, and what it takes if it should not. */
export function FloorLine({ change }: { change: Change }) {
  const { game, speech } = usePlay();
  const { view } = game;
  const { t, names } = speech;
  const lead = useMemo(() => {
    const found = toTextChange(view, change);
    return found && leadOfWords(view, found.article, found.wording);
  }, [view, change]);
  if (!lead || game.assist === 'none') return null;
  return (
    <p className="floor-line" data-lead={lead}>
      {t(`floor.${lead}`, {
        credit: view.values.failedAmendment,
        aside: wasSetAside(game, change.article) ? 'yes' : 'no',
        articles: view.agenda.map((a) => names.article(a)).join(t('list.join')),
      })}
    </p>
  );
}
