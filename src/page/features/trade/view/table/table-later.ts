/** Parts of the table that are fetched beside it: where the text is heading, and what lies on it. */
import { importQuietly } from '../../../../session/line/import-part.ts';
import { makeLazyPart } from '../../../../ui/lazy-part.tsx';

const WITH_WORDS = { words: ['lesson'], missing: null, ahead: true } as const;

export const LazyDrifts = makeLazyPart(
  async () => (await import('./heading-table.tsx')).Drifts,
  WITH_WORDS,
);

export const LazyScoreBar = makeLazyPart(
  async () => (await import('./heading-table.tsx')).ScoreBar,
  WITH_WORDS,
);

export const LazyPackageCard = makeLazyPart(
  async () => (await import('./trade-room.tsx')).PackageCard,
  { words: ['aside'] },
);

export const LazyRoomArea = makeLazyPart(async () => (await import('./trade-room.tsx')).RoomArea, {
  words: ['aside'],
});

export const LazyAddRows = makeLazyPart(async () => (await import('./add-rows.tsx')).AddRows, {
  words: ['aside'],
});

export const LazyTurn = makeLazyPart(
  async () => (await import('../papers/room-turn.tsx')).TableTurn,
  { words: ['aside'], missing: null },
);

export const LazyDealAlone = makeLazyPart(
  async () => (await import('./deal-alone.tsx')).DealAlone,
  {
    words: ['aside'],
    missing: null,
  },
);

const fetchCard = () => import('./trade-card.tsx');

export const LazyTradeCard = makeLazyPart(async () => (await fetchCard()).TradeCard, {
  words: ['aside'],
});

/** Before one is chosen to be laid; what cannot be fetched is told where it would stand. */
export function fetchTradeCard(): void {
  importQuietly(fetchCard).catch(() => undefined);
}
