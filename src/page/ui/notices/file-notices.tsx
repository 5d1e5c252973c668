/** What a person must know about files they have put down: those no page took, and the one being read. */
import { useWords } from '../../speech/words.ts';
import { useApp } from '../../session/store/store.ts';
import { Button } from '../layout/primitives.tsx';
import { Notice } from './notice.tsx';

export function FileNotices() {
  return (
    <>
      <StrayFiles />
      <BeingRead />
    </>
  );
}

/** What takes more than a moment, and the way to stop it. */
function BeingRead() {
  const t = useWords();
  const reading = useApp((state) => state.reading);
  if (!reading) return null;
  return (
    <Notice
      text={t('file.reading', {
        what: reading.verifies ? 'verifies' : 'reads',
        file: reading.name || t('file.pasted'),
      })}
    >
      <Button kind="small" onClick={reading.stop}>
        {t('file.cancel')}
      </Button>
    </Notice>
  );
}

function StrayFiles() {
  const files = useApp(({ misplaced }) =>
    misplaced?.why === 'elsewhere' ? misplaced.files : null,
  );
  return files && <Strays files={files} />;
}

function Strays({ files }: { files: readonly File[] }) {
  const t = useWords();
  const go = useApp((state) => state.go);
  const open = useApp((state) => state.openFiles);
  const misplace = useApp((state) => state.misplace);
  const there = (): void => {
    go({ page: 'door' });
    void open(files);
  };
  return (
    <Notice text={t('file.misplaced.elsewhere', { n: files.length, file: files[0]?.name ?? '' })}>
      {files.length > 0 && (
        <Button kind="small" onClick={there}>
          {t('file.openOn.door')}
        </Button>
      )}
      <Button kind="small" onClick={() => misplace(null)}>
        {t('file.close')}
      </Button>
    </Notice>
  );
}
