import { Row } from '../../../ui/layout/primitives.tsx';
import stepsStyles from './step-list.module.css';

type Step = { key: string; words: string; past?: boolean };

type StepListProps = {
  steps: readonly Step[];
  /** Key of the step one is at; null: at none. */
  now: string | null;
  /** Name of the list; absent: it is for the eye alone, and what it shows is said elsewhere. */
  label?: string;
};

/** The steps of a first game in a row, brackets round the one that one is at. */
export function StepList({ steps, now, label }: StepListProps) {
  return (
    <Row
      as="ol"
      wrap
      gap={4}
      lineGap={2}
      type="label"
      leading="snug"
      tone="soft"
      className={stepsStyles['steps']}
      aria-label={label}
      aria-hidden={label === undefined || undefined}
    >
      {steps.map(({ key, words, past }) => (
        <li key={key} aria-current={key === now ? 'step' : undefined} data-past={past || undefined}>
          {words}
        </li>
      ))}
    </Row>
  );
}
