/** Files dropped anywhere on the desk: tables are laid in, anything else is put on the desk as a draft of its own. */
import { useEffect, useState } from 'react';
import { useDesk } from '../../app/selectors/desk/state.ts';

export function useDroppedFiles(): boolean {
  const openFile = useDesk((state) => state.openFile);
  return useDropped((file) => {
    void openFile(file);
  });
}

/** True while a file is held over the page. */
function useDropped(take: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hover = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0];
      setOver(false);
      if (!file) return;
      event.preventDefault();
      take(file);
    };
    window.addEventListener('dragover', hover);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hover);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  });
  return over;
}
