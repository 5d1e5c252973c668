/** The charts, each as a part that comes when it is first drawn. */
import { lazy } from 'react';

const charts = () => import('./charts.tsx');

export const Histogram = lazy(async () => ({ default: (await charts()).Histogram }));
export const Strip = lazy(async () => ({ default: (await charts()).Strip }));
export const Shifts = lazy(async () => ({ default: (await charts()).Shifts }));
export const Endings = lazy(async () => ({ default: (await charts()).Endings }));
