import { makeLazyPart } from '../../../ui/lazy-part.tsx';

/** What it takes to close a bracket, for whoever plays with hints. */
export const LazyClosingPrice = makeLazyPart(
  async () => (await import('./closing-price.tsx')).ClosingPrice,
  { ahead: true },
);

/** Where groups stand, folded under the axis. */
export const LazyAxisGroups = makeLazyPart(
  async () => (await import('./axis-groups.tsx')).AxisGroups,
  { ahead: true },
);
