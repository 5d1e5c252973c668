/** Files dropped anywhere on the page. */
import { useEffect, useState } from 'react';
import { useWords } from '../app/language/use-words.ts';
import { useApp } from '../app/store.ts';

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
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes('Files') ?? false;
    const hover = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) open(file);
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
  return over ? (
    <div className="drop-zone">
      <p>{t('file.drop')}</p>
    </div>
  ) : null;
}
