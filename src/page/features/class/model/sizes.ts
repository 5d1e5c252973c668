/** Lengths that forms of a class keep to. */
import { DRAFT_LIMITS } from '../../../../engine/numbers/draft-limits.ts';
import { CLASS_LIMITS, CODE_LENGTH } from '../../../../conference/class/limits.ts';

export const CLASS_SIZES = {
  code: CODE_LENGTH,
  /** Characters typed of a code, blanks and all. */
  typed: 12,
  name: CLASS_LIMITS.name,
  text: CLASS_LIMITS.text,
  draft: DRAFT_LIMITS.characters,
  draftWords: DRAFT_LIMITS.newWords,
  /** Of each of the four lines of a plan. */
  planLine: CLASS_LIMITS.plan / 4 - 1,
} as const;
