import type { Problems } from './problem.ts';
export function checkReferences(_value: Record<string, unknown>, _problems: Problems): void {}
