import { useMemo } from 'react';
import { makeRecall } from '../game/after-questions.ts';
import { findHeadingPath, type HeadingPath } from '../game/heading-path.ts';
import { readForeseenBefore } from './foresee.ts';
import { usePlay } from './play-context.tsx';
import { useHeading } from './use-heading.ts';

const recall = makeRecall<HeadingPath>();

/**
 * Null until it is foreseen where the text is heading, and where nothing has moved that.
 * @param isNew something has come since the last act; not where that was a question, which leaves what was told before
 */
export function useHeadingPath(isNew: boolean): HeadingPath | null {
  const { game } = usePlay();
  const [now, before] = [useHeading(), readForeseenBefore(game.view)];
  const found = useMemo(
    () => (isNew && now && before ? findHeadingPath(game, { before, now }) : null),
    [game, isNew, now, before],
  );
  return recall(game, found);
}
