/** The charts, each as a part that comes when it is first drawn. */
import { lazy } from 'react';

const bars = () => import('./charts-bars.tsx');

export const Histogram = lazy(async () => ({
  default: (await import('./charts-histogram.tsx')).Histogram,
}));
export const Strip = lazy(async () => ({ default: (await bars()).Strip }));
export const Shifts = lazy(async () => ({ default: (await bars()).Shifts }));
export const Endings = lazy(async () => ({ default: (await bars()).Endings }));
