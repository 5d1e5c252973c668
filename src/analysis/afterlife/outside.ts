/** How a treaty looks from outside the room: safeguards it lacks, and how uneasy each stakeholder is. */
import type {
  ArticleIndex,
  OptionId,
  Scenario,
  SeatIndex,
  Stakeholder,
} from '../../scenario/resolved.ts';
import type { StandingText } from './standing-text.ts';

export type Missing = {
  article: ArticleIndex;
  option: OptionId | null;
  /** Points 50..100 from the firm end of the axis. */
  fromFirm: number;
  /** Stakeholders, by index, who asked for the firm side here; those to whom it matters most, two at most. */
  askedBy: readonly SeatIndex[];
};

export type Unease = {
  stakeholder: number;
  /** 0 (the text is what it wants) to 100: mean distance from what it wants, by salience. */
  unease: number;
  /** Article that adds most to it; null: none does. */
  most: number | null;
};

/** Dimensions of safeguards, with the side of their axis on which a safeguard is firm. */
const FIRM: ReadonlyMap<string, 'low' | 'high'> = new Map([
  ['safeguards', 'low'],
  ['protection', 'high'],
]);
const MIDDLE = 50;

/** Articles on safeguards whose text lies on the weak side, or in which nothing stands. */
export function listMissingSafeguards(
  scenario: Scenario,
  text: readonly StandingText[],
): Missing[] {
  return text.flatMap(({ article, option, position }): Missing[] => {
    const firm = FIRM.get(scenario.articles[article]?.dimension ?? '');
    if (!firm) return [];
    const fromFirm = (at: number) => (firm === 'low' ? at : 100 - at);
    const away = position === null ? 100 : fromFirm(position);
    if (away <= MIDDLE) return [];
    const asking = scenario.stakeholders.flatMap(({ positions }, index) => {
      const wanted = positions[article];
      if (!wanted || fromFirm(wanted.ideal) >= MIDDLE) return [];
      return [{ index, salience: wanted.salience }];
    });
    asking.sort((one, other) => other.salience - one.salience || one.index - other.index);
    return [
      { article, option, fromFirm: away, askedBy: asking.slice(0, 2).map(({ index }) => index) },
    ];
  });
}

/** The most uneasy first. */
export function rankUnease(scenario: Scenario, text: readonly StandingText[]): Unease[] {
  return scenario.stakeholders
    .map((stakeholder, index) => ({ stakeholder: index, ...measureUnease(stakeholder, text) }))
    .sort((one, other) => other.unease - one.unease || one.stakeholder - other.stakeholder);
}

function measureUnease(
  { positions }: Stakeholder,
  text: readonly StandingText[],
): Omit<Unease, 'stakeholder'> {
  let [sum, all, worst] = [0, 0, 0];
  let most: number | null = null;
  for (const { article, position } of text) {
    const wanted = positions[article];
    if (!wanted) continue;
    const distance = position === null ? 100 : Math.abs(position - wanted.ideal);
    all += wanted.salience;
    sum += wanted.salience * distance;
    if (wanted.salience * distance > worst) [worst, most] = [wanted.salience * distance, article];
  }
  return { unease: all > 0 ? sum / all : 0, most };
}
