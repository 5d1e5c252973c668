import type { ReactNode } from 'react';
import { useMedia } from '../../../../ui/use-media.ts';
import firstStyles from './first.module.css?names';
import parts from '../../../../ui/parts.module.css?names';

type Props = { id: string; title: string; gist?: string; children: ReactNode };

/** A part of the first page; on a phone, where it has a gist, that stands for it until it is unfolded. */
export function Card({ id, title, gist, children }: Props) {
  const isPhone = useMedia('(width < 44rem)');
  if (isPhone && gist !== undefined) {
    return (
      <details className={`paper ${parts['pane']} ${firstStyles['card']}`}>
        <summary>
          <h2 id={id}>{title}</h2>
          <span className={parts['small']}>{gist}</span>
        </summary>
        {children}
      </details>
    );
  }
  return (
    <section
      className={`paper ${parts['pane']} ${firstStyles['card']}`}
      aria-labelledby={id}
      data-part="card"
    >
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
