/** How a text of a scenario stands on the page: with its language, in its own direction, apart from its surroundings. */
import type { Words } from '../../../scenario/resolved.ts';
import { inLanguage } from '../../../scenario/words.ts';

/** By text: the tag under which a scenario has it. */
const tags = new Map<string, string>();

/** The text for a language, which is known by its tag from then on. */
export function chooseWords(words: Words, language: string): string {
  const text = inLanguage(words, language);
  if (typeof words !== 'string')
    for (const [tag, one] of words) if (one === text) tags.set(text, tag);
  return text;
}

/** The language a script is read in where no tag says which. */
const SCRIPTS =
  /(?<ar>\p{sc=Arab})|(?<he>\p{sc=Hebr})|(?<ko>\p{sc=Hang})|(?<zh>\p{sc=Hani})|(?<hi>\p{sc=Deva})|(?<bn>\p{sc=Beng})|(?<th>\p{sc=Thai})|(?<ru>\p{sc=Cyrl})|(?<el>\p{sc=Grek})/u;

type Own = { lang: string | undefined; dir: 'auto' };

/** Props of the element that holds a text. */
export function findScript(text: string): Own {
  return { lang: tags.get(text) ?? guessLanguage(text), dir: 'auto' };
}

/**
 * Props of an element whose only child a text is.
 * @param whole what it was taken from
 */
export function markText(text: string, whole = text): Own & { children: string } {
  return { ...findScript(whole), children: text };
}

/** By the first letter of another script than the Latin; kana tell Japanese from Chinese. */
function guessLanguage(text: string): string | undefined {
  if (/[\u3040-\u30FF]/.test(text)) return 'ja';
  const { groups = {} } = SCRIPTS.exec(text) ?? {};
  return Object.keys(groups).find((tag) => groups[tag]);
}
