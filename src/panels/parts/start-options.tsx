/** Texts a conference may open with, as options: shipped ones by their words, each with how far it is from the draft. */
import { useWords } from '../../app/language/use-words.ts';
import type { Scenario } from '../../scenario/resolved.ts';

export function StartOptions({ scenario }: { scenario: Pick<Scenario, 'articles' | 'starts'> }) {
  const t = useWords();
  return (
    <>
      <option value="">{t('start.draft')}</option>
      {[...scenario.starts].map(([name, texts]) => {
        const others = scenario.articles.filter(
          ({ draft }, a) => draft.join() !== (texts[a] ?? draft).join(),
        );
        return (
          <option key={name} value={name}>
            {t('start.other', { name, n: others.length })}
          </option>
        );
      })}
    </>
  );
}
