/** Files dropped anywhere on the desk: tables are laid in, anything else is put on the desk as a draft of its own. */
import { useDesk } from './use-desk.ts';
import { useDrop } from '../../../ui/files/use-drop.ts';

/** @returns whether files are held over the page */
export function useDroppedFiles(): boolean {
  const openFile = useDesk((state) => state.openFile);
  return useDrop(({ files: [file] }) => {
    if (file) void openFile(file);
  });
}
