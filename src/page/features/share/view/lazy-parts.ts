import { makeLazyPart } from '../../../ui/lazy-part.tsx';

export const LazyShareQr = makeLazyPart(async () => (await import('./share-qr.tsx')).ShareQr);
