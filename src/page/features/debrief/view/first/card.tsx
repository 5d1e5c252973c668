import type { ReactNode } from 'react';
import { PHONE, useMedia } from '../../../../ui/use-media.ts';
import { Panel, Row, Small, Text } from '../../../../ui/layout/primitives.tsx';

type Props = { id: string; title: string; gist?: string; children: ReactNode };

/** A part of the first page; on a phone, where it has a gist, that stands for it until it is unfolded. */
export function Card({ id, title, gist, children }: Props) {
  const isPhone = useMedia(PHONE);
  if (isPhone && gist !== undefined) {
    return (
      <Panel as="details">
        <Row as="summary" gap={5} items="center" justify="between">
          <Text as="h2" id={id} bottom={0}>
            {title}
          </Text>
          <Small as="span">{gist}</Small>
        </Row>
        {children}
      </Panel>
    );
  }
  return (
    <Panel aria-labelledby={id} data-part="card">
      <h2 id={id}>{title}</h2>
      {children}
    </Panel>
  );
}
