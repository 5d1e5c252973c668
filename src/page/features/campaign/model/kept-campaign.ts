/** How far somebody is in the campaign, kept in this browser: a game by chapter, and what each chapter left. */
import { CYBERCRIME_CAMPAIGN } from '../../../../analysis/campaign/campaign.ts';
import { type Legacy, readLegacy } from '../../../../analysis/campaign/legacy.ts';
import { unsealAtEnd } from '../../../session/at-end.ts';
import { readKept, writeKept } from '../../../session/kept.ts';
import type { Game } from '../../../session/store/store.ts';
import { isLegacyOf } from './legacy-shape.ts';

export type KeptCampaign = {
  seat: string;
  /** Id of the saved game, by chapter. */
  games: ReadonlyMap<string, string>;
  /** By chapter that has ended. */
  legacies: ReadonlyMap<string, Legacy>;
};

const KEY = 'square-brackets/campaign';

const FRESH: KeptCampaign = {
  seat: CYBERCRIME_CAMPAIGN.seats[0] ?? '',
  games: new Map(),
  legacies: new Map(),
};

export function readKeptCampaign(): KeptCampaign {
  const kept = readKept(KEY) as Record<string, unknown> | null;
  const seat = CYBERCRIME_CAMPAIGN.seats.find((one) => one === kept?.['seat']);
  if (!kept || seat === undefined) return FRESH;
  return {
    seat,
    games: new Map(listEntries(kept['games']).filter(isGame)),
    legacies: new Map(listEntries(kept['legacies']).filter(isLegacy)),
  };
}

/** Where nothing can be kept, the chapters can still be played one by one. */
function keepCampaign({ seat, games, legacies }: KeptCampaign): void {
  writeKept(KEY, { seat, games: [...games], legacies: [...legacies] });
}

/** Nothing played, in this seat. */
export function beginCampaign(seat: string): KeptCampaign {
  const begun = { ...FRESH, seat };
  keepCampaign(begun);
  return begun;
}

/** One that was read from a file takes the place of what is kept. */
export function replaceCampaign(campaign: KeptCampaign): KeptCampaign {
  keepCampaign(campaign);
  return campaign;
}

/** A chapter is being played, for the first time or again: what came after it does not count any more. */
export function beginChapter(kept: KeptCampaign, chapter: string, game: string): KeptCampaign {
  const { chapters } = CYBERCRIME_CAMPAIGN;
  const at = chapters.findIndex(({ id }) => id === chapter);
  const before = new Set(chapters.slice(0, at).map(({ id }) => id));
  const isBefore = ([id]: readonly [string, unknown]): boolean => before.has(id);
  const begun: KeptCampaign = {
    seat: kept.seat,
    games: new Map([...kept.games].filter(isBefore)).set(chapter, game),
    legacies: new Map([...kept.legacies].filter(isBefore)),
  };
  keepCampaign(begun);
  return begun;
}

/** The chapter that is played in a game; undefined: none is. */
export function findChapterOf({ games }: KeptCampaign, game: string): string | undefined {
  return [...games].find(([, id]) => id === game)?.[0];
}

/** Takes down what a chapter left, once its game is over. */
export function takeDown(kept: KeptCampaign, game: Game): KeptCampaign {
  const chapter = findChapterOf(kept, game.id);
  if (chapter === undefined || kept.legacies.has(chapter)) return kept;
  if (game.view.phase !== 'closed') return kept;
  const parts = unsealAtEnd(game);
  if (!parts) return kept;
  const { setup, state } = parts.conference;
  const legacies = new Map(kept.legacies).set(chapter, readLegacy(setup, state, game.seat));
  const taken = { ...kept, legacies };
  keepCampaign(taken);
  return taken;
}

function listEntries(kept: unknown): [string, unknown][] {
  const list = Array.isArray(kept) ? (kept as unknown[]) : [];
  return list.filter((one): one is [string, unknown] => Array.isArray(one) && one.length === 2);
}

function isGame(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string';
}

function isLegacy(entry: [string, unknown]): entry is [string, Legacy] {
  return isLegacyOf(entry[0], entry[1]);
}
