import { lazyPart } from '../../../ui/lazy-part.tsx';
import styles from './compare.module.css?names';

const bars = () => import('./charts-bars.tsx');
const MEANWHILE = { meanwhile: <div className={styles['figure-wait']} /> };

export const Histogram = lazyPart(
  async () => (await import('./charts-histogram.tsx')).Histogram,
  MEANWHILE,
);
export const Strip = lazyPart(async () => (await bars()).Strip, MEANWHILE);
export const Shifts = lazyPart(async () => (await bars()).Shifts, MEANWHILE);
export const Endings = lazyPart(async () => (await bars()).Endings, MEANWHILE);
