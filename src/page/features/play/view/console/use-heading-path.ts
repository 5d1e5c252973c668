import { useMemo } from 'react';
import { makeRecall } from '../../../../session/game/after-questions.ts';
import { readForeseenBefore, readLaidGain } from '../../../../session/play/foresee.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { useHeading } from '../../../../session/play/use-heading.ts';
import { findHeadingPath, type HeadingPath } from '../../model/heading-path.ts';
import type { Since } from '../../model/since-last.ts';

const recall = makeRecall<HeadingPath>();

/**
 * Null until it is foreseen where the text is heading, and where nothing has moved that.
 * @param fresh what has come since the last act; null where that was a question, which leaves what was told before
 */
export function useHeadingPath(fresh: Since | null): HeadingPath | null {
  const { game } = usePlay();
  const [now, before] = [useHeading(), readForeseenBefore(game.view)];
  const found = useMemo(
    () =>
      fresh && now && before
        ? findHeadingPath(game, { before, now }, (changes) => readLaidGain(game.view, changes))
        : null,
    [game, fresh, now, before],
  );
  return recall(game, found);
}
