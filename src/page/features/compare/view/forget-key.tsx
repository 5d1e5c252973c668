/** Forgets all that was collected, here and in the browser's store: asked first, with what would be gone. */
import { useState } from 'react';
import { useWords } from '../../../speech/words.ts';
import { useCompare } from './use-compare.ts';
import { Modal } from '../../../ui/notices/modal.tsx';
import { takeFocus } from '../../../ui/take-focus.ts';
import { Button, Buttons } from '../../../ui/layout/primitives.tsx';

export function ForgetKey({ label, small = false }: { label: string; small?: boolean }) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button kind={small ? 'small' : 'plain'} className="no-print" onClick={() => setAsked(true)}>
        {label}
      </Button>
      {asked && <Question label={label} close={() => setAsked(false)} />}
    </>
  );
}

function Question({ label, close }: { label: string; close: () => void }) {
  const t = useWords();
  const runs = useCompare((state) => state.runs.length);
  const labels = useCompare(
    ({ expected }) => expected.split('\n').filter((one) => one.trim()).length,
  );
  const clear = useCompare((state) => state.clear);
  return (
    <Modal label={label} asks close={close}>
      <h2>{t('compare.forget.title', { n: runs })}</h2>
      <p>{t('compare.forget.what', { n: runs, labels })}</p>
      <p>{t('compare.forget.how')}</p>
      <Buttons>
        <Button kind="primary" ref={takeFocus} onClick={close}>
          {t('compare.forget.keep')}
        </Button>
        <Button
          onClick={() => {
            clear();
            close();
          }}
        >
          {label}
        </Button>
      </Buttons>
    </Modal>
  );
}
