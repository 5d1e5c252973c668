import { useEffect, useId, useState } from 'react';
import { useApp } from '../../app/store.ts';
import { usePlay } from '../play/play-context.tsx';

/** Guesses of this visit, by game and motion: notes know the moment of a guess, not its motion. */
const guessed = new Map<string, number>();

const keyOf = (game: string, motion: string) => `${game} ${motion}`;

/** The person's own guess for a motion; undefined without one. */
export function guessFor(game: { id: string }, motion: string): number | undefined {
  return guessed.get(keyOf(game.id, motion));
}

/** Notes how many will be in favour, before it is known. */
export function VoteGuess({ motion, compact = false }: { motion: string; compact?: boolean }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const note = useApp((state) => state.note);
  const id = useId();
  const [text, setText] = useState(() => String(guessFor(game, motion) ?? ''));
  const present = game.view.present.reduce((sum, here) => sum + here, 0);
  const at = game.conference.commands.length;
  const keep = (written: string) => {
    setText(written);
    const inFavour = Number(written);
    if (!/^\d+$/.test(written) || inFavour > present) return;
    const before = guessFor(game, motion);
    guessed.set(keyOf(game.id, motion), inFavour);
    note(({ guesses, ...rest }) => {
      const old = guesses.findLastIndex(
        (one) => one.kind === 'vote' && one.found === undefined && one.inFavour === before,
      );
      const kept = before === undefined ? guesses : guesses.filter((_, i) => i !== old);
      return { ...rest, guesses: [...kept, { kind: 'vote', at, inFavour }] };
    });
  };
  return (
    <div className="guess" data-compact={compact || undefined}>
      <label htmlFor={id} className={compact ? 'visually-hidden' : undefined}>
        {t('voteGuess.label')}
      </label>
      <span className="guess-field">
        <b aria-hidden="true">[</b>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          placeholder="?"
          value={text}
          disabled={game.readOnly}
          onChange={(event) => keep(event.target.value.replaceAll(/\D/g, ''))}
          onKeyDown={(event) => {
            // The letters of ballots are heard again once the guess is made.
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
        />
        <b aria-hidden="true">]</b>
      </span>
      {!compact && (
        <span className="small">
          {t('voteGuess.of', { n: present })} ·{' '}
          {t(text === '' ? 'voteGuess.none' : 'voteGuess.note')}
        </span>
      )}
    </div>
  );
}

/** Writes beside the guess for a motion what it came to. */
export function useSettledGuess(motion: string | undefined, found: number): void {
  const { game } = usePlay();
  const note = useApp((state) => state.note);
  const guess = motion === undefined ? undefined : guessFor(game, motion);
  useEffect(() => {
    if (guess === undefined) return;
    const open = game.notes.guesses.findLastIndex(
      (one) => one.kind === 'vote' && one.found === undefined && one.inFavour === guess,
    );
    if (open < 0) return;
    note((notes) => ({
      ...notes,
      guesses: notes.guesses.map((one, i) =>
        i === open && one.kind === 'vote' ? { ...one, found } : one,
      ),
    }));
  }, [guess, found, game.notes, note]);
}
