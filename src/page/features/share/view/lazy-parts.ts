import { makeLazyPart } from '../../../ui/lazy-part.tsx';

/** The library comes when the first is asked for. */
export const LazyQrCode = makeLazyPart(
  async () => (await import('../../../ui/marks/qr-code.tsx')).QrCode,
);
