/** The campaign as its page shows it. */
import {
  type CampaignPlan,
  type ChapterPlan,
  CYBERCRIME_CAMPAIGN,
} from '../../../../analysis/campaign/campaign.ts';
import { type CampaignCourse, followCourse } from '../../../../analysis/campaign/course.ts';
import { type Epilogue, traceArticle } from '../../../../analysis/campaign/epilogue.ts';
import type { Legacy } from '../../../../analysis/campaign/legacy.ts';
import {
  type CarriedWords,
  type CarriedCause,
  findLeftWording,
  openChapter,
} from '../../../../analysis/campaign/open-chapter.ts';
import type { Written } from '../../../../scenario/written.ts';
import type { KeptCampaign } from './kept-campaign.ts';

export { traceArticle };
export type { CampaignCourse, CarriedCause, ChapterPlan, Epilogue, Legacy };

export const CHAPTERS: readonly ChapterPlan[] = CYBERCRIME_CAMPAIGN.chapters;
export const CAMPAIGN_SEATS: CampaignPlan['seats'] = CYBERCRIME_CAMPAIGN.seats;

/** @param until the chapter before which it ends; absent: as far as somebody has come */
export function followCampaign({ legacies }: KeptCampaign, until?: string): CampaignCourse {
  const chapters = CHAPTERS.slice(
    0,
    until ? CHAPTERS.findIndex(({ id }) => id === until) : undefined,
  );
  return followCourse({ ...CYBERCRIME_CAMPAIGN, chapters }, legacies);
}

/** @param text of the scenario as it ships, JSON */
export function openCampaignChapter(
  chapter: ChapterPlan,
  text: string,
  legacies: readonly Legacy[],
  words: CarriedWords,
): { text: string; causes: readonly CarriedCause[] } {
  const { scenario, causes } = openChapter(chapter, JSON.parse(text) as Written, legacies, words);
  return { text: JSON.stringify(scenario), causes };
}

/** Words on an earlier text that were not kept, by whom. */
export function countDebts({ seat, debts }: Legacy): { mine: number; theirs: number } {
  const mine = debts.filter(({ by }) => by === seat).length;
  return { mine, theirs: debts.length - mine };
}

/** Chapters whose text is one decision above all: its article. */
const DECIDES: ReadonlyMap<string, string> = new Map([
  ['campaign-2019-mandate', 'mandate'],
  ['campaign-2021-rules', 'decision'],
]);

/** What was decided in a chapter that decides one thing above all; null: another chapter, or nothing. */
export function findTold(legacy: Legacy): string | null {
  const article = DECIDES.get(legacy.chapter);
  return article === undefined ? null : findLeftWording(legacy, article);
}

/** Of the last chapter; null before it, and without a treaty. */
export function findEpilogue(legacies: readonly Legacy[]): Epilogue | null {
  return legacies.findLast(({ after }) => after !== null)?.after ?? null;
}
