import type { ComponentProps } from 'react';
import { Row } from '../../../ui/layout/primitives.tsx';

/** A strip of paper across the desk of a class. */
export function DeskStrip(props: ComponentProps<'section'>) {
  return (
    <Row
      as="section"
      className="paper"
      wrap
      gap={7}
      lineGap={4}
      items="center"
      padY={5}
      padX={6}
      {...props}
    />
  );
}
