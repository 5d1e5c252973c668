/** Where a conference that ships stands, and how it is offered. A file without a place here is in the library alone. */
export type ShelfPlace = {
  /** Of play: an estimate for a first game. */
  minutes?: number;
  /** Starting text to offer, where the draft is not the best to begin with. */
  start?: string;
  /** Seat to offer first, where the first of the file is not the best to begin with: one in which trading pays. */
  seat?: string;
  /** Seeds of a first game, by seat: draws in which every part of the story comes, trading pays, and the first package is agreed. */
  draws?: Readonly<Record<string, number>>;
  /** In the library alone, not on the front door. */
  aside?: true;
};

/**
 * The Chair asks for pleas in them and cuts brackets, of who trades by what the table shows, and of who waits once the first
 * package that the guide leads to is agreed: the talks then last half of their sittings or longer.
 */
const CLASS_DRAWS = {
  BRA: 1215,
  SGP: 288,
  NGA: 71,
  JAM: 132,
  IND: 71,
  CHN: 174,
  EGY: 281,
  FRA: 195,
  NZL: 806,
  USA: 20,
  RUS: 185,
  IRN: 71,
};
/** Trading pays in them: in most draws of that day there is next to nothing to win. */
const LAST_DAY_DRAWS = { BRA: 27, IRN: 17, EGY: 49, NZL: 27 };
const HIGH_SEAS_DRAWS = {
  HES: 1875,
  CAL: 174,
  GOL: 43,
  BRE: 381,
  FAR: 159,
  ANS: 175,
  DOR: 81,
  ELV: 335,
};

/** In the order in which they are offered. */
export const PLACES: ReadonlyMap<string, ShelfPlace> = new Map<string, ShelfPlace>([
  ['cybercrime-class', { minutes: 25, seat: 'BRA', draws: CLASS_DRAWS }],
  ['cybercrime-last-day', { minutes: 10, start: 'morning', draws: LAST_DAY_DRAWS }],
  ['first-brackets', { minutes: 6 }],
  ['high-seas-class', { minutes: 20, draws: HIGH_SEAS_DRAWS }],
  ['cybercrime-2024', { minutes: 40 }],
  ['antarctica-1959-class', { minutes: 25, aside: true }],
  ['antarctica-1959', { minutes: 35, aside: true }],
  ['unclos-1960-last-day', { minutes: 15, aside: true }],
  ['unclos-1960-class', { minutes: 30, aside: true }],
  ['unclos-1960', { minutes: 40, aside: true }],
  ['kigali-2016-class', { minutes: 25, aside: true }],
  ['kigali-2016', { minutes: 35, aside: true }],
  ['whaling-1982-class', { minutes: 25, aside: true }],
  ['whaling-1982', { minutes: 30, aside: true }],
  ['philadelphia-1787-class', { minutes: 25, aside: true }],
  ['philadelphia-1787-chambers', { minutes: 25, aside: true }],
  ['philadelphia-1787', { minutes: 40, aside: true }],
  ['iraq-1441-class', { minutes: 25, aside: true }],
  ['iraq-1441', { minutes: 35, aside: true }],
  ['eu-relocation-2015-class', { minutes: 25, aside: true }],
  ['eu-relocation-2015', { minutes: 35, aside: true }],
  ['nile-2010-class', { minutes: 20, aside: true }],
  ['nile-2010', { minutes: 30, aside: true }],
  ['campaign-2019-mandate', { minutes: 8, aside: true }],
  ['campaign-2021-rules', { minutes: 8, aside: true }],
  ['campaign-2022-drafts', { minutes: 10, aside: true }],
  ['campaign-2024-session', { minutes: 10, aside: true }],
  ['campaign-2024-assembly', { minutes: 8, aside: true }],
]);
