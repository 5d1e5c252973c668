/** Texts a conference may open with, as options: those of shipped conferences by their words, others by their name. */
import { useWords } from '../speech/words.ts';

export function StartOptions({ names }: { names: readonly string[] }) {
  const t = useWords();
  return ['', ...names].map((name) => (
    <option key={name} value={name}>
      {t('start.text', { name: name || 'draft' })}
    </option>
  ));
}
