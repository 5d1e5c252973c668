// Threads do not inherit tsx, so each registers it before it loads any TypeScript.
import { register } from 'tsx/esm/api';

register();

export const { simulateBatch, balanceTask } = await import('./simulate-batch.ts');
