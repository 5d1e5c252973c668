/** An address or a file nothing came of, and what to do instead. */
import { useWords } from '../../../speech/words.ts';
import { useDesk } from './use-desk.ts';
import { useApp } from '../../../session/store/store.ts';
import deskStyles from './desk.module.css?names';
import { Button, Buttons } from '../../../ui/layout/primitives.tsx';

export function DeskFaultNotice() {
  const t = useWords();
  const fault = useDesk((state) => state.fault);
  if (!fault) return null;
  const { why, address, status = 0, file } = fault;
  return (
    <div className={deskStyles['desk-fault']} role="alert">
      <p>{t(`desk.fault.${why}`, { address: address || t('file.pasted'), status })}</p>
      {why === 'record' && file && <Elsewhere file={file} />}
    </div>
  );
}

/** Pages that have use for a result. */
function Elsewhere({ file }: { file: File }) {
  const t = useWords();
  const carry = useApp((state) => state.carry);
  return (
    <Buttons as="p">
      <Button kind="small" onClick={() => carry([file], 'collect')}>
        {t('desk.fault.toCollect')}
      </Button>
      <Button kind="small" onClick={() => carry([file], 'compare')}>
        {t('desk.fault.toCompare')}
      </Button>
    </Buttons>
  );
}
