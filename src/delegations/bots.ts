/** Everyone who may sit in a seat when no person does, by the name used on the command line and in records. */
import type { Bot } from './bot-names.ts';
import { chair } from './floor/chair.ts';
import { delegationPolicy } from './delegation.ts';
import { greedy } from './bots/greedy.ts';
import { holdout } from './bots/holdout.ts';
import { oracle, packager } from './bots/packager.ts';
import { passive } from './bots/passive.ts';
import { random } from './bots/random.ts';
import { sighted } from './bots/sighted.ts';
import { spoiler } from './bots/spoiler.ts';
import type { Policy } from './policy.ts';

export const BOTS: { readonly [Name in Bot]: Policy } = {
  delegation: delegationPolicy,
  passive,
  random,
  greedy,
  packager,
  spoiler,
  oracle,
  sighted,
  holdout,
  chair,
};
