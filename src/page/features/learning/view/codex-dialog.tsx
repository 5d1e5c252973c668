import type { Concept } from '../../../session/game/concepts.ts';
import { Codex, type CodexPart } from './codex.tsx';
import { TitledModal } from '../../../ui/notices/modal.tsx';
import { useWords } from '../../../speech/words.ts';
import codexStyles from './codex.module.css?names';

type Props = { close: () => void; at?: Concept | undefined; part?: CodexPart | undefined };

/** The codex over the play screen. */
export function CodexDialog({ close, at, part = 'concepts' }: Props) {
  const t = useWords();
  return (
    <TitledModal
      title={t('codex.title')}
      shut={t('codex.close')}
      className={codexStyles['codex-dialog']}
      close={close}
    >
      <Codex at={at} part={part} />
    </TitledModal>
  );
}
