/** What the page of the campaign knows, and what it does. */
import { useEffect, useMemo, useState } from 'react';
import {
  type CampaignCourse,
  type CarriedCause,
  type ChapterPlan,
  followCampaign,
  openCampaignChapter,
} from '../model/chapters.ts';
import {
  beginCampaign,
  beginChapter,
  type KeptCampaign,
  readKeptCampaign,
  replaceCampaign,
  takeDown,
} from '../model/kept-campaign.ts';
import { loadShipped } from '../../../session/files/library.ts';
import { OPENED_FILE, readAssist } from '../../../session/store/game.ts';
import { type AppState, useApp, useAppStore } from '../../../session/store/store.ts';
import { useText, useWords } from '../../../speech/words.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';

export type Campaign = {
  kept: KeptCampaign;
  course: ReturnType<typeof followCampaign>;
  /** Name of a seat of the campaign. */
  nameSeat: (seat: string) => string;
  flagOf: (seat: string) => string | undefined;
  choose: (seat: string) => void;
  begin: () => void;
  /** Goes on from one that was saved. */
  replace: (saved: KeptCampaign) => void;
  /** A game of the chapter is kept and not over. */
  isRunning: (chapter: string) => boolean;
  play: (chapter: ChapterPlan) => void;
  playAlone: (chapter: ChapterPlan) => void;
  /** It could not be opened. */
  unread: string | null;
};

/** The chapter that names and flags of seats are read from. */
const NAMES = 'campaign-2021-rules';

export function useCampaign(): Campaign {
  const t = useWords();
  const store = useAppStore();
  const game = useApp((state) => state.game);
  const saves = useApp((state) => state.saves);
  const [kept, setKept] = useState(() => {
    const known = readKeptCampaign();
    return game ? takeDown(known, game) : known;
  });
  const [unread, setUnread] = useState<string | null>(null);
  const seats = useSeats();
  const course = useMemo(() => followCampaign(kept), [kept]);
  const begin = async (chapter: ChapterPlan, alone: boolean): Promise<void> => {
    setUnread(null);
    const legacies = alone ? [] : followCampaign(kept, chapter.id).legacies;
    const id = await startChapter(
      store.getState,
      chapter,
      { seat: kept.seat, legacies },
      {
        friends: t('campaign.friends'),
        debt: ({ by, to }) => t('campaign.debt', { by: seats.name(by), to: seats.name(to) }),
      },
    ).catch(() => null);
    if (id === null) setUnread(chapter.id);
    else if (!alone) beginChapter(kept, chapter.id, id);
  };
  const findRunning = (chapter: string): string | undefined => {
    const id = kept.games.get(chapter);
    return !kept.legacies.has(chapter) && saves.some((one) => one.id === id) ? id : undefined;
  };
  return {
    kept,
    course,
    nameSeat: seats.name,
    flagOf: seats.flag,
    choose: (seat) => setKept(beginCampaign(seat)),
    begin: () => setKept(beginCampaign(kept.seat)),
    replace: (saved) => setKept(replaceCampaign(saved)),
    isRunning: (chapter) => findRunning(chapter) !== undefined,
    play: (chapter) => {
      const id = findRunning(chapter.id);
      if (id !== undefined) store.getState().go({ page: 'play', id });
      else void begin(chapter, false);
    },
    playAlone: (chapter) => void begin(chapter, true),
    unread,
  };
}

function useSeats() {
  const text = useText();
  const shelf = useApp((state) => state.shelf);
  const featured = shelf.find(({ id }) => id === NAMES)?.featured ?? [];
  const find = (seat: string) => featured.find((one) => one.seat === seat);
  return {
    name: (seat: string): string => text(find(seat)?.name) || seat,
    flag: (seat: string): string | undefined => find(seat)?.flag,
  };
}

/**
 * Opens a chapter as the campaign has it, or where history stood.
 * @returns id of the game; null: it could not be opened
 */
async function startChapter(
  get: () => AppState,
  chapter: ChapterPlan,
  { seat, legacies }: Pick<KeptCampaign, 'seat'> & Pick<CampaignCourse, 'legacies'>,
  words: Parameters<typeof openCampaignChapter>[3],
): Promise<string | null> {
  const before = get().game?.id;
  const { text } = await loadShipped(chapter.id);
  const { text: carried, causes } = openCampaignChapter(chapter, text, legacies, words);
  const { openScenarioFile, start, closeFile, learning } = get();
  if (causes.length > 0) {
    await openScenarioFile(new File([carried], `${chapter.id}.json`));
    if (get().opened?.kind !== 'scenario') return null;
  }
  await start({
    scenarioId: causes.length > 0 ? OPENED_FILE : chapter.id,
    seat,
    assist: readAssist(learning.assist),
    veil: false,
    seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
  });
  if (causes.length > 0) closeFile();
  const opened = get().game?.id;
  return opened === undefined || opened === before ? null : opened;
}

export type ChapterTexts = {
  article: (chapter: string, article: string) => string;
  option: (chapter: string, article: string, option: string | null) => string;
  delegation: (chapter: string, id: string) => string;
  stakeholder: (chapter: string, id: string) => string;
  isThere: boolean;
};

/** Titles of chapters' articles and wordings, in the language of the page; empty until they have come. */
export function useChapterTexts(chapters: readonly string[]): ChapterTexts {
  const text = useText();
  const [read, setRead] = useState<ReadonlyMap<string, Scenario>>(new Map());
  const asked = chapters.join(' ');
  useEffect(() => {
    let gone = false;
    const ids = asked === '' ? [] : asked.split(' ');
    void Promise.all(ids.map(async (id) => [id, (await loadShipped(id)).scenario] as const))
      .then((all) => !gone && setRead(new Map(all)))
      .catch(() => {});
    return () => {
      gone = true;
    };
  }, [asked]);
  const findArticle = (chapter: string, article: string) =>
    read.get(chapter)?.articles.find(({ id }) => id === article);
  return {
    isThere: chapters.every((id) => read.has(id)),
    article: (chapter, article) => text(findArticle(chapter, article)?.title) || article,
    option: (chapter, article, option) => {
      const found = findArticle(chapter, article);
      const wordings = [...(found?.options ?? []), ...(found?.bridges ?? [])];
      return text(wordings.find(({ id }) => id === option)?.title) || (option ?? '');
    },
    delegation: (chapter, id) =>
      text(read.get(chapter)?.delegations.find((one) => one.id === id)?.name) || id,
    stakeholder: (chapter, id) =>
      text(read.get(chapter)?.stakeholders.find((one) => one.id === id)?.title) || id,
  };
}

/** How the next chapter opens, and why; null until its file has come, or where there is none. */
export function useCauses({ course }: Campaign): readonly CarriedCause[] | null {
  const [found, setFound] = useState<{ id: string; causes: readonly CarriedCause[] } | null>(null);
  const next = course.next;
  const { legacies } = course;
  useEffect(() => {
    if (!next || legacies.length === 0) return undefined;
    let gone = false;
    void loadShipped(next.id)
      .then(({ text }) => {
        const words = { friends: '', debt: () => '' };
        const { causes } = openCampaignChapter(next, text, legacies, words);
        if (!gone) setFound({ id: next.id, causes });
      })
      .catch(() => {});
    return () => {
      gone = true;
    };
  }, [next, legacies]);
  return found && found.id === next?.id ? found.causes : null;
}
