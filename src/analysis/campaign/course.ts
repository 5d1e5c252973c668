/** Where somebody is in a campaign, from what the chapters have left. */
import type { CampaignPlan, ChapterPlan } from './campaign.ts';
import { findLeftWording } from './open-chapter.ts';
import type { Legacy } from './legacy.ts';

export type CampaignCourse = {
  /** Of the chapters before the next one, in order. */
  legacies: readonly Legacy[];
  /** The chapter to be played; null: there is none. */
  next: ChapterPlan | null;
  /** The chapter after which there was nothing more to negotiate; null: none. */
  stopped: ChapterPlan | null;
};

/** @param known legacies by chapter; those after a chapter that was not played do not count */
export function followCourse(
  plan: CampaignPlan,
  known: ReadonlyMap<string, Legacy>,
): CampaignCourse {
  const legacies: Legacy[] = [];
  for (const chapter of plan.chapters) {
    const legacy = known.get(chapter.id);
    if (!legacy) return { legacies, next: chapter, stopped: null };
    legacies.push(legacy);
    if (!goesOn(chapter, legacy)) return { legacies, next: null, stopped: chapter };
  }
  return { legacies, next: null, stopped: null };
}

function goesOn({ onlyIf }: ChapterPlan, legacy: Legacy): boolean {
  if (onlyIf === undefined) return true;
  if (onlyIf === 'adopted') return legacy.adopted;
  return onlyIf.options.includes(findLeftWording(legacy, onlyIf.article) ?? '');
}
