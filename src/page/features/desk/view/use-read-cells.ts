/** Reads cells beside the page, as many as any scenario may have. */
import { useCallback } from 'react';
import { readCells } from '../../../session/files/given.ts';
import type { GivenCells } from '../../../session/files/given-cells.ts';
import { useAppStore } from '../../../session/store/store.ts';

/** Undefined: reading was stopped. */
export type ReadCells = (text: string, how: 'file' | 'block') => Promise<GivenCells | undefined>;

export function useReadCells(): ReadCells {
  const app = useAppStore();
  return useCallback((text, how) => readCells((part) => app.setState(part), text, how), [app]);
}
