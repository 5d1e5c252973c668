import type { Concept } from '../../app/selectors/learning/concepts.ts';
import { Codex, type CodexPart } from './codex.tsx';
import { TitledModal } from '../parts/notices/modal.tsx';
import { useWords } from '../../app/language/use-words.ts';

type Props = { close: () => void; at?: Concept | undefined; part?: CodexPart | undefined };

/** The codex over the play screen. */
export function CodexDialog({ close, at, part = 'concepts' }: Props) {
  const t = useWords();
  return (
    <TitledModal
      title={t('codex.title')}
      shut={t('codex.close')}
      className="log-dialog codex-dialog"
      close={close}
    >
      <Codex at={at} part={part} />
    </TitledModal>
  );
}
