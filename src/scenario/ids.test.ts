import { expectTypeOf, test } from 'vitest';
import type {
  ArticleId,
  ArticleIndex,
  SeatIndex,
  MotionId,
  OfferId,
  SeatId,
  WordingIndex,
} from './resolved.ts';

test('an index or id of one kind does not compile where another kind is asked', () => {
  expectTypeOf<ArticleIndex>().not.toExtend<SeatIndex>();
  expectTypeOf<WordingIndex>().not.toExtend<ArticleIndex>();
  expectTypeOf<OfferId>().not.toExtend<MotionId>();
  expectTypeOf<ArticleId>().not.toExtend<SeatId>();
  expectTypeOf<readonly ArticleIndex[]>().not.toExtend<readonly SeatIndex[]>();
  expectTypeOf<{ article: ArticleIndex }>().not.toExtend<{ article: WordingIndex }>();
});

test('a bare number or string stands for any, and any for a bare one', () => {
  expectTypeOf<number>().toExtend<ArticleIndex>();
  expectTypeOf<string>().toExtend<ArticleId>();
  expectTypeOf<ArticleIndex>().toExtend<number>();
  const agenda: ArticleIndex[] = [0];
  const holders: SeatIndex[] = [0];
  // @ts-expect-error an article for a delegation
  holders.push(...agenda);
});
