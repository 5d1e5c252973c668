import { useEffect } from 'react';
import type { Concept } from '../../app/selectors/learning/concepts.ts';
import { withId } from '../../app/selectors/learning/learning.ts';
import { useAppStore } from '../../app/store/store.ts';

/** What a card says of concepts itself counts as met: their own cards do not come later. */
export function useTaught(concepts: readonly Concept[]): void {
  const store = useAppStore();
  useEffect(() => {
    const { learning, learn } = store.getState();
    const met = concepts.reduce(withId, learning.met);
    if (met !== learning.met) learn({ met });
  }, [store, concepts]);
}
