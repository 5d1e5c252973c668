/** Handing in from the hall, when time is up before the conference is. */
import { useWords } from '../../../speech/words.ts';
import { Modal } from '../../../ui/notices/modal.tsx';
import { ResultPane } from './result-pane.tsx';
import resultPane from './result-pane.module.css?names';
import modalStyles from '../../../ui/notices/modal.module.css?names';
import parts from '../../../ui/parts.module.css?names';

export function ShareResult({ close }: { close: () => void }) {
  const t = useWords();
  return (
    <Modal
      label={t('result.title')}
      className={`${modalStyles['log-dialog']} ${resultPane['share-result']}`}
      close={close}
    >
      <ResultPane />
      <div className={parts['btns']}>
        <button type="button" className={parts['button']} onClick={close}>
          {t('result.close')}
        </button>
      </div>
    </Modal>
  );
}
