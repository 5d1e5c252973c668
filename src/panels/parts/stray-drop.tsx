/** Files dropped on a page that opens none: the browser would leave the page for them. */
import { useWords } from '../../app/language/use-words.ts';
import { useApp } from '../../app/store/store.ts';
import { filesDropped } from './dropped-files.ts';
import { useDrop } from './use-drop.ts';

export function StrayDrop() {
  const t = useWords();
  const misplace = useApp((state) => state.misplace);
  const over = useDrop((dropped) => void filesDropped(dropped).then(misplace), true);
  return over ? (
    <div className="drop-zone">
      <p>{t('file.dropStray')}</p>
    </div>
  ) : null;
}
