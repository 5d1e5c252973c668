/** Over the lobby of a class, and over the instructor's screens. */
import type { ReactNode } from 'react';
import { Row } from '../../../ui/layout/primitives.tsx';
import bar from '../../../ui/page/page-bar.module.css';
import room from './class-room.module.css';

export function ClassBar({ children }: { children: ReactNode }) {
  return (
    <Row
      as="header"
      className={`${bar['page-bar']} ${room['bar']} on-dark`}
      wrap
      gap={6}
      lineGap={3}
      items="center"
      padY={4}
    >
      {children}
    </Row>
  );
}
