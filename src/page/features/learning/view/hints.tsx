import { useMemo } from 'react';
import { type LearningHint, listHints } from '../model/hints.ts';
import { isFirstGame } from '../../../session/game/learning.ts';
import { isLesson } from '../../../session/game/lesson.ts';
import { listIds } from '../../../session/play/draft.ts';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';
import { nameFew } from '../../../speech/names/name-few.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { Button, Buttons, dress, Eyebrow } from '../../../ui/layout/primitives.tsx';
import styles from '../../../ui/parts.module.css?names';

/** Says what is unknown and what is near, and leaves the choice alone. */
export function Hints() {
  const { game, speech, draft } = usePlay();
  const { t } = speech;
  const hints = useMemo(() => listHints(game), [game]);
  const lesson = useSeat((state) => state.learning.lesson);
  const first = useSeat((state) => isFirstGame(state.learning));
  if (hints.length === 0 || draft || isLesson(game, lesson)) return null;
  return (
    <section
      className={dress({ padY: 4, padX: 5, edge: 'faint' }, `paper ${styles['advice']}`)}
      aria-label={t('hint.title')}
    >
      <details open={!first}>
        <Eyebrow as="summary">{t('hint.title')}</Eyebrow>
        <p>
          {hints.map((hint) => (
            <span key={hint.kind}>{tellHint(hint, speech)}</span>
          ))}
        </p>
      </details>
      {hints.map(
        (hint) => hint.kind === 'own' && <LetGo key={hint.kind} articles={hint.articles} />,
      )}
    </section>
  );
}

/** To let the last bracket go, which is the seat's own. */
function LetGo({ articles }: { articles: readonly string[] }) {
  const { game, speech, legal, begin } = usePlay();
  const { view } = game;
  const may = legal('withdraw');
  const of = listIds(may, 'article').filter((id) => articles.includes(id));
  if (may?.unavailable !== null || of.length === 0) return null;
  return (
    <Buttons as="p">
      {of.map((id) => (
        <Button
          key={id}

          kind="small"
          onClick={() => begin('withdraw', { article: id })}
        >
          {speech.t('hint.letGo', {
            article: speech.article(id),
            option: speech.names.option(
              id,
              view.articles[view.scenario.articleIndex.get(id) ?? -1]?.text ?? -1,
            ),
          })}
        </Button>
      ))}
    </Buttons>
  );
}

const NAMED = 3;

function tellHint(hint: LearningHint, speech: Speech): string {
  const { t, names, article } = speech;
  const list = (parts: readonly string[]): string => parts.join(t('list.join'));
  switch (hint.kind) {
    case 'unknown':
      return t('hint.unknown', {
        n: hint.seats.length,
        seats: nameFew(hint.seats, speech, NAMED),
      });
    case 'own':
    case 'line':
      return t('hint.own', {
        line: hint.kind === 'line' ? 'yes' : 'no',
        articles: list(hint.articles.map((id) => article(id))),
        credit: hint.credit,
      });
    case 'near':
      return hint.held
        .map((one) =>
          t('hint.near', { seat: names.called(one.seat), article: article(one.article) }),
        )
        .join(' ');
    case 'motions':
      return t('hint.motions', { n: hint.n, own: hint.own });
  }
}
