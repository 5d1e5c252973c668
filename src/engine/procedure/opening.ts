/** The state in which a conference opens: the draft on the table, nobody heard yet. */
import type { ArticleIndex, WordingIndex } from '../../scenario/resolved.ts';
import { findLeadingWording } from '../floor/floor-rule.ts';
import { drawPlace } from '../state/call-order.ts';
import type { Setup } from '../setup/setup.ts';
import { copyArticle } from '../state/copy-state.ts';
import type { ArticleState, State } from '../state/state.ts';
import { NOTHING } from '../mandate/mandate.ts';

/**
 * @param start name of another starting text of the scenario; unknown or absent: the draft. What opens agreed stays so
 *   where the other text is the draft, and is open again where it is not.
 */
export function createOpeningState(setup: Setup, start?: string): State {
  const { scenario } = setup;
  const other = start === undefined ? undefined : scenario.starts.get(start);
  const articles = scenario.articles.map((article, a): ArticleState => {
    const tabled = other?.[a] ?? article.draft;
    const agreed = article.agreed && sameTexts(tabled, article.draft);
    return {
      status: agreed ? 'adRef' : 'open',
      text: tabled[0] ?? NOTHING,
      tabled,
      stable: 0,
      taken: 0,
      firm: 1,
      assent: [],
      holders: [],
    };
  });
  const state = createEmptyState(setup, articles);
  state.articles = articles.map((article, a) => withLeader(setup, state, article, a));
  return state;
}

/** Whether two texts on the table, as option indices in their order, are the same. */
export const sameTexts = (one: readonly WordingIndex[], other: readonly WordingIndex[]): boolean =>
  one.length === other.length && one.every((option, at) => option === other[at]);

/** Of alternatives in brackets the Secretariat prints first the one the floor leans to. */
function withLeader(
  setup: Setup,
  state: State,
  article: ArticleState,
  a: ArticleIndex,
): ArticleState {
  if (article.tabled.length < 2) return article;
  return Object.assign(copyArticle(article), { text: findLeadingWording(setup, state, a).wording });
}

function createEmptyState(setup: Setup, articles: readonly ArticleState[]): State {
  return {
    phase: 'opening',
    sitting: 0,
    articles,
    agenda: [],
    requested: [],
    queue: [],
    allowance: setup.scenario.procedure.plates,
    plates: 0,
    freeAsk: false,
    stances: [],
    released: [],
    blocked: [],
    textMoves: [],
    packaged: [],
    shifts: [],
    offers: [],
    commitments: [],
    grants: [],
    lines: [],
    cables: [],
    spoken: [],
    amendments: [],
    informals: null,
    motions: [],
    earlierMotions: 0,
    first: null,
    voting: null,
    votes: [],
    gavel: null,
    notes: [],
    soundings: [],
    heard: [],
    credit: setup.scenario.delegations.map(() => setup.values.credit),
    present: [...setup.attends],
    callFrom: drawPlace(setup.scenario, setup.floor[0] ?? 0),
    announced: null,
    revised: false,
    resumed: false,
    lastSitting: setup.scenario.procedure.sittings,
    debateClosed: false,
    exhausted: false,
    ending: null,
    assembly: null,
    signed: [],
    ratified: [],
    counter: 0,
    sealed: [],
    turn: 0,
  };
}
