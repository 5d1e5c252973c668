/** What the campaign says, from `sources/campaign.yaml`. */
import { fillArticles, type ArticleEntry, type WrittenArticle } from './articles.ts';
import { readYaml } from './read.ts';

export type Seat = { seat: string; line: string };

/** An article of a chapter: as in `articles.yaml`, with the text on the table. */
export type ChapterArticle = Omit<WrittenArticle, 'drafts'> & { draft?: string | string[] };

export type ChapterWords = {
  title: string;
  summary: string;
  featured: Seat[];
  teaching: object;
  articles: ChapterArticle[];
  closing: string;
  signing: ChapterArticle;
  /** By delegation: ideal and salience by article, and `without`, the value of no resolution as a share of its range. */
  seats: Record<string, Record<string, [ideal: number, salience: number] | number>>;
  /** By delegation and article: what a source says. */
  sourced: Record<string, Record<string, string>>;
  motion: { title: string; text: string };
};

export type CampaignWords = { names2019: object } & Record<
  'mandate' | 'rules' | 'drafts' | 'session' | 'assembly',
  ChapterWords
>;

export const readCampaignWords = (): CampaignWords => readYaml('../sources/campaign.yaml');

/** With skeletons filled in; its drafts are those of no other scenario. */
export const fillChapter = (articles: readonly ChapterArticle[]): ArticleEntry[] =>
  fillArticles(articles.map((article) => ({ ...article, drafts: {} })));
