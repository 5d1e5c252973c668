import type { ReactNode } from 'react';
import { Pane } from '../../../ui/layout/panes.tsx';
import { Text } from '../../../ui/layout/primitives.tsx';

type TaskPaneProps = { title: string; verdict: string | null; good: boolean; children: ReactNode };

/** A task, and beside its title what came of it. */
export function TaskPane({ title, verdict, good, children }: TaskPaneProps) {
  return (
    <Pane
      title={title}
      beside={
        <Text type="label" tone={good ? 'ok' : 'soft'} role="status">
          {verdict}
        </Text>
      }
    >
      {children}
    </Pane>
  );
}
