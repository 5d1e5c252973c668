/** Words that people at a table write: they come on it beside those of the file, for this conference alone. */
import { addDraft, type DraftedWords } from '../../scenario/drafted.ts';
import type { Article, ArticleId, Words } from '../../scenario/resolved.ts';
import { countNewWords, DRAFT_LIMITS, tidySpaces } from '../numbers/draft-limits.ts';
import { changeMandate, listWordings, NOTHING } from '../mandate/mandate.ts';
import type { Setup } from '../setup/setup.ts';
import type { DomainEvent } from '../state/event.ts';
import type { State } from '../state/state.ts';
import { locateArticle } from '../command.ts';
import {
  emit,
  findWordingIndex,
  getArticle,
  startTransaction,
  tableWording,
} from '../state/transaction.ts';
import { refreshHolders } from './sitting.ts';

export type DraftingFault = 'notNow' | 'article' | 'closed';
export type DraftFault = DraftingFault | 'text' | 'option' | 'position';

export type Drafted = { setup: Setup; state: State; happenings: readonly DomainEvent[] };

/** Why words cannot be written on an article now, whatever they say; null: they can. */
export function findDraftingFault(
  setup: Setup,
  state: State,
  article: ArticleId,
): DraftingFault | null {
  const { scenario } = setup;
  const a = scenario.articleIndex.get(article);
  if (a === undefined || state.articles[a]?.status !== 'open') return 'article';
  if (scenario.procedure.textClosed) return 'closed';
  if (state.phase !== 'negotiation.floor') return 'notNow';
  return null;
}

/** Why these words cannot come on the table now; null: they can. */
function findDraftFault(setup: Setup, state: State, draft: DraftedWords): DraftFault | null {
  const fault = findDraftingFault(setup, state, draft.article);
  if (fault) return fault;
  const article = getArticle(setup, locateArticle(setup.scenario, draft.article));
  if (!isChangeOf(article, draft)) return 'text';
  if (listWordings(article).some(({ id }) => id === draft.option)) return 'option';
  const positions = article.options.map(({ position }) => position);
  const within =
    draft.position >= Math.min(...positions) && draft.position <= Math.max(...positions);
  return within ? null : 'position';
}

/**
 * Whether words were changed, and not by more than people may write. A file has its words in several languages: it is
 * enough that one of them was changed so.
 */
export function isChangeOf(article: Article, draft: Pick<DraftedWords, 'from' | 'text'>): boolean {
  const from = listWordings(article).find(({ id }) => id === draft.from);
  const text = tidySpaces(draft.text);
  if (!from || text === '' || draft.text.length > DRAFT_LIMITS.characters) return false;
  const written = listTexts(from.text ?? from.title ?? from.id).map(tidySpaces);
  if (written.includes(text)) return false;
  return written.some((one) => countNewWords(text, one) <= DRAFT_LIMITS.newWords);
}

function listTexts(words: Words): string[] {
  return typeof words === 'string' ? [words] : [...words.values()];
}

/** The words come on the table; everybody reads the same place in them. Undefined where they cannot. */
export function bringDraft(setup: Setup, state: State, draft: DraftedWords): Drafted | undefined {
  if (findDraftFault(setup, state, draft)) return undefined;
  const a = locateArticle(setup.scenario, draft.article);
  const drafted = learnWords(setup, draft);
  const meeting = startTransaction(drafted, state);
  const wording = findWordingIndex(drafted, a, draft.option) ?? NOTHING;
  tableWording(meeting, { article: a, wording });
  const { by: seat, article, option } = draft;
  emit(meeting, { type: 'drafted', seat, article, option });
  refreshHolders(meeting, [a]);
  return { setup: drafted, state: meeting.state, happenings: meeting.happenings };
}

/** The draw, with the words known to everybody. */
export function learnWords(setup: Setup, draft: DraftedWords): Setup {
  const { position, article } = draft;
  const a = locateArticle(setup.scenario, article);
  const scenario = addDraft(setup.scenario, draft);
  const mandates = setup.mandates.map((mandate) => {
    const known = mandate.read[a] ?? new Float64Array(0);
    return changeMandate(mandate, {
      read: mandate.read.with(a, Float64Array.of(...known, position)),
    });
  });
  return { ...setup, scenario, mandates };
}
