import type { ReactNode } from 'react';
import { Text } from '../../../ui/layout/primitives.tsx';
import room from './class-room.module.css';

/** Title of a pane on the desk of a class. */
export function DeskTitle({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Text
      as="h2"
      id={id}
      className={room['mast']}
      face="serif"
      weight={400}
      size={7}
      leading="tight"
    >
      {children}
    </Text>
  );
}
