/** Why the forecast has moved since the seat's last act: fetched once it has. */
import { findHeadingCause } from '../../session/game/heading-cause.ts';
import { readForeseenBefore } from '../../session/play/foresee.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import { useHeading } from '../../session/play/use-heading.ts';
import { tellHeadingCause } from '../../speech/heading-cause.ts';
import { Text } from '../layout/primitives.tsx';

type Props = {
  /** In the bar of a phone there is room for by how much, and for which article. */
  low: boolean;
  change: number;
};

/** Letters of an article for which the bar of a phone has room. */
const ROOM = 12;

/** Nothing where no one article did it. */
export function HeadingCauseLine({ low, change }: Props) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const [now, before] = [useHeading(), readForeseenBefore(game.view)];
  const fresh = game.log.slice(game.unread).map(({ happening }) => happening);
  const cause = now && before && findHeadingCause(game.view, { before, now }, fresh);
  if (!cause) return null;
  const id = game.view.scenario.articles[cause.article ?? -1]?.id;
  const article = id === undefined ? '' : speech.article(id);
  if (low && (article === '' || article.length > ROOM)) return null;
  return (
    <Text data-part="heading-cause">
      {low
        ? t('headingCause.brief', { by: figures.signed(change), article })
        : tellHeadingCause(cause, game.view, speech)}
    </Text>
  );
}
