/**
 * The outside speaks: at each sitting at most one stakeholder of its own, in turn, and others whom a seat asks to.
 * Its word is good for the sitting and lifts wordings near its position in the eyes of the floor.
 */
import type {
  ArticleIndex,
  Scenario,
  SeatId,
  Stakeholder,
  StakeholderIndex,
  WordingIndex,
} from '../../scenario/resolved.ts';
import { locateWording, measureCloseness, readTextOn } from '../mandate/mandate.ts';
import { getArticle, getArticleId, type Transaction, emit } from '../state/transaction.ts';
import type { Setup } from '../setup/setup.ts';
import type { State } from '../state/state.ts';

const turns = new WeakMap<Scenario, readonly StakeholderIndex[]>();

/** Stakeholders by influence, then as listed. */
function inTurn(scenario: Scenario): readonly StakeholderIndex[] {
  const known = turns.get(scenario);
  if (known) return known;
  const order = scenario.stakeholders
    .map(({ influence }, index) => ({ influence, index }))
    .sort((one, other) => other.influence - one.influence || one.index - other.index)
    .map(({ index }) => index);
  turns.set(scenario, order);
  return order;
}

/** The one whose turn it is speaks, on the article of the sitting that is furthest from what it wants, if it is far. */
export function hearStakeholder(meeting: Transaction): void {
  const { setup, state } = meeting;
  const order = inTurn(setup.scenario);
  const index = order[(state.sitting - 1) % Math.max(1, order.length)];
  const stakeholder = setup.scenario.stakeholders[index ?? -1];
  if (index === undefined || !stakeholder) return;
  let furthest = -1;
  let most = setup.values.stakeholderBound;
  for (const a of state.agenda) {
    const gap = measureGap(setup, state, stakeholder, a);
    if (gap > most) {
      furthest = a;
      most = gap;
    }
  }
  if (furthest >= 0) speak(meeting, index, furthest);
}

/** Points between the text and what it wants; NaN where it has no position or nothing stands. */
function measureGap(
  setup: Setup,
  state: State,
  { positions }: Stakeholder,
  a: ArticleIndex,
): number {
  const article = getArticle(setup, a);
  const text = readTextOn(state, a);
  const stands = locateWording(article, text);
  return Math.abs(stands - (positions[a]?.ideal ?? NaN));
}

/** @param seat the seat that asked it to; absent: of its own */
export function speak(
  meeting: Transaction,
  stakeholder: StakeholderIndex,
  article: ArticleIndex,
  seat?: SeatId,
): void {
  const { setup, state } = meeting;
  const { sitting, spoken } = state;
  const speaker = setup.scenario.stakeholders[stakeholder];
  meeting.state.spoken = [...spoken, { stakeholder, article, sitting }];
  emit(meeting, {
    type: 'stakeholderSpoke',
    stakeholder: speaker?.id ?? '',
    article: getArticleId(setup, article),
    ...(seat === undefined ? {} : { seat }),
    position: speaker?.positions[article]?.ideal ?? NaN,
  });
}

/** What is added to the floor's score of a wording by those who have spoken on the article in this sitting. */
export function computePressure(
  { scenario, values }: Pick<Setup, 'scenario' | 'values'>,
  { spoken }: Pick<State, 'spoken'>,
  a: ArticleIndex,
  wording: WordingIndex,
): number {
  let sum = 0;
  for (const { stakeholder, article } of spoken) {
    const speaker = scenario.stakeholders[stakeholder];
    const spokenOn = scenario.articles[a];
    if (article !== a || !speaker || !spokenOn) continue;
    const at = locateWording(spokenOn, wording);
    sum += speaker.influence * measureCloseness(speaker.positions[a]?.ideal ?? NaN, at);
  }
  return values.pressure * sum;
}
