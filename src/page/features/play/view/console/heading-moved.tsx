/** How the forecast has moved since the seat's last act, its own part first. */
import type { HeadingMove } from '../../../../session/game/heading-cause.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { tellHeadingCause } from '../../../../speech/heading-cause.ts';
import { formatHappening } from '../../../../speech/tell.ts';
import { Mono, Text } from '../../../../ui/layout/primitives.tsx';
import type { HeadingPath } from '../../model/heading-path.ts';
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

/** Lines told at once: what else has moved can wait. */
const TOLD = 2;

type Props = { path: HeadingPath; since: Since };

/** What of it is one's own, and what came meanwhile. */
export function HeadingMoves({ path: { own, others, moves }, since }: Props) {
  const { t } = usePlay().speech;
  return (
    <>
      {own !== null && (
        <>
          <Part points={own}>{t('since.ownPackage')}</Part>
          {others !== 0 && <Part points={others}>{t('since.others')}</Part>}
        </>
      )}
      {moves.slice(0, TOLD).map((move) => (
        <MoveLine key={move.cause.article} move={move} since={since} />
      ))}
    </>
  );
}

function Part({ points, children }: { points: number; children: string }) {
  const { figures } = usePlay().speech;
  return (
    <Text as="li" weight={600}>
      {children} <Mono>{figures.signed(points)}</Mono>
    </Text>
  );
}

function MoveLine({ move: { points, cause }, since }: { move: HeadingMove; since: Since }) {
  const { game, speech } = usePlay();
  const id = game.view.scenario.articles[cause.article]?.id;
  const moved = since.moves.find(({ happening }) => happening.article === id);
  return (
    <li>
      {moved
        ? formatHappening(moved.happening, speech).text
        : tellHeadingCause(cause, game.view, speech)}{' '}
      <Mono as="b">{speech.figures.signed(Math.round(points))}</Mono>
    </li>
  );
}
