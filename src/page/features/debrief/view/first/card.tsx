import type { ReactNode } from 'react';
import { useMedia } from '../../../../ui/use-media.ts';
import parts from '../../../../ui/parts.module.css?names';
import { Row, Text } from '../../../../ui/layout/primitives.tsx';

type Props = { id: string; title: string; gist?: string; children: ReactNode };

/** A part of the first page; on a phone, where it has a gist, that stands for it until it is unfolded. */
export function Card({ id, title, gist, children }: Props) {
  const isPhone = useMedia('(width < 44rem)');
  if (isPhone && gist !== undefined) {
    return (
      <details className={`paper ${parts['pane']}`}>
        <Row as="summary" gap={5} items="center" justify="between">
          <Text as="h2" id={id} bottom={0}>
            {title}
          </Text>
          <span className={parts['small']}>{gist}</span>
        </Row>
        {children}
      </details>
    );
  }
  return (
    <section className={`paper ${parts['pane']}`} aria-labelledby={id} data-part="card">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
