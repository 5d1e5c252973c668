import { makeLazyPart } from '../../../ui/lazy-part.tsx';
import styles from './compare.module.css?names';

export const LazyAcross = makeLazyPart(async () => (await import('./across-pane.tsx')).AcrossPane, {
  words: ['vote'],
  meanwhile: <div className={styles['figure-wait']} />,
});

const bars = () => import('./charts-bars.tsx');
const MEANWHILE = { meanwhile: <div className={styles['figure-wait']} /> };

export const LazyHistogram = makeLazyPart(
  async () => (await import('./charts-histogram.tsx')).Histogram,
  MEANWHILE,
);
export const LazyStrip = makeLazyPart(async () => (await bars()).Strip, MEANWHILE);
export const LazyShifts = makeLazyPart(async () => (await bars()).Shifts, MEANWHILE);
export const LazyEndings = makeLazyPart(async () => (await bars()).Endings, MEANWHILE);
