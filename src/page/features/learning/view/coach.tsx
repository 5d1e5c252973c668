/** What helps a person learn while playing: the first lesson, or a card for what happens the first time. */
import { useEffect } from 'react';
import { isLesson } from '../../../session/game/lesson.ts';
import { type HeardAnswer, withHeard } from '../../../session/game/learning.ts';
import { listOthersSpeaking, phraseHeard } from '../../../speech/names/phrase.ts';
import { useFirstTurnEnds } from '../../../session/play/use-first-turn.ts';
import { makeLazyPart } from '../../../ui/lazy-part.tsx';
import { usePlay, useSeat, useSeatStore } from '../../../session/play/play-context.tsx';
import { formatHappening } from '../../../speech/tell.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';

const LessonPane = makeLazyPart(async () => (await import('./lesson.tsx')).LessonPane, {
  words: ['guided'],
});

const ConceptCard = makeLazyPart(async () => (await import('./concept-card.tsx')).ConceptCard, {
  missing: null,
  ahead: true,
});

export function Coach() {
  const { game } = usePlay();
  const lesson = useSeat((state) => state.learning.lesson);
  useHearing();
  useFirstTurnEnds();
  if (isLesson(game, lesson) && game.moment === null) return <LessonPane key={game.id} />;
  return game.assist === 'none' ? null : <ConceptCard />;
}

/** Keeps what was answered for the phrase book and the ear. */
function useHearing(): void {
  const { game, speech } = usePlay();
  const store = useSeatStore();
  useEffect(() => {
    const { learning, learn } = store.getState();
    const title = speech.names.text(game.view.scenario.title);
    let sitting = 0;
    const fresh = game.log.flatMap(({ at, happening }): HeardAnswer[] => {
      if ('sitting' in happening) sitting = happening.sitting;
      const code = phraseHeard(happening);
      const by = findSpeaker(happening);
      if (!code || by === null || by === game.seat) return [];
      const told = formatHappening(happening, speech);
      const [why = ''] = [...told.answer, ...told.why];
      const seat = speech.names.seat(by);
      return [{ id: `${game.id}/${at}`, code, seat, sitting: Math.max(1, sitting), title, why }];
    });
    const heard = withHeard(learning.heard, fresh);
    if (heard !== learning.heard) learn({ heard });
  }, [game, speech, store]);
}

/** Whoever spoke the phrase. */
function findSpeaker(happening: DomainEvent): string | null {
  const [other] = listOthersSpeaking(happening);
  if (other !== undefined) return other;
  // The capital speaks to its own delegation.
  if (happening.type === 'cableAnswered') return null;
  return 'seat' in happening ? happening.seat : null;
}
