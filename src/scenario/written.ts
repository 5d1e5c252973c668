/** The scenario as written: its shape is valid, nothing more. References may dangle, nothing is inherited. */
import type * as z from 'zod/mini';
import type { scenarioSchema } from './shape/schema.ts';

export type Written = z.infer<typeof scenarioSchema>;
export type WrittenArticle = Written['articles'][number];
export type WrittenOption = WrittenArticle['options'][number];
export type WrittenDelegation = Written['delegations'][number];
export type WrittenGroup = NonNullable<Written['groups']>[number];
export type WrittenObserver = NonNullable<Written['observers']>[number];
export type WrittenPositions = NonNullable<WrittenDelegation['positions']>;
export type WrittenPosition = WrittenPositions[string];
export type WrittenLinkage = NonNullable<WrittenDelegation['linkages']>[number];
export type WrittenEvent = NonNullable<Written['events']>[number];
export type WrittenRollCall = NonNullable<Written['rollCalls']>[number];
export type WrittenInstrument = NonNullable<Written['instruments']>[number];
export type WrittenProcedure = Written['procedure'];
export type WrittenTeaching = NonNullable<Written['teaching']>;
export type WrittenWords = Written['title'];
