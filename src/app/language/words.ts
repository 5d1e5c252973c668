/** The words of the page: loaded by language, one file for the first screen and more for the rest. */
import { createInstance } from 'i18next';
import { messageFormat, type Values } from './message-format.ts';

type ActWords = typeof import('./en/debrief-acts.json');
type AppWords = typeof import('./en/app.json');
type CompareWords = typeof import('./en/compare.json');
type CodexWords = typeof import('./en/codex.json');
type DamagedWords = typeof import('./en/damaged.json');
type DebriefWords = typeof import('./en/debrief.json');
type DeskWords = typeof import('./en/desk.json');
type HeardWords = typeof import('./en/heard.json');
type GuideWords = typeof import('./en/guide.json');
type HabitWords = typeof import('./en/habits.json');
type HallWords = typeof import('./en/hall.json');
type LearnWords = typeof import('./en/learn.json');
type LessonWords = typeof import('./en/lesson.json');
type NumbersWords = typeof import('./en/numbers.json');
type OutcomeWords = typeof import('./en/outcome.json');
type PageWords = typeof import('./en/pages.json');
type PanelWords = typeof import('./en/panels.json');
type StripWords = typeof import('./en/strip.json');
type ShareWords = typeof import('./en/share.json');
type TextWords = typeof import('./en/text.json');
type TogetherWords = typeof import('./en/together.json');
type VoteWords = typeof import('./en/vote.json');
type TradeWords = typeof import('./en/trade.json');
/** Every message there is; English is complete. */
export type Key = Exclude<
  keyof (ActWords &
    AppWords &
    CompareWords &
    CodexWords &
    DamagedWords &
    DebriefWords &
    DeskWords &
    GuideWords &
    HabitWords &
    HeardWords &
    HallWords &
    LearnWords &
    LessonWords &
    NumbersWords &
    OutcomeWords &
    PageWords &
    PanelWords &
    ShareWords &
    StripWords &
    TextWords &
    TogetherWords &
    TradeWords &
    VoteWords),
  'default'
>;
export type Translate = (key: Key, values?: Values) => string;
/** `app` holds the words of the first screen, `pages` those of pages to read; the others a game wants. */
export type Part =
  | 'app'
  | 'codex'
  | 'compare'
  | 'damaged'
  | 'desk'
  | 'guide'
  | 'habits'
  | 'hall'
  | 'lesson'
  | 'numbers'
  | 'outcome'
  | 'pages'
  | 'panels'
  | 'share'
  | 'vote';

type Loaded = { default: Readonly<Record<string, unknown>> };

/** Words of one part that stand in several files. */
async function together(...files: readonly Promise<Loaded>[]): Promise<Loaded> {
  const loaded = await Promise.all(files);
  return { default: Object.assign({}, ...loaded.map((file) => file.default)) };
}

/** A language is added by its folder and a line here. */
const FILES: Readonly<Record<string, Record<Part, () => Promise<Loaded>>>> = {
  en: {
    app: () => import('./en/app.json'),
    compare: () => together(import('./en/compare.json'), import('./en/debrief-acts.json')),
    codex: () => import('./en/codex.json'),
    damaged: () => import('./en/damaged.json'),
    desk: () => import('./en/desk.json'),
    guide: () => import('./en/guide.json'),
    habits: () => import('./en/habits.json'),
    hall: () => import('./en/hall.json'),
    lesson: () => import('./en/lesson.json'),
    numbers: () => import('./en/numbers.json'),
    outcome: () =>
      together(
        import('./en/outcome.json'),
        import('./en/debrief.json'),
        import('./en/debrief-acts.json'),
      ),
    pages: () => import('./en/pages.json'),
    panels: () =>
      together(
        import('./en/panels.json'),
        import('./en/heard.json'),
        import('./en/strip.json'),
        import('./en/learn.json'),
        import('./en/text.json'),
        import('./en/together.json'),
        import('./en/trade.json'),
      ),
    share: () => import('./en/share.json'),
    vote: () => import('./en/vote.json'),
  },
};

export const LANGUAGES = Object.keys(FILES);
const FALLBACK = 'en';
/** The first screen's words are looked up first. */
const FIRST = 'app';
const LATER = Object.keys(FILES[FALLBACK] ?? {}).filter((part) => part !== FIRST);

const i18n = createInstance();
void i18n.use(messageFormat).init({
  lng: FALLBACK,
  fallbackLng: FALLBACK,
  ns: [FIRST, ...LATER],
  defaultNS: FIRST,
  fallbackNS: LATER,
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  resources: {},
});

/** Loads a part of a language; the rest of the page then finds its words at once. */
export async function loadWords(language: string, part: Part): Promise<void> {
  spoken.add(part);
  if (i18n.hasResourceBundle(language, part)) return;
  const file = await FILES[language]?.[part]();
  if (file) i18n.addResourceBundle(language, part, file.default);
}

/** What has been loaded of any language, in this one. */
export async function loadSpoken(language: string): Promise<void> {
  await Promise.all([...spoken].map((part) => loadWords(language, part)));
}

const spoken = new Set<Part>();

/** The first of the wanted tags that the page speaks, by tag or by primary language; else English. */
export function chooseLanguage(wanted: readonly string[]): string {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0] ?? '';
    if (LANGUAGES.includes(tag)) return tag;
    if (LANGUAGES.includes(primary)) return primary;
  }
  return FALLBACK;
}

/** The same function for the same language, so that it may stand among the dependencies of a hook. */
export function wordsIn(language: string): Translate {
  const known = translators.get(language);
  if (known) return known;
  const translate: Translate = (key, values = {}) => String(i18n.t(key, { lng: language, values }));
  translators.set(language, translate);
  return translate;
}

const translators = new Map<string, Translate>();
