import type { Concept } from '../../app/selectors/learning/concepts.ts';
import { Codex, type CodexPart } from './codex.tsx';
import { Modal } from '../parts/notices/modal.tsx';
import { useWords } from '../../app/language/use-words.ts';

type Props = { close: () => void; at?: Concept | undefined; part?: CodexPart | undefined };

/** The codex over the play screen. */
export function CodexDialog({ close, at, part = 'concepts' }: Props) {
  const t = useWords();
  return (
    <Modal label={t('codex.title')} className="log-dialog codex-dialog" close={close}>
      <div className="dialog-head">
        <h2>{t('codex.title')}</h2>
        <button type="button" className="button" onClick={close}>
          {t('codex.close')}
        </button>
      </div>
      <Codex at={at} part={part} />
    </Modal>
  );
}
