import { useMemo } from 'react';
import { toTextChange } from '../../../../session/game/worth.ts';
import { leadOfWords } from '../../../../session/game/text/consequence.ts';
import type { Change } from '../../../../../engine/command.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { Text } from '../../../../ui/layout/primitives.tsx';

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
    <Text
      as="p"
      type="body"
      face="sans"
      weight={500}
      padX={4}
      edge={lead === 'should' ? 'ok' : lead === 'costly' ? 'red' : 'faint'}
      data-lead={lead}
    >
      {t(`floor.${lead}`, {
        credit: view.values.failedAmendment,
        have: view.credit,
        articles: view.agenda.map((a) => names.articleBrief(a)).join(t('list.join')),
      })}
    </Text>
  );
}
