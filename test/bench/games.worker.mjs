// Threads do not inherit tsx, so each registers it before it loads any TypeScript.
import { register } from 'tsx/esm/api';

register();

export const { playGames } = await import('./games.ts');
export const { keepAll } = await import('./kept-games.ts');
export const { showAll } = await import('./shown-games.ts');
