/** Files dropped anywhere on the page. */
import { useWords } from '../../app/language/use-words.ts';
import { useApp } from '../../app/store.ts';
import { useDrop } from './use-drop.ts';

/** Bytes read to tell a record or a result from a scenario: it names its format first. */
const HEAD = 4096;
const RECORD = /^\s*SB\d\.|"format"\s*:\s*"square-brackets\/(?:record|result)@/;

export function useOpenFile(): (file: File) => void {
  const openScenario = useApp((state) => state.openScenarioFile);
  const openRecord = useApp((state) => state.openRecordFile);
  return (file) => {
    void file
      .slice(0, HEAD)
      .text()
      .then((head) => (RECORD.test(head) ? openRecord(file) : openScenario(file)));
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
