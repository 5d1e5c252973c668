/** The answer to a question, as the log tells it to whoever asked. */
import type { View } from '../../engine/state/view.ts';
import { chooseMattersWord } from './matters-word.ts';
import { tellLine, tellLinkage } from './tell-told.ts';
import type { AskedHappening, Speech } from './use-game.ts';

/** Clauses of an answer as sentences. */
export function asSentences(clauses: readonly string[], { t }: Pick<Speech, 't'>): string {
  return clauses.map((clause) => t('answer.sentence', { clause })).join(' ');
}

type Scene = Pick<View, 'scenario' | 'seat' | 'notes'>;

/** Articles named of those that matter most, and of those that matter least. */
const NAMED = 3;

/** How many articles that matter most, and least, are named of an open answer, and what stands between them. */
type Naming = { named: number; join: 'list.join' | 'change.join' };

const WRITTEN: Naming = { named: NAMED, join: 'list.join' };

export function tellAnswerTo(
  view: Scene,
  asked: AskedHappening,
  speech: Speech,
  naming = WRITTEN,
): string[] {
  if (asked.seat !== view.seat) return [];
  const { article } = asked;
  return article === undefined
    ? openAnswer(view, asked, speech, naming)
    : tellExact(view, asked, article, speech);
}

/**
 * Ids of the articles that matter most to whoever was asked, and of those that matter least. Both are told by the words
 * that the table has for them: what matters by the same word as the most does not pass for the least.
 */
export function rankTold(
  view: Scene,
  asked: AskedHappening,
): { most: readonly string[]; least: readonly string[] } {
  const d = view.scenario.delegationIndex.get(asked.delegation);
  const latest = new Map<string, number>();
  const wordOf = (id: string | undefined) => chooseMattersWord((latest.get(id ?? '') ?? 0) / 2);
  for (const note of view.notes) {
    if (note.of !== d || note.whole) continue;
    latest.set(view.scenario.articles[note.article]?.id ?? '', note.low + note.high);
  }
  const ranked = [...latest].toSorted(([, one], [, other]) => other - one).map(([id]) => id);
  // Where all is told, the lesser half does not pass for what matters most.
  const most = ranked.slice(0, Math.min(NAMED, Math.ceil(ranked.length / 2)));
  const less = ranked.slice(most.length).filter((id) => wordOf(id) !== wordOf(most.at(-1)));
  if (less.length === 0) return { most: ranked.slice(0, NAMED), least: [] };
  return { most, least: less.slice(-NAMED).toReversed() };
}

/** Which matter most and least, by the notes taken then. */
function openAnswer(
  view: Scene,
  asked: AskedHappening,
  speech: Speech,
  { named, join }: Naming,
): string[] {
  const { t } = speech;
  const { most, least } = rankTold(view, asked);
  if (most.length === 0) return [];
  const list = (ids: readonly string[]) =>
    ids
      .slice(0, named)
      .map((id) => speech.article(id))
      .join(t(join));
  return [
    t('answer.most', { articles: list(most) }),
    ...(least.length > 0 ? [t('answer.least', { articles: list(least) })] : []),
    ...tellWorth(asked, speech),
  ];
}

/** What a treaty with the text as it stood would be worth to it over none. */
function tellWorth({ worth }: AskedHappening, { t, openFigures: figures }: Speech): string[] {
  if (!worth) return [];
  const [low, high] = [figures.signed(worth.low * 100), figures.signed(worth.high * 100)];
  return [t('answer.worth', { low, high })];
}

function tellExact(view: Scene, asked: AskedHappening, article: string, speech: Speech): string[] {
  const { t } = speech;
  const { scenario, notes } = view;
  const [d, a] = [
    scenario.delegationIndex.get(asked.delegation),
    scenario.articleIndex.get(article),
  ];
  const note = notes.findLast((one) => one.of === d && one.article === a && one.whole);
  if (!note) return [];
  const matters = chooseMattersWord((note.low + note.high) / 2);
  return [
    t('answer.matters', {
      article: speech.article(article),
      matters,
      lined: asked.line ? 'yes' : 'no',
    }),
    asked.line
      ? tellLine(article, asked.line, view, speech)
      : t('told.noLine', { article: speech.article(article) }),
    ...(asked.linkages ?? []).map((linkage) => tellLinkage(linkage, view, speech)),
  ];
}
