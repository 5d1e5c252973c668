/** Handing in from the hall, when time is up before the conference is. */
import { useWords } from '../../../speech/words.ts';
import { Modal } from '../../../ui/notices/modal.tsx';
import { ResultPane } from './result-pane.tsx';
import resultPane from './result-pane.module.css?names';
import { Button, Buttons } from '../../../ui/layout/primitives.tsx';

export function ShareResult({ close }: { close: () => void }) {
  const t = useWords();
  return (
    <Modal label={t('result.title')} className={resultPane['share-result']} close={close}>
      <ResultPane />
      <Buttons>
        <Button onClick={close}>{t('result.close')}</Button>
      </Buttons>
    </Modal>
  );
}
