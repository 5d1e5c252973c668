/** Handing in from the hall, when time is up before the conference is. */
import { useWords } from '../../../speech/use-words.ts';
import { Modal } from '../../../ui/notices/modal.tsx';
import { ResultPane } from './result-pane.tsx';

export function ShareResult({ close }: { close: () => void }) {
  const t = useWords();
  return (
    <Modal label={t('result.title')} className="log-dialog share-result" close={close}>
      <ResultPane />
      <div className="btns">
        <button type="button" className="button" onClick={close}>
          {t('result.close')}
        </button>
      </div>
    </Modal>
  );
}
