/** What a delegation would rather have, article by article, by its own instructions. */
import type { ArticleIndex, WordingIndex } from '../../scenario/resolved.ts';
import {
  type Mandate,
  NOTHING,
  readStandingTexts,
  type TextChange,
} from '../../engine/mandate/mandate.ts';
import { contradicts } from '../../engine/promises/ledger.ts';
import { boundGain, computeGainsAt } from './best-gain.ts';
import type { View } from '../../engine/state/view.ts';

/** Gain in utility below which it is not worth taking the floor. */
export const WORTH_A_PLATE = 0.004;

export type Wish = TextChange & { worth: number };

/** For each open article the wording that would gain most, most gain first. */
export function listWishes(view: View, mandate: Mandate): Wish[] {
  const wishes: Wish[] = [];
  const found = recallDearest(view, mandate);
  for (let a: ArticleIndex = 0; a < view.articles.length; a += 1) {
    if (view.articles[a]?.status !== 'open') continue;
    const dearest = findDearestOn(view, mandate, found, a);
    if (!dearest) continue;
    const wish = breaksOwnWord(view, dearest)
      ? findBestOn(view, mandate, a, breaksOwnWord)
      : dearest;
    if (wish) insert(wishes, wish);
  }
  return wishes;
}

/** Behind those that are worth as much. */
function insert(wishes: Wish[], wish: Wish): void {
  let at = wishes.push(wish) - 1;
  for (; at > 0; at -= 1) {
    const before = wishes[at - 1] as Wish;
    if (before.worth >= wish.worth) break;
    wishes[at] = before;
  }
  wishes[at] = wish;
}

function breaksOwnWord(view: View, change: TextChange): boolean {
  return contradicts(view.commitments, view.delegation, change);
}

/** Of an article, under these texts. */
type Dearest = { texts: readonly WordingIndex[]; wish: Wish | null };

/** By delegation, and before them all observers together. */
const known: ({ mandate: Mandate; dearest: Dearest[] } | undefined)[] = [];

/** By article, as last sought. */
function recallDearest({ delegation }: View, mandate: Mandate): Dearest[] {
  const last = known[delegation + 1];
  if (last?.mandate === mandate) return last.dearest;
  const dearest: Dearest[] = [];
  known[delegation + 1] = { mandate, dearest };
  return dearest;
}

/** Whatever it has promised: sought again once a text has moved that it depends on. */
function findDearestOn(
  view: View,
  mandate: Mandate,
  found: Dearest[],
  a: ArticleIndex,
): Wish | null {
  const texts = readStandingTexts(view);
  const last = found[a];
  if (last && (last.texts === texts || isSameFor(mandate, last.texts, texts, a))) return last.wish;
  const wish = findBestOn(view, mandate, a);
  found[a] = { texts, wish };
  return wish;
}

/** Whether the text of an article is the same, and of those that go with it for the delegation. */
function isSameFor(
  { linkages }: Mandate,
  before: readonly WordingIndex[],
  now: readonly WordingIndex[],
  a: ArticleIndex,
): boolean {
  if (before[a] !== now[a]) return false;
  for (const { articles } of linkages)
    if (articles.includes(a) && articles.some((other) => before[other] !== now[other]))
      return false;
  return true;
}

function findBestOn(
  view: View,
  mandate: Mandate,
  a: ArticleIndex,
  isBarred?: (view: View, change: TextChange) => boolean,
): Wish | null {
  const { articles } = view.scenario;
  const texts = readStandingTexts(view);
  if (boundGain(mandate, articles, texts, a) <= WORTH_A_PLATE) return null;
  let best = NOTHING;
  let most = WORTH_A_PLATE;
  const gains = computeGainsAt(mandate, articles, texts, a);
  for (let wording: WordingIndex = 0; wording < gains.length; wording += 1) {
    const worth = gains[wording] as number;
    if (!(worth > most) || wording === texts[a]) continue;
    if (isBarred?.(view, { article: a, wording })) continue;
    best = wording;
    most = worth;
  }
  return best === NOTHING ? null : { article: a, wording: best, worth: most };
}
