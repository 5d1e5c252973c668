/** Since the seat's last act: what was answered, what it brought, and which words moved. */
import { type ReactNode, useMemo } from 'react';
import { makeRecall } from '../../../../session/game/after-questions.ts';
import { isLesson } from '../../../../session/game/lesson.ts';
import { type Since, findSinceLast, isToldBelow, splitMoves } from '../../model/since-last.ts';
import { tellPutWords } from '../../model/put-words.ts';
import type { DomainEvent } from '../../../../../engine/state/event.ts';
import { computePointsNow } from '../../../../session/game/worth.ts';
import { usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import { FellLine } from '../../../../speech/fell-line.tsx';
import { Refusers, SaidList } from '../../../../ui/deals/said.tsx';
import { OwnLater } from './own-later.tsx';
import { PointsMoved } from './points-moved.tsx';
import { HeadingFigure, HeadingMoves } from './heading-moved.tsx';
import { makeSinceFigures } from './since-figures.ts';
import { useHeadingPath } from '../../../../session/play/use-heading-path.ts';
import { type Speech, SHOWS } from '../../../../speech/use-game.ts';
import { formatHappening } from '../../../../speech/tell.ts';
import { useVoteShow } from '../../../../session/play/vote-show.tsx';
import { dress, Mono, Row, Stack, Text } from '../../../../ui/layout/primitives.tsx';

const recall = makeRecall<Since>();

/** @param below on the trading table, under the answer: only where it weighs on what one lays there */
export function SinceCard({ below = false }: { below?: boolean }) {
  const { game, speech, draft } = usePlay();
  const { running } = useVoteShow();
  const lesson = useSeat((state) => state.learning.lesson);
  const { t, figures } = speech;
  const fresh = useMemo(() => findSinceLast(game), [game]);
  const since = recall(game, fresh);
  const path = useHeadingPath(fresh !== null);
  // What came over several turns is told once, by the card of the jump.
  const jumped = useSeat((state) => state.jumped?.of === game.view);
  if (!since || jumped || draft || running || (below && !isToldBelow(since))) return null;
  // The lesson begins with the words in brackets, which this would push out of sight.
  if (game.moments.length === 0 && isLesson(game, lesson)) return null;
  const now = computePointsNow(game.view);
  const moved = path ? null : makeSinceFigures(since, now, figures);
  return (
    <section
      className={dress({ padY: 4, padX: 5, size: 2, edge: 'brass' }, 'paper')}
      aria-labelledby="since-title"
    >
      <Row
        as="h2"
        id="since-title"
        wrap
        gap={5}
        lineGap={1}
        items="baseline"
        justify="between"
        type="head"
      >
        {t('since.title', { acts: game.moments.length })}
        {path ? <HeadingFigure path={path} /> : <PointsMoved since={since} />}
      </Row>
      {since.news && <News news={since.news} speech={speech} folded={path !== null} />}
      <Stack as="ul" gap={3} top={3}>
        {below ? (
          <Words since={since} speech={speech} />
        ) : (
          <OwnActs since={since} speech={speech} />
        )}
        {path && <HeadingMoves path={path} since={since} />}
        <Moves since={since} speech={speech} folded={path !== null} />
        {moved && moved.linked !== null && (
          <li>
            {t('since.linked')} <Mono as="b">{figures.signed(moved.linked)}</Mono>
          </li>
        )}
        {[...since.returned, ...since.agreed, ...since.broken, ...since.ordered].map(
          (happening) => (
            <li key={`${'article' in happening ? happening.article : ''} ${happening.type}`}>
              {formatHappening(happening, speech).text}
            </li>
          ),
        )}
        {since.unlisted && (
          <li>{speech.t('since.unlisted', { article: speech.article(since.unlisted) })}</li>
        )}
        {since.fell.map((fallen) => (
          <li key={fallen.motion.id}>
            <FellLine fallen={fallen} />
          </li>
        ))}
        <OwnLater since={since} />
      </Stack>
    </section>
  );
}

/** Above the Chair's text, which may follow at once: what came of the last act, and stands nowhere else. */
export function AnsweredCard() {
  const { game, speech } = usePlay();
  const since = findSinceLast(game);
  if (!since || since.answers.length + since.fates.length + since.words.length === 0) return null;
  return (
    <Stack
      as="ul"
      gap={3}
      className="paper"
      padY={4}
      padX={5}
      size={2}
      edge="brass"
      aria-label={speech.t('since.title', { acts: game.moments.length })}
    >
      <OwnActs since={since} speech={speech} />
    </Stack>
  );
}

/** What came of the seat's own offers and packages, of those it answered, and the words that it put before the floor. */
function OwnActs({ since, speech }: { since: Since; speech: Speech }) {
  return (
    <>
      {since.answers.map((answer) => (
        <OwnAnswer key={`${answer.offer} ${answer.type}`} answer={answer} speech={speech} />
      ))}
      {since.fates.map((fate) => (
        <Answer key={`${fate.offer} ${fate.type}`} answer={fate} speech={speech} />
      ))}
      <Words since={since} speech={speech} />
      {since.put.map((happening) => (
        <li key={`${happening.type} ${happening.article} ${happening.option}`}>
          {formatHappening(happening, speech).text}
        </li>
      ))}
    </>
  );
}

/** What became of words that the seat had put before the floor. */
function Words({ since, speech }: { since: Since; speech: Speech }) {
  return since.words.map((one) => (
    <Answer key={one.article} answer={one.by} text={tellPutWords(one, speech)} speech={speech} />
  ));
}

type MovesProps = {
  since: Since;
  speech: Speech;
  /** What it all comes to by the close is told in their place. */
  folded: boolean;
};

/** What pleas decided, with the reason, and words that moved otherwise. */
function Moves({ since: { pleas, moves }, speech, folded }: MovesProps) {
  const { t } = speech;
  const byPleas = ({ happening: { article, cause } }: Since['moves'][number]) =>
    cause === 'chair' && pleas.some((heard) => heard.article === article);
  const { first, rest } = splitMoves(
    moves.filter((move) => !byPleas(move)),
    folded ? 0 : undefined,
  );
  return (
    <>
      {pleas.map((heard) => (
        <Answer key={`${heard.article} pleas`} answer={heard} speech={speech}>
          <PointsOf
            points={
              // One number: what it comes to by the close is told with the rest.
              folded
                ? null
                : (moves
                    .filter(byPleas)
                    .find(({ happening }) => happening.article === heard.article)?.points ?? null)
            }
          />
        </Answer>
      ))}
      {first.map((move) => (
        <Move key={move.happening.article} move={move} speech={speech} />
      ))}
      {rest.length > 0 && (
        <li>
          <details>
            <summary>{t(folded ? 'since.all' : 'since.rest', { n: rest.length })}</summary>
            <Stack as="ul" gap={3} top={3}>
              {rest.map((move) => (
                <Move
                  key={move.happening.article}
                  move={folded ? { ...move, points: null } : move}
                  speech={speech}
                />
              ))}
            </Stack>
          </details>
        </li>
      )}
    </>
  );
}

/** An article that moved, why, and what that is worth. */
function Move({
  move: { happening, points, assented, part },
  speech,
}: {
  move: Since['moves'][number];
  speech: Speech;
}) {
  const { t } = speech;
  return (
    <li>
      {formatHappening(happening, speech).text} {assented && `${t('since.assented')} `}
      {part === 'traded' && <b>{t('since.mine')} </b>}
      <PointsOf points={points} />
    </li>
  );
}

/** What one delegate answered stands above, in its own words. */
function OwnAnswer({ answer, speech }: { answer: DomainEvent; speech: Speech }) {
  if (answer.type !== 'answered')
    return (
      <Answer answer={answer} speech={speech}>
        <Refusers of={answer} />
      </Answer>
    );
  return (
    <li>
      <Text as="b" size={4}>
        {formatHappening(answer, speech).text}
      </Text>
    </li>
  );
}

/** What came of what the seat proposed, with the numbers behind it. */
function Answer({
  answer,
  text,
  speech,
  children,
}: {
  answer: DomainEvent;
  /** In place of what it says itself. */
  text?: string;
  speech: Speech;
  children?: ReactNode;
}) {
  const told = formatHappening(answer, speech);
  return (
    <li>
      <Text as="b" size={4}>
        {text ?? told.text}
      </Text>{' '}
      {children} <SaidList told={told} />
    </li>
  );
}

function PointsOf({ points }: { points: number | null }) {
  const { figures } = usePlay().speech;
  if (points === null || Math.abs(points) < SHOWS) return null;
  return <Mono as="b">{figures.signed(points)}</Mono>;
}

type NewsProps = { news: NonNullable<Since['news']> } & Omit<MovesProps, 'since'>;

/** Points that moved while every word stood still have their reason: the instructions did. */
function News({ news, speech, folded }: NewsProps) {
  const { t, figures, article } = speech;
  const { happenings, articles, points } = news;
  return (
    <Text as="div" top={3} pad={4} ground="blue" type="body" data-part="news">
      <p>{happenings.map((one) => formatHappening(one, speech).text).join(' ')}</p>
      <Text as="p" weight={600}>
        {t('since.news', {
          articles: articles.map((id) => article(id)).join(t('list.join')),
        })}{' '}
        {!folded && Math.abs(points) >= SHOWS && <Mono as="b">{figures.signed(points)}</Mono>}
      </Text>
    </Text>
  );
}
