/** Files dropped anywhere on a page that opens one. */
import { useWords } from '../../app/language/use-words.ts';
import { useApp } from '../../app/store/store.ts';
import { filesDropped } from './dropped-files.ts';
import { useDrop } from './use-drop.ts';

export function FileDrop() {
  const t = useWords();
  const open = useApp((state) => state.openFiles);
  const over = useDrop((dropped) => void filesDropped(dropped).then(open));
  return over ? (
    <div className="drop-zone">
      <p>{t('file.drop')}</p>
    </div>
  ) : null;
}
