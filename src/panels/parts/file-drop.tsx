/** Files dropped anywhere on the page. */
import { useWords } from '../../app/language/use-words.ts';
import { isRecord, RECORD_HEAD } from '../../app/selectors/play/record-file.ts';
import { useApp } from '../../app/store/store.ts';
import { useDrop } from './use-drop.ts';

export function useOpenFile(): (file: File) => void {
  const openScenario = useApp((state) => state.openScenarioFile);
  const openRecord = useApp((state) => state.openRecordFile);
  return (file) => {
    void file
      .slice(0, RECORD_HEAD)
      .text()
      .then((head) => (isRecord(head) ? openRecord(file) : openScenario(file)));
  };
}

export function FileDrop() {
  const t = useWords();
  const open = useOpenFile();
  const over = useDrop(({ files: [file] }) => {
    if (file) open(file);
  });
  return over ? (
    <div className="drop-zone">
      <p>{t('file.drop')}</p>
    </div>
  ) : null;
}
