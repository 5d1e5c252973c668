import { useWords } from '../../../speech/words.ts';
import { JoinFrame } from './class-join.tsx';

export function DebriefComing() {
  const t = useWords();
  return <JoinFrame title={t('class.end.title')} />;
}
