/** What the bodies of a conference are called: as the scenario names them, else as usual. */
import type { Scenario, Words } from '../../../scenario/resolved.ts';
import type { SeatScenario } from '../../../engine/seat-scenario.ts';
import { inLanguage } from '../../../scenario/words.ts';
import { getWords, type Translate } from '../words.ts';

type Named = Pick<SeatScenario | Scenario, 'words'>;

/** A name as a heading or a nameplate has it: without the article an author may have put in front. */
export function nameBody(own: Words, language: string): string {
  const name = inLanguage(own, language);
  const article = getWords(language)('name.article');
  const opens = article !== '' && name.toLowerCase().startsWith(article);
  return opens ? name.slice(article.length) : name;
}

const known = new WeakMap<object, Map<string, Translate>>();

/** Words of a language in which bodies go by the names of a scenario; the same function for the same question. */
export function getScenarioWords({ words }: Named, language: string): Translate {
  const t = getWords(language);
  if (!words) return t;
  const byLanguage = known.get(words) ?? new Map<string, Translate>();
  known.set(words, byLanguage);
  const made = byLanguage.get(language) ?? nameBodies(words, language, t);
  byLanguage.set(language, made);
  return made;
}

function nameBodies(words: NonNullable<Named['words']>, language: string, t: Translate): Translate {
  const named = Object.fromEntries(
    Object.entries(words).map(([body, own]) => [
      body,
      t('name.inText', { name: nameBody(own, language) }),
    ]),
  );
  return (key, values) => t(key, { ...named, ...values });
}
