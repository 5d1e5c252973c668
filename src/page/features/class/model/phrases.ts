/** Fixed phrases between delegations: what is said may be false, what is promised binds once it is accepted. */
import { BINDING_PHRASES } from '../../../../conference/class/promised.ts';

export type SpokenStrength = 'said' | 'promised';

/** Each is about one article, or about none; a promise is about one of its wordings. */
export const CLASS_PHRASES = {
  said: ['want', 'cannot', 'could', 'package', 'join', 'abstain', 'time', 'thanks'],
  promised: BINDING_PHRASES,
} as const;

export type ClassPhrase = (typeof CLASS_PHRASES)[SpokenStrength][number];

const FREE_OF_ARTICLE: ReadonlySet<string> = new Set<ClassPhrase>(['time', 'thanks']);

export function needsArticle(phrase: ClassPhrase): boolean {
  return !FREE_OF_ARTICLE.has(phrase);
}

const KNOWN: ReadonlySet<string> = new Set([...CLASS_PHRASES.said, ...CLASS_PHRASES.promised]);

/** A phrase of a later version is not known here. */
export function isClassPhrase(id: string): id is ClassPhrase {
  return KNOWN.has(id);
}
