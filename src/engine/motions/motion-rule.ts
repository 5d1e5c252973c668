/** What every kind of motion has: when it may be made, in what order and how it is decided, and what follows. */
import type { Article, ArticleIndex, SeatIndex, WordingIndex } from '../../scenario/resolved.ts';
import type { SeatScenario } from '../seat-scenario.ts';
import type { Rejection } from '../answers/rejection.ts';
import type { MotionKind } from '../command.ts';
import type { Mandate } from '../mandate/mandate.ts';
import type { Values } from '../numbers/values.ts';
import type { Phase } from '../state/phase.ts';
import type { Ending } from '../state/event.ts';
import type { ArticleState, Motion, State } from '../state/state.ts';

/** What is put to the vote: a motion, or the text as a whole. `against` is the motion that another would stop. */
export type Question = {
  kind: MotionKind | 'text';
  article: ArticleIndex;
  wording: WordingIndex;
  against?: Motion;
  /** Articles that are not agreed: what more time could still change. */
  disputed?: readonly ArticleIndex[];
};

/** What every leaning depends on besides instructions: a set-up or a view will do. */
export type MotionValues = { scenario: SeatScenario; values: Values };

/** What everybody knows when a question is put. A view is one. */
export type PublicKnowledge = MotionValues & {
  /** Stated ideals, delegation x article, NaN = none. */
  stated: Float64Array;
  articles: readonly ArticleState[];
};

/** Leanings above the first vote yes, below minus the second no; between them they abstain. */
export type Band = readonly [above: number, below: number];

type Leaning = {
  /** How far instructions lean to Yes. */
  leaning(
    mandate: Mandate,
    rules: MotionValues,
    texts: readonly WordingIndex[],
    question: Question,
  ): number;
  /** By delegation, how far what it has stated leans to Yes, on the scale of `leaning`; 0 where it says nothing. */
  stated(known: PublicKnowledge, question: Question): (d: SeatIndex) => number;
};

type Asked = {
  /** The rule of the scenario by which it is decided. */
  majority: 'procedural' | 'substance';
  band(values: Values): Band;
  carryOut(carried: boolean, then: Consequences): void;
};

type OnText = Leaning & { scope: 'text' };

/** Words of one article. */
type OnWords = Leaning & {
  scope: 'words';
  /** Words put to the vote: those asked for, or those that stand, which may be struck out with none in their place. */
  puts: 'asked' | 'standing';
  /** It takes the text apart: the meeting may refuse that by show of hands, and then it is not put. */
  divides: boolean;
};

/** One article as it stands. */
type OnArticle = Leaning & { scope: 'article' };

/** Another motion, on words of an article: leanings are those on that motion, turned round. */
type OnMotion = { scope: 'motion' };

/** How long the conference goes on. */
type OnTime = Leaning & {
  scope: 'conference';
  /** Sign with which a leaning tells what more time would be worth. */
  time: 1 | -1;
};

export type QuestionRule = Asked & (OnText | OnWords | OnArticle | OnMotion | OnTime);

export type MotionScope = Exclude<QuestionRule['scope'], 'text'>;

export type MotionRule = Asked &
  (OnWords | OnArticle | OnMotion | OnTime) & {
    /** Phases in which it may be made. */
    phases: readonly Phase[];
    /** A lower number is put first: rule 119 of the General Assembly and its kin, with substance last. */
    precedence: number;
    /** Put as soon as it is made, in negotiation; others wait until the list of motions is closed. */
    immediate: boolean;
    /** How whoever moves it votes. */
    side: 'yes' | 'no';
    /** Why it is not in order now, besides what its scope asks for; null: it may be. */
    closed(where: Where, article: ArticleIndex): Rejection | null;
  };

/** What a meeting can do upon the result of a vote: a rule says what follows, the Secretariat knows how. */
export type Consequences = {
  /** The wording asked for takes the place of the text. */
  replaceText(): void;
  /** What is on the table is decided, and nobody else speaks. */
  closeDebate(): void;
  /** The sitting ends, and the Assembly is asked for more time. */
  suspend(): void;
  /** Motions that wait on the article are not put. */
  stopMotions(): void;
  /** The agreed article is taken up again. */
  reopen(): void;
  end(ending: Ending): void;
};

/** A meeting as it stands: a seat's standing will do. */
export type Where = { setup: Pick<MotionValues, 'scenario'>; state: State };

export const NEVER_CLOSED = (): null => null;

/** Substance is put after everything on procedure. */
export const SUBSTANCE_LAST = 9;

/** On words, leanings within the band abstain, either way. */
export const bandOnWords = ({ abstainBand }: Values): Band => [abstainBand, abstainBand];

/** Any leaning to Yes votes yes. */
export const bandOnOrder = ({ abstainBand }: Values): Band => [0, abstainBand];

/**
 * Who would win by it but less than waiting costs abstains if it is half as much (`timeBand`): who has nothing left
 * to win votes to go on.
 */
export const bandOnTime = ({ timeBand, waiting }: Values): Band => [0, timeBand * waiting];

export function readMotionArticle(
  { scenario }: MotionValues,
  { article }: Question,
): Article | undefined {
  return scenario.articles[article];
}
