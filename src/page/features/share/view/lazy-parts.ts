import { lazyPart } from '../../../ui/lazy-part.tsx';

export const ShareQr = lazyPart(async () => (await import('./share-qr.tsx')).ShareQr);
