/**
 * The words a person reads. Those of the page are loaded by language, one file for the first screen and more for the
 * rest; those of a scenario stand in their own script and direction, apart from their surroundings.
 */
import { inLanguage } from '../../scenario/words.ts';
import type { Words as ScenarioWords } from '../../scenario/resolved.ts';
import { useApp } from '../session/store/store.ts';
import type { Messages } from '../locales/messages.ts';
import { fill, type MessageValues } from './message-format.ts';

/** Every message there is; English is complete. */
export type Key = Exclude<keyof Messages, 'default'>;
export type Translate = (key: Key, values?: MessageValues) => string;
/** `app` holds the words of the first screen, `aside` what few games say, `pages` those of pages to read; the others a game wants. */
export type WordsPart =
  | 'app'
  | 'aside'
  | 'campaign'
  | 'class'
  | 'codex'
  | 'compare'
  | 'damaged'
  | 'daily'
  | 'desk'
  | 'files'
  | 'guide'
  | 'guided'
  | 'habits'
  | 'hall'
  | 'lesson'
  | 'library'
  | 'listen'
  | 'numbers'
  | 'offered'
  | 'outcome'
  | 'own'
  | 'pages'
  | 'panels'
  | 'pleas'
  | 'seat'
  | 'share'
  | 'voices'
  | 'vote';

/** Files that a part has besides the one of its name. */
const MORE: Partial<Record<WordsPart, readonly string[]>> = {
  class: ['debrief-acts'],
  codex: ['concepts'],
  compare: ['debrief-acts'],
  lesson: ['concepts'],
  outcome: ['debrief', 'debrief-acts'],
  panels: ['heard', 'strip', 'learn', 'rules', 'text', 'together', 'trade'],
  share: ['rules', 'learn'],
};

type Words = Readonly<Record<string, unknown>>;
type Fetched = Readonly<Record<string, () => Promise<Words>>>;

/**
 * A language is added by its folder alone; what it has no words for is said in English. Only a page that was built
 * fetches; benches read the files themselves.
 */
const FETCHED: Fetched = import.meta.env
  ? import.meta.glob<Words>('../locales/*/*.json', { import: 'default' })
  : {};

const FALLBACK = 'en';

export const LANGUAGES = [...new Set(Object.keys(FETCHED).map((path) => path.split('/')[2] ?? ''))];

/** Messages that have come, by language and key. */
const messages = new Map<string, Map<string, unknown>>();

/** Parts that have come, each after its language. */
const loaded = new Set<string>();

/** Loads a part of a language; the rest of the page then finds its words at once. */
export async function loadWords(language: string, part: WordsPart): Promise<void> {
  spoken.add(part);
  if (loaded.has(`${language}/${part}`)) return;
  const names = [part, ...(MORE[part] ?? [])];
  const files = names.flatMap((name) => FETCHED[`../locales/${language}/${name}.json`] ?? []);
  const words = await Promise.all(files.map((fetched) => fetched()));
  const known = messages.get(language) ?? new Map<string, unknown>();
  for (const [key, message] of words.flatMap(Object.entries)) known.set(key, message);
  messages.set(language, known);
  loaded.add(`${language}/${part}`);
}

function findMessage(language: string, key: string): unknown {
  return messages.get(language)?.get(key) ?? messages.get(FALLBACK)?.get(key);
}

/** A message in a language, or else in English; where its words have not come, its key. */
function say(language: string, key: string, values: MessageValues = {}): string {
  return fill(findMessage(language, key) ?? key, values, language);
}

/** What has been loaded of any language, in this one. */
export async function loadSpoken(language: string): Promise<void> {
  await Promise.all([...spoken].map((part) => loadWords(language, part)));
}

const spoken = new Set<WordsPart>();

/** The first of the wanted tags that the page speaks, by tag or by primary language; else English. */
export function chooseLanguage(wanted: readonly string[]): string {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0] ?? '';
    if (LANGUAGES.includes(tag)) return tag;
    if (LANGUAGES.includes(primary)) return primary;
  }
  return FALLBACK;
}

/** English is written as in Britain: no comma before the “and”. */
export const makeListFormat = (language: string) =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language);

/** The same function for the same language, so that it may stand among the dependencies of a hook. */
export function getWords(language: string): Translate {
  const known = translators.get(language);
  if (known) return known;
  const translate: Translate = (key, values) =>
    say(language, key, { ...nameUsualBodies(language), ...values });
  translators.set(language, translate);
  return translate;
}

const translators = new Map<string, Translate>();

/** Bodies that messages name by parameters, as they are called where a scenario does not name them. */
const BODY_NAMES = ['assembly', 'chair', 'bureau', 'secretariat', 'treaty'] as const;

const usual = new Map<string, MessageValues>();

function nameUsualBodies(language: string): MessageValues {
  const found = usual.get(language);
  if (found) return found;
  // Words that are not there yet stand for themselves: they are asked for again.
  if (findMessage(language, 'body.chair') === undefined) return {};
  const names = BODY_NAMES.map((body) => [
    body,
    say(language, 'name.inText', { name: say(language, `body.${body}`) }),
  ]);
  const made: MessageValues = Object.fromEntries(names);
  usual.set(language, made);
  return made;
}

/** The tag of the language of the page. */
export function useLanguage(): string {
  return useApp((state) => state.language);
}

/** `t(key, values)` in the language of the page. */
export function useWords(): Translate {
  return getWords(useLanguage());
}

/** A text of a scenario in the language of the page. */
export function useText(): (words: ScenarioWords | undefined) => string {
  const language = useLanguage();
  return (words) => (words === undefined ? '' : chooseWords(words, language));
}

/** By text: the tag under which a scenario has it. */
const tags = new Map<string, string>();

/** The text for a language, which is known by its tag from then on. */
export function chooseWords(words: ScenarioWords, language: string): string {
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
