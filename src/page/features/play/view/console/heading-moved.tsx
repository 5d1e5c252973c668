/** How the forecast has moved since the seat's last act, its own part first. */
import { usePlay } from '../../../../session/play/play-context.tsx';
import { tellHeadingCause } from '../../../../speech/heading-cause.ts';
import { nameFew } from '../../../../speech/names/name-few.ts';
import { formatHappening } from '../../../../speech/tell.ts';
import { Mono, Text } from '../../../../ui/layout/primitives.tsx';
import type { HeadingMove } from '../../../../session/game/heading-cause.ts';
import type { HeadingPath, OddsShift, PathPart } from '../../../../session/game/heading-path.ts';
import type { Since } from '../../model/since-last.ts';

/** From where to where. */
export function HeadingFigure({ path: { before, now } }: { path: HeadingPath }) {
  const { t, figures } = usePlay().speech;
  const by = now - before;
  return (
    <Text
      as="b"
      weight={600}
      size={3}
      tone={by > 0 ? 'ok' : by < 0 ? 'red' : 'brass'}
      data-part="heading-path"
    >
      {t('since.heading', {
        before: figures.points(before),
        now: figures.points(now),
        by: by === 0 ? 'none' : figures.signed(by),
      })}
    </Text>
  );
}

/** What of it is one's own, what came meanwhile, and what was learnt. */
export function HeadingMoves({ parts, since }: { parts: HeadingPath['parts']; since: Since }) {
  const { figures } = usePlay().speech;
  const describe = useParts(since);
  return parts.map((part, i) => (
    <li key={i}>
      {describe(part)} <Mono as="b">{figures.signed(part.points)}</Mono>
    </li>
  ));
}

/** Those who will now join, or not, by name. */
const NAMED = 2;

/** Each in words. */
export function useParts(since: Since | null): (part: PathPart) => string {
  const { game, speech } = usePlay();
  const { t, names, article } = speech;
  const name = (index: number) => game.view.scenario.articles[index]?.id ?? '';
  const shifted = (cause: HeadingMove['cause'], shift: OddsShift | null) => {
    const told = tellHeadingCause(cause, game.view, speech);
    if (!shift) return told;
    const likelier = t('since.shift', {
      option: names.option(cause.article, shift.wording) || t('text.nothing'),
      article: article(name(cause.article)),
      likelier: shift.likelier ? 'yes' : 'no',
    });
    return cause.code === 'drift' ? likelier : `${told} ${likelier}`;
  };
  return (part) => {
    const { code } = part;
    if (code === 'article') {
      const id = name(part.cause.article);
      const moved = since?.moves.find(({ happening }) => happening.article === id);
      if (!moved) return shifted(part.cause, part.shift);
      const { text } = formatHappening(moved.happening, speech);
      // Words that are better than those before may be less than was foreseen.
      const turns = (moved.points ?? 0) * part.points < 0;
      return turns ? t('since.foreseen', { text, way: part.points < 0 ? 'down' : 'up' }) : text;
    }
    if (code === 'drift') return shifted({ code, article: part.article }, part.shift);
    return t('since.part', {
      code,
      way: part.points > 0 ? 'up' : part.points < 0 ? 'down' : 'same',
      articles:
        code === 'others'
          ? part.articles.map((index) => article(name(index))).join(t('list.join'))
          : '',
      n: code === 'joining' ? part.seats.length : 0,
      seats: code === 'joining' ? nameFew(part.seats, speech, NAMED) : '',
    });
  };
}
