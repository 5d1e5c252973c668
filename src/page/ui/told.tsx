/** What the newest act brought stands in full; what was told before it is its head line, and the rest on a click. */
import type { ComponentProps, ReactElement } from 'react';
import { isAnswerNewest } from '../session/game/after-questions.ts';
import { usePlay } from '../session/play/play-context.tsx';

type Props = Pick<
  ComponentProps<'section'>,
  'children' | 'className' | `aria-${'label' | 'labelledby'}`
> & {
  /** One element, as may stand in a summary. */
  head: ReactElement;
  'data-part'?: string;
};

export function Told({ head, children, ...named }: Props) {
  const { game } = usePlay();
  if (!isAnswerNewest(game))
    return (
      <section {...named}>
        {head}
        {children}
      </section>
    );
  // Each answer folds anew what was opened under the last.
  return (
    <details key={game.own.length} {...named} data-line>
      <summary>{head}</summary>
      {children}
    </details>
  );
}
