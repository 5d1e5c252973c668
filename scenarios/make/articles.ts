/** The 27 articles: heads, drafts and option texts, from `sources/articles.yaml` and the texts of `class.json`. */
import { readClass } from './class-data.ts';
import { OPTION_TITLES } from './class-words.ts';
import { readYaml } from './read.ts';

export type DraftName = 'cnd' | 'zero' | 'nov2023' | 'feb2024';

export type OptionEntry = { id: string; position: number; title: string; text: string };

export type ArticleEntry = {
  id: string;
  number: string;
  title: string;
  dimension: string;
  low: string;
  high: string;
  drafts: Partial<Record<DraftName, string | string[]>>;
  /** Alternatives held on 29 July 2024; absent where the article opens agreed. */
  table?: string[];
  adopted: string;
  options: OptionEntry[];
  /** Wordings nobody had tabled; invented. */
  bridges: OptionEntry[];
};

type Slots = { id: string; position: number; title: string; [slot: string]: string | number };

export type WrittenArticle = Omit<ArticleEntry, 'options' | 'bridges'> & {
  wording?: 'class';
  skeleton?: string;
  options?: Slots[];
  bridges?: Slots[];
};

/** Articles worded in `class.json` have no skeleton here: their bridges give the whole text. */
const WHOLE = '{TEXT}';

const filled = (skeleton: string, slots: Slots): OptionEntry => {
  const text = skeleton.replaceAll(/\{([A-Z]+)\}/g, (_, slot: string) => {
    const value = slots[slot];
    if (typeof value !== 'string') throw new Error(`${slots.id} lacks ${slot}`);
    return value;
  });
  return { id: slots.id, position: slots.position, title: slots.title, text: text.trim() };
};

const fromClass = (id: string): OptionEntry[] => {
  const found = readClass().articles.find((one) => one.article.id === id);
  if (found === undefined) throw new Error(`class.json has no article ${id}`);
  return found.options.map(({ id: option, position, text }) => ({
    id: option,
    position,
    title: OPTION_TITLES.get(option) ?? '',
    text,
  }));
};

export const fillArticles = (written: readonly WrittenArticle[]): ArticleEntry[] =>
  written.map(({ wording, skeleton = WHOLE, options = [], bridges = [], ...head }) => ({
    ...head,
    options:
      wording === 'class' ? fromClass(head.id) : options.map((slots) => filled(skeleton, slots)),
    bridges: bridges.map((slots) => filled(skeleton, slots)),
  }));

export const readArticles = (): ArticleEntry[] =>
  fillArticles(readYaml<WrittenArticle[]>('../sources/articles.yaml'));

export const positionOf = (article: ArticleEntry, option: string): number => {
  const found = article.options.find((one) => one.id === option);
  if (found === undefined) throw new Error(`${article.id} has no option ${option}`);
  return found.position;
};

export const STARTS: readonly DraftName[] = ['cnd', 'zero', 'nov2023', 'feb2024'];

/**
 * Starting texts by name. Where a draft chose nothing, a bracketed article stands with an empty table and an
 * agreed one is left out, which gives it the text that was agreed later.
 */
export const startsOf = (
  articles: readonly ArticleEntry[],
): Record<string, Record<string, string | string[]>> =>
  Object.fromEntries(
    STARTS.map((name) => {
      const texts = articles.flatMap((one): [string, string | string[]][] => {
        const text = one.drafts[name] ?? (one.table === undefined ? undefined : []);
        return text === undefined ? [] : [[one.id, text]];
      });
      return [name, Object.fromEntries(texts)];
    }),
  );
