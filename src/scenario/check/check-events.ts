import type { Entry } from './entry.ts';
import { checkKeys, checkName, type KnownIds } from './names.ts';
import type { Problems } from '../problem.ts';
import type { Index } from './references.ts';

function checkField(names: KnownIds, holder: Entry, key: string, problems: Problems): void {
  const entry = holder.get(key);
  checkName(names, entry.text, entry, problems);
}

export function checkEvents(root: Entry, index: Index, problems: Problems): void {
  for (const event of root.get('events').items()) {
    checkField(index.articles, event.get('if'), 'article', problems);
    for (const effect of event.get('effects').items()) {
      checkField(index.articles, effect, 'article', problems);
      checkField(index.delegations, effect, 'by', problems);
      checkField(index.actors, effect, 'of', problems);
      const options = index.options.get(effect.get('article').text ?? '');
      if (options !== undefined) checkField(options, effect, 'option', problems);
    }
  }
}

export function checkRollCalls(root: Entry, index: Index, problems: Problems): void {
  for (const rollCall of root.get('rollCalls').items()) {
    checkField(index.articles, rollCall, 'article', problems);
    checkKeys(index.delegations, rollCall.get('votes'), problems);
  }
}
