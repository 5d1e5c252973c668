import { useWords } from '../../../speech/use-words.ts';
import { JoinFrame } from './class-join.tsx';

export function DebriefComing() {
  const t = useWords();
  return <JoinFrame title={t('class.end.title')} />;
}
