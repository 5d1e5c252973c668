// Threads do not inherit tsx, so each registers it before it loads any TypeScript.
import { register } from 'tsx/esm/api';

register();

export const { simulateBatch, runBalanceTask: balanceTask } = await import('./simulate-batch.ts');
