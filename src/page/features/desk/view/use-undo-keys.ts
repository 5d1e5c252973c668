import { useEffect } from 'react';
import { useDesk } from './use-desk.ts';

/** Steps back and forth over the whole document; the source has its own while it is typed in. */
export function useUndoKeys(): void {
  const undo = useDesk((state) => state.undo);
  const redo = useDesk((state) => state.redo);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.target instanceof Element && event.target.closest('.cm-editor')) return;
      const key = event.key.toLowerCase();
      const back = key === 'z' && !event.shiftKey;
      if (!back && key !== 'y' && key !== 'z') return;
      event.preventDefault();
      if (back) undo();
      else redo();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [undo, redo]);
}
