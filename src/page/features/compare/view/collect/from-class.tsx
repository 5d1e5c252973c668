/** Hand-ins that a class server has taken, for the instructor whose monitor was opened in this tab. */
import { useState } from 'react';
import { readInstructorKey } from '../../../../session/class-host.ts';
import { useWords } from '../../../../speech/words.ts';
import { Button, Panel, Text } from '../../../../ui/layout/primitives.tsx';

import type { ListedRun } from '../../model/compare-store.ts';
import { findCounted, listUnhanded } from '../../model/hand-ins.ts';
import { useCompare } from '../use-compare.ts';

export function FromClass() {
  const t = useWords();
  const counted = useCompare((state) => state.counted);
  const fetchFromClass = useCompare((state) => state.fetchFromClass);
  const [fetched, setFetched] = useState<'not' | 'asking' | 'yes' | 'refused'>('not');
  if (readInstructorKey() === null) return null;
  const left = listUnhanded(counted);
  const fetchAll = async (): Promise<void> => {
    setFetched('asking');
    setFetched((await fetchFromClass(t('collect.class'))) ? 'yes' : 'refused');
  };
  return (
    <Panel data-part="from-class">
      <h2>{t('collect.class')}</h2>
      <p>{t('collect.classHow')}</p>
      <Button top={4} aria-disabled={fetched === 'asking'} onClick={() => void fetchAll()}>
        {t('collect.classFetch')}
      </Button>
      <Text as="p" top={4} role="status">
        {(fetched === 'yes' || fetched === 'refused') &&
          t('collect.classFetched', {
            done: fetched,
            n: counted.filter(({ line }) => line !== null).length,
            of: counted.length,
          })}
        {left.length > 0 && (
          <> {t('collect.classLeft', { n: left.length, names: left.join(t('list.join')) })}</>
        )}
      </Text>
    </Panel>
  );
}

/** Under the name of who handed in. */
export function AttemptLine({ run, className }: { run: ListedRun; className: string | undefined }) {
  const t = useWords();
  const counted = useCompare((state) => findCounted(run, state.counted));
  if (!counted) return null;
  const { number, of, took } = counted;
  const minutes = Math.max(1, Math.round((took ?? 0) / 60_000));
  return (
    <span className={className} data-part="attempt">
      {t('collect.attempt', { number, of, minutes })}
    </span>
  );
}
