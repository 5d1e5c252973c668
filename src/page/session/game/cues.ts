/** Which sounds go with what happened: one table, read by whoever plays them and by whoever shows them in words. */
import type { Seat } from '../../../engine/command.ts';
import type { DomainEvent } from '../../../engine/state/event.ts';

export type SoundName =
  | 'gavel'
  | 'gavelTwice'
  | 'lamps'
  | 'lampYes'
  | 'lampNo'
  | 'lampAbstain'
  | 'paper'
  | 'pencil'
  | 'wood'
  | 'woodDown'
  | 'plate'
  | 'murmur'
  | 'applause'
  | 'quiet';

/** Sounds after one act at most: a sitting in which forty things happen is no rattle. */
const MOST = 5;

/** Sounds of what happened, in order, each once. */
export function listCues(happenings: readonly DomainEvent[], seat: Seat): readonly SoundName[] {
  const cues = new Set(happenings.flatMap((happening) => listSounds(happening, seat)));
  // Adoption strikes twice, whatever else was struck before.
  if (cues.has('gavelTwice')) cues.delete('gavel');
  return [...cues].slice(-MOST);
}

const OWN_LAMP = { yes: 'lampYes', no: 'lampNo', abstain: 'lampAbstain' } as const;

function listSounds(happening: DomainEvent, seat: Seat): readonly SoundName[] {
  switch (happening.type) {
    case 'sitting':
    case 'voteResult':
    case 'exhausted':
      return ['gavel'];
    case 'decided':
      return happening.ending === 'consensus' || happening.ending === 'vote'
        ? ['gavelTwice', 'applause']
        : ['gavel', 'quiet'];
    case 'ballotCast':
      return [happening.seat === seat ? OWN_LAMP[happening.vote] : 'lamps'];
    case 'offered':
    case 'amended':
    case 'chairsText':
    case 'announced':
    case 'cabled':
    case 'cableAnswered':
      return ['paper'];
    case 'agreed':
      return ['pencil'];
    case 'bracket':
      return [happening.held ? 'woodDown' : 'wood'];
    case 'reopened':
      return ['woodDown'];
    case 'asked':
    case 'listed':
    case 'ordered':
    case 'takenFirst':
    case 'moved':
    case 'position':
    case 'pleaded':
      return ['plate'];
    case 'informals':
    case 'caucused':
      return ['murmur'];
    default:
      return [];
  }
}
