/**
 * Ids and indices by what they name, in their types alone: an article's index does not compile where a delegation's
 * is asked, nor an offer's id where a motion's is. A bare string or number may stand for any of them: what is written
 * out, what a loop counts, what was read from a file and checked.
 */
declare const KIND: unique symbol;
type Kind<Of, Name extends string> = Of & { readonly [KIND]?: Name };

/** A delegation's id, an observer's id, or CHAIR. */
export type SeatId = Kind<string, 'seat'>;
export type ArticleId = Kind<string, 'article'>;
/** Of an option or a bridge of one article. */
export type OptionId = Kind<string, 'option'>;
export type GroupId = Kind<string, 'group'>;
export type InstrumentId = Kind<string, 'instrument'>;
export type StakeholderId = Kind<string, 'stakeholder'>;
/** Of an offer or a package. */
export type OfferId = Kind<string, 'offer'>;
export type MotionId = Kind<string, 'motion'>;

/** Places in the lists of a scenario, from 0. */
export type SeatIndex = Kind<number, 'delegation'>;
export type ArticleIndex = Kind<number, 'article'>;
/** Counts through the options of an article, then through its bridges. */
export type WordingIndex = Kind<number, 'wording'>;
export type GroupIndex = Kind<number, 'group'>;
export type InstrumentIndex = Kind<number, 'instrument'>;
export type StakeholderIndex = Kind<number, 'stakeholder'>;
/** Of a delegation in the list of those on the floor. */
export type FloorPlace = Kind<number, 'floor'>;

/** Whoever speaks: a delegation by index, the Chair at -1, observers from -2 down. */
export type SeatNumber = SeatIndex | Kind<number, 'seat'>;
