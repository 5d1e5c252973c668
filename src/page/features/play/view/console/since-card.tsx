/** Since the seat's last act: what was answered, what it brought, and which words moved. */
import { type ReactNode, useMemo } from 'react';
import { makeRecall } from '../../../../session/game/after-questions.ts';
import { isLesson } from '../../../../session/game/lesson.ts';
import { type Since, findSinceLast, splitMoves, splitOwn } from '../../model/since-last.ts';
import { tellPutWords } from '../../model/put-words.ts';
import type { DomainEvent } from '../../../../../engine/state/event.ts';
import { usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import { FellLine } from '../../../../speech/fell-line.tsx';
import { Refusers, SaidList } from '../../../../ui/deals/said.tsx';
import { OwnLater } from './own-later.tsx';
import { PointsMoved } from './points-moved.tsx';
import { HeadingFigure, HeadingMoves } from './heading-moved.tsx';
import type { HeadingPath } from '../../../../session/game/heading-path.ts';
import { useHeadingPath } from '../../../../session/play/use-heading-path.ts';
import { type Speech, SHOWS } from '../../../../speech/use-game.ts';
import { formatHappening } from '../../../../speech/tell.ts';
import { useVoteShow } from '../../../../session/play/vote-show.tsx';
import { dress, Mono, Row, Stack, Text } from '../../../../ui/layout/primitives.tsx';
import { Told } from '../../../../ui/told.tsx';

const recall = makeRecall<Since>();

type CardProps = {
  /** What the act has won, under what the room said; by itself where none is told. */
  won?: ReactNode;
};

export function SinceCard({ won }: CardProps) {
  const { game, speech, draft } = usePlay();
  const { running } = useVoteShow();
  const lesson = useSeat((state) => state.learning.lesson);
  const { t } = speech;
  const fresh = useMemo(() => findSinceLast(game), [game]);
  const since = recall(game, fresh);
  const path = useHeadingPath(fresh !== null);
  // What came over several turns is told once, by the card of the jump.
  const jumped = useSeat((state) => state.jumped?.of === game.view);
  if (!since || jumped || draft || running) return won;
  // The lesson begins with the words in brackets, which this would push out of sight.
  if (game.moments.length === 0 && isLesson(game, lesson)) return null;
  return (
    <Told
      className={dress({ padY: 4, padX: 5, size: 2, edge: 'brass', grow: 'none' }, 'paper')}
      aria-labelledby="since-title"
      head={
        <h2 id="since-title">
          <Row as="span" wrap gap={5} lineGap={1} items="baseline" justify="between" type="head">
            {t('since.title', { acts: game.moments.length })}
            {path ? <HeadingFigure path={path} /> : <PointsMoved since={since} />}
          </Row>
        </h2>
      }
    >
      {since.news && <News news={since.news} speech={speech} folded={path !== null} />}
      {hasOwnActs(since) && (
        <Stack as="ul" gap={3} top={3}>
          <OwnActs since={since} speech={speech} />
        </Stack>
      )}
      {won}
      <Stack as="ul" gap={3} top={3}>
        <Moves since={since} speech={speech} path={path} />
        {since.broken.map((happening) => (
          <li key={happening.article}>{formatHappening(happening, speech).text}</li>
        ))}
        {since.unlisted && (
          <li>
            {since.ordered.map((one) => formatHappening(one, speech).text).join(' ')}{' '}
            {t('since.unlisted', { article: speech.article(since.unlisted) })}
          </li>
        )}
        {since.fell.map((fallen) => (
          <li key={fallen.motion.id}>
            <FellLine fallen={fallen} />
          </li>
        ))}
        <OwnLater since={splitOwn(since).loud} />
      </Stack>
    </Told>
  );
}

/** Above the Chair's text, which may follow at once: what came of the last act, and stands nowhere else. */
export function AnsweredCard() {
  const { game, speech } = usePlay();
  const since = findSinceLast(game);
  if (!since || !hasOwnActs({ ...since, put: [] })) return null;
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

function hasOwnActs({ answers, fates, words, put }: Since): boolean {
  return [answers, fates, words, put].some(({ length }) => length > 0);
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
  /** What it all comes to by the close is told in place of what each article is worth. */
  path: HeadingPath | null;
};

/** Of what moved the forecast: as many lines at once. */
const TOLD = 2;

/** What pleas decided, with the reason, and what moved most; all else on a click. */
function Moves({ since, speech, path }: MovesProps) {
  const { t } = speech;
  const { pleas, moves } = since;
  const byPleas = ({ happening: { article, cause } }: Since['moves'][number]) =>
    cause === 'chair' && pleas.some((heard) => heard.article === article);
  const { first, rest } = splitMoves(
    moves.filter((move) => !byPleas(move)),
    path ? 0 : TOLD,
  );
  const parts = path?.parts ?? [];
  const calm = [...since.returned, ...since.agreed, ...(since.unlisted ? [] : since.ordered)];
  const { quiet } = splitOwn(since);
  const n = Math.max(0, parts.length - TOLD) + rest.length + calm.length + quiet.own.length;
  return (
    <>
      {pleas.map((heard) => (
        <Answer key={`${heard.article} pleas`} answer={heard} speech={speech} />
      ))}
      <HeadingMoves parts={parts.slice(0, TOLD)} since={since} />
      {first.map((move) => (
        <Move key={move.happening.article} move={move} speech={speech} />
      ))}
      {n > 0 && (
        <li>
          <details>
            <summary>{t('since.all', { n })}</summary>
            <Stack as="ul" gap={3} top={3}>
              <HeadingMoves parts={parts.slice(TOLD)} since={since} />
              {rest.map((move) => (
                <Move
                  key={move.happening.article}
                  move={path ? { ...move, points: null } : move}
                  speech={speech}
                />
              ))}
              {calm.map((one) => (
                <li key={`${'article' in one ? one.article : ''} ${one.type}`}>
                  {formatHappening(one, speech).text}
                </li>
              ))}
              <OwnLater since={quiet} />
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

type NewsProps = { news: NonNullable<Since['news']>; speech: Speech; folded: boolean };

/** Points that moved while every word stood still have their reason: the instructions did. */
function News({ news, speech, folded }: NewsProps) {
  const { figures } = speech;
  const { happenings, instructions, points } = news;
  return (
    <Text as="div" top={3} pad={4} ground="blue" type="body" data-part="news">
      <p>{happenings.map((one) => formatHappening(one, speech).text).join(' ')}</p>
      <Text as="p" weight={600}>
        {tellInstructions(instructions, speech)}{' '}
        {!folded && Math.abs(points) >= SHOWS && <Mono as="b">{figures.signed(points)}</Mono>}
      </Text>
    </Text>
  );
}

/** What the seat is to want now. */
export function tellInstructions(
  instructions: NonNullable<Since['news']>['instructions'],
  { t, names, article }: Speech,
): string {
  return instructions
    .map((one) =>
      t('since.news', {
        way: one.way,
        article: article(one.article),
        option: names.option(one.article, one.wording),
      }),
    )
    .join(' ');
}
