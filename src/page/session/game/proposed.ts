/** What the adviser put before a person, as words to lay or to offer; kept with the person's notes. */
import { type Act, type Change, writeChangesKey } from '../../../engine/command.ts';
import type { PlayNotes } from '../../../conference/play-notes.ts';

/** Words an act speaks for; none: it is about no words. */
export function listActChanges(act: Act): readonly Change[] {
  if (act.type === 'package') return act.changes;
  if (act.type === 'offer' || act.type === 'counter') return [...act.give, ...act.want];
  if ((act.type === 'amend' || act.type === 'move') && act.article && act.option)
    return [{ article: act.article, option: act.option }];
  return [];
}

/** With the words of an act that the adviser has just proposed, noted once. */
export function noteProposed(notes: PlayNotes, act: Act): PlayNotes {
  const words = listActChanges(act).map(({ article, option }) => ({ article, option }));
  if (words.length === 0 || isProposed(notes, act)) return notes;
  return { ...notes, proposed: [...(notes.proposed ?? []), words] };
}

/** Whether the adviser had proposed the very words of an act. */
export function isProposed({ proposed = [] }: PlayNotes, act: Act): boolean {
  const key = writeChangesKey(listActChanges(act));
  return key !== '' && proposed.some((one) => writeChangesKey(one) === key);
}
