/** What is to be done about a deal once it is made. */
import { findFloorLead, listMissingVoices } from '../../../../analysis/what-if/offer/floor-lead.ts';
import { type Change, locateArticle, type Seat } from '../../../../engine/command.ts';
import type { Game } from '../../store/store.ts';
import { isFollowed, isOnAgenda } from '../first-turn/followed.ts';
import { toTextChange } from '../worth.ts';
import { listWordsToPropose } from './deal-words.ts';

type Offer = Game['view']['offers'][number];
type Promised = Pick<Offer, 'give' | 'want'>;

/**
 * Words of it to propose now, or later, or that the floor would not follow yet; `sure`: it should follow, not only may.
 * `missing`: who else would have to speak for them before it may, or should where it may; null: more than can be won over.
 */
export type DealStep = {
  words: Change;
  way: 'now' | 'later' | 'floor';
  sure: boolean;
  missing: readonly Seat[] | null;
};

/** Of the words of one offer those worth most that can be proposed; null where none are worth proposing. */
export function findDealStep(
  game: Pick<Game, 'view' | 'acts'>,
  { give, want }: Promised,
): DealStep | null {
  const { view } = game;
  const promised = new Set([...give, ...want].map(({ article }) => article));
  const all = listWordsToPropose(game).filter(({ article }) =>
    promised.has(locateArticle(view.scenario, article)),
  );
  const now = all.find((words) => isOnAgenda(view, words) && isFollowed(view, words));
  const [words] = now ? [now] : all;
  if (!words) return null;
  const way = !isFollowed(view, words) ? 'floor' : now ? 'now' : 'later';
  const sure = isSureOnAgenda(view, words);
  return { words, way, sure, missing: sure ? [] : listMissing(view, words, way !== 'floor') };
}

function listMissing(view: Game['view'], words: Change, sure: boolean): Seat[] | null {
  const change = toTextChange(view, words);
  const missing = change && listMissingVoices(view, change, sure);
  return missing?.flatMap((d) => view.scenario.delegations[d]?.id ?? []) ?? null;
}

/** Whether all that it has promised is in the text. */
export function doesStand({ articles }: Game['view'], { give, want }: Promised): boolean {
  return [...give, ...want].every(({ article, wording }) => articles[article]?.text === wording);
}

/** Judged as the form does once the article is on the agenda. */
function isSureOnAgenda(view: Game['view'], words: Change): boolean {
  const change = toTextChange(view, words);
  return change ? findFloorLead({ ...view, agenda: [change.article] }, change) === 'should' : false;
}
