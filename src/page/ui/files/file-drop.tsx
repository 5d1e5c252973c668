/** Files dropped anywhere on a page that opens one; or on one that opens none, which the browser would leave for them. */
import { useWords } from '../../speech/words.ts';
import { useApp } from '../../session/store/store.ts';
import { readDropped } from './dropped-files.ts';
import { useDrop } from './use-drop.ts';
import { Text } from '../layout/primitives.tsx';
import styles from './file-report.module.css?names';

/** @param stray takes what no other part of the page does, and opens nothing */
export function FileDrop({ stray = false }: { stray?: boolean }) {
  const t = useWords();
  const take = useApp((state) => (stray ? state.misplace : state.openFiles));
  const over = useDrop((dropped) => void readDropped(dropped).then(take), stray);
  return over ? (
    <div className={`${styles['drop-zone']} on-dark`}>
      <Text as="p" size={8} face="serif" tone="board" padY={7} padX={9} className="bracketed">
        {t(stray ? 'file.dropStray' : 'file.drop')}
      </Text>
    </div>
  ) : null;
}
