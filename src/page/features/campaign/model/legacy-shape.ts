/** Whether what was kept, or stands in a file, is what a chapter left. Another version of the page may have kept another shape. */
import { type Legacy, LEGACY_VERSION } from '../../../../analysis/campaign/legacy.ts';
import {
  isCount,
  isFlag,
  isLoose,
  isText,
  type Loose,
} from '../../../session/saves/listed-shape.ts';

type Is = (one: unknown) => boolean;

const isNumber: Is = (one) => Number.isFinite(one);
const isTextOrNone: Is = (one) => one === null || isText(one);
const isCountOrNone: Is = (one) => one === null || isCount(one);
const isEach =
  (is: Is): Is =>
  (list) =>
    Array.isArray(list) && list.every(is);
const isMade =
  (parts: Record<string, Is>): Is =>
  (one) =>
    isLoose(one) && Object.entries(parts).every(([key, is]) => is((one as Loose)[key]));
const isNoneOr =
  (is: Is): Is =>
  (one) =>
    one === null || is(one);

const WORDING = { article: isText, option: isTextOrNone };

const isEpilogue = isMade({
  signed: isCount,
  ratified: isCount,
  of: isCount,
  needed: isCountOrNone,
  inForce: isCountOrNone,
  horizon: isCount,
  first: isEach(isMade({ by: isText, year: isCount, gain: isNumber })),
  outside: isEach(isMade({ by: isText, gain: isNumber, why: isText })),
  help: isNoneOr(
    isMade({
      ...WORDING,
      payers: isEach(isText),
      paying: isCount,
      served: isCount,
      without: isEach(isText),
      lacking: isCount,
    }),
  ),
  uses: isEach(isMade(WORDING)),
  missing: isEach(isMade({ ...WORDING, fromFirm: isNumber, askedBy: isEach(isText) })),
  uneasy: isNoneOr(isMade({ stakeholder: isText, unease: isNumber })),
});

const isLegacyShape = isMade({
  seat: isText,
  ending: isTextOrNone,
  adopted: isFlag,
  articles: isEach(isMade({ ...WORDING, status: isText, table: isEach(isText) })),
  count: isNoneOr(isMade({ yes: isCount, no: isCount, abstain: isCount, absent: isCount })),
  own: isTextOrNone,
  credit: isNumber,
  fullCredit: isNumber,
  debts: isEach(isMade({ by: isText, to: isText, article: isText })),
  friends: isEach(isText),
  after: isNoneOr(isEpilogue),
});

/** @param chapter it is kept for */
export function isLegacyOf(chapter: unknown, one: unknown): one is Legacy {
  return (
    isLoose(one) &&
    one['version'] === LEGACY_VERSION &&
    one['chapter'] === chapter &&
    isLegacyShape(one)
  );
}
