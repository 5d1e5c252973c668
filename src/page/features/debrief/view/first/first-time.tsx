import { useEffect, useMemo } from 'react';
import { listFirsts, noteFirsts } from '../../model/firsts.ts';
import { useDebrief, useStory } from '../use-debrief.ts';
import { Text } from '../../../../ui/layout/primitives.tsx';

/** One thing that was seen in this game and in none before it in this browser. */
export function FirstTime() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const { observed } = useStory(game);
  const own = game.filed !== true;
  const first = useMemo(() => {
    const done = observed?.flatMap(({ code, at }) => (at === null ? [] : [code])) ?? [];
    return own ? listFirsts(game.id, done) : [];
  }, [own, game.id, observed]);
  useEffect(() => {
    if (first.length > 0) noteFirsts(game.id, first);
  }, [game.id, first]);
  // What asks most of a negotiator stands last.
  const told = first.at(-1);
  if (told === undefined || game.guided) return null;
  return (
    <Text
      as="p"
      className="paper"
      padY={4}
      padX={6}
      tone="brass"
      weight={600}
      data-part="first-time"
    >
      {t(`firstTime.${told}`)}
      {told === 'keptPromise' && <Kept />}
    </Text>
  );
}

/** Which promise: who stood by words keeps it whether they are adopted or not. */
function Kept() {
  const { game, speech } = useDebrief();
  const { t, names } = speech;
  const { commitments, delegation, scenario } = game.view;
  const kept = commitments.find(({ by, status }) => by === delegation && status === 'kept');
  const article = scenario.articles[kept?.article ?? -1]?.id;
  const to = scenario.delegations[kept?.to ?? -1]?.id;
  if (!kept || article === undefined || to === undefined) return null;
  return (
    <>
      {' '}
      {t('firstTime.promise', {
        seat: names.called(to),
        option: names.option(article, kept.wording) || t('text.nothing'),
        article: speech.article(article),
      })}
    </>
  );
}
