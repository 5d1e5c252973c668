/** What the newest act brought stands in full; what was told before it is its head line, and the rest on a click. */
import type { ComponentProps, ReactNode } from 'react';
import { isAnswerNewest } from '../session/game/after-questions.ts';
import { usePlay } from '../session/play/play-context.tsx';

type Props = ComponentProps<'section'> & { head: ReactNode; 'data-part'?: string };

export function Told({ head, children, className, ...named }: Props) {
  const { game } = usePlay();
  if (!isAnswerNewest(game))
    return (
      <section className={className} {...named}>
        {head}
        {children}
      </section>
    );
  // Each answer folds anew what was opened under the last.
  return (
    <details key={game.own.length} className={className} data-part={named['data-part']} data-line>
      <summary>
        <div>{head}</div>
      </summary>
      {children}
    </details>
  );
}
