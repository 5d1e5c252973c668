/** One change to an offer or a package, by what it costs whoever makes it: one more, or one of them otherwise. */
import type { Article, ArticleIndex, WordingIndex } from '../../../scenario/resolved.ts';
import type { Change } from '../../../engine/command.ts';
import {
  computeGainFrom,
  listCrossings,
  listWordings,
  locateWording,
  type Mandate,
  readStandingTexts,
  readTextOn,
  type TextChange,
} from '../../../engine/mandate/mandate.ts';
import type { ArticleState } from '../../../engine/state/state.ts';
import type { SeatScenario } from '../../../engine/seat-scenario.ts';

export type Sweetener = {
  how: 'add' | 'reword' | 'drop';
  /** The words added, or put in the place of those proposed, or left out. */
  change: Change;
  /** Points of its maker's instructions given away; below 0 it gains by it. */
  cost: number;
};

/** A sweetener with what is proposed in all, by index. */
export type Sweetened = Sweetener & { article: ArticleIndex; all: readonly TextChange[] };

/** Share of its gain that its maker should keep by leaving something out. */
const KEPT = 0.25;

type Text = { articles: readonly ArticleState[] };

export type Proposed = {
  scenario: SeatScenario;
  text: Text;
  /** Of the maker. */
  mandate: Mandate;
  made: readonly TextChange[];
  /** No more changes may be added. */
  full: boolean;
  /** Articles that may still be changed. */
  mayAdd: (article: ArticleState) => boolean;
};

/**
 * Additions first, then other words for a change or none; each the cheapest first, of equal ones that which moves
 * the text least. Not those that cross a red line of the maker's, leave nothing of what it would gain, or leave out
 * nearly all of that, nor bridges nobody has found.
 */
export function byCost(proposed: Proposed): Sweetened[] {
  const { scenario, text, made, full, mayAdd } = proposed;
  const added = scenario.articles.flatMap((article, a) => {
    const now = text.articles[a];
    if (full || !now || !mayAdd(now) || made.some((change) => change.article === a)) return [];
    return listOtherWordingsOf(article, now).map((wording): Draft => ({
      how: 'add',
      article: a,
      wording,
      all: [...made, { article: a, wording }],
    }));
  });
  return [...inOrder(proposed, added), ...inOrder(proposed, listAlterations(proposed))];
}

type Draft = TextChange & { how: Sweetener['how']; all: readonly TextChange[] };

function listAlterations({ scenario, text, made }: Proposed): Draft[] {
  return made.flatMap(({ article: a, wording: real }, i): Draft[] => {
    const [article, now] = [scenario.articles[a], text.articles[a]];
    if (!article || !now) return [];
    const reworded = listOtherWordingsOf(article, now)
      .filter((wording) => wording !== real)
      .map((wording): Draft => {
        const all = made.map((change, j) => (i === j ? { article: a, wording } : change));
        return { how: 'reword', article: a, wording, all };
      });
    const rest = made.filter((_, j) => j !== i);
    if (rest.length === 0) return reworded;
    return [...reworded, { how: 'drop', article: a, wording: real, all: rest }];
  });
}

function listOtherWordingsOf(article: Article, now: ArticleState): WordingIndex[] {
  return listWordings(article).flatMap((_, wording) => {
    const hidden = wording >= article.options.length && !now.tabled.includes(wording);
    return hidden || wording === now.text ? [] : [wording];
  });
}

function inOrder(proposed: Proposed, drafts: readonly Draft[]): Sweetened[] {
  const { scenario, text, mandate, made } = proposed;
  const { articles } = scenario;
  const texts = readStandingTexts(text);
  const gained = computeGainFrom(mandate, articles, texts, made);
  const crossed = listCrossings(mandate, articles, withChanges(texts, made)).length;
  return drafts
    .filter(
      ({ all }) => listCrossings(mandate, articles, withChanges(texts, all)).length <= crossed,
    )
    .map(({ how, article, wording, all }) => {
      const found = articles[article];
      const option = found ? (listWordings(found)[wording]?.id ?? '') : '';
      const change = { article: found?.id ?? '', option };
      const left = computeGainFrom(mandate, articles, texts, all);
      const cost = 100 * (gained - left);
      return {
        how,
        change,
        cost,
        left,
        article,
        all,
        moved: measureMove(proposed, article, wording),
      };
    })
    .filter(({ left }) => gained <= 0 || left > 0)
    .filter(({ how, cost, left }) => how !== 'drop' || cost <= 0 || left >= KEPT * gained)
    .sort((one, other) => one.cost - other.cost || one.moved - other.moved)
    .map(({ how, change, cost, article, all }) => ({ how, change, cost, article, all }));
}

/** How far, 0..100, words lie from the text. */
function measureMove({ scenario, text }: Proposed, a: ArticleIndex, wording: WordingIndex): number {
  const article = scenario.articles[a];
  if (!article) return 100;
  const position = (at: WordingIndex) => locateWording(article, at);
  const distance = Math.abs(position(wording) - position(readTextOn(text, a)));
  return Number.isNaN(distance) ? 100 : distance;
}

function withChanges(
  texts: readonly WordingIndex[],
  changes: readonly TextChange[],
): WordingIndex[] {
  const next = [...texts];
  for (const change of changes) next[change.article] = change.wording;
  return next;
}

/** Changes by index; those the scenario does not know are left out. */
export function byIndex(scenario: SeatScenario, changes: readonly Change[]): TextChange[] {
  return changes.flatMap((change) => {
    const article = scenario.articles.find(({ id }) => id === change.article);
    const wording = article
      ? listWordings(article).findIndex(({ id }) => id === change.option)
      : -1;
    return article && wording >= 0 ? [{ article: article.index, wording }] : [];
  });
}

/** A list of changes as a sweetener leaves it; what it adds goes to the end. */
export function alterChanges(
  changes: readonly Change[],
  { how, change }: Pick<Sweetener, 'how' | 'change'>,
): readonly Change[] {
  if (how === 'add') return [...changes, change];
  if (how === 'drop') return changes.filter(({ article }) => article !== change.article);
  return changes.map((one) => (one.article === change.article ? change : one));
}
