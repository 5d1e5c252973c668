import { useEffect, useId, useState } from 'react';
import type { Game } from '../../../../session/store/store.ts';
import { usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import voteForecast from '../forecast/vote-forecast.module.css?names';
import { Small } from '../../../../ui/layout/primitives.tsx';

/** The person's own guess for a motion; undefined without one. */
export function guessFor({ notes }: Pick<Game, 'notes'>, motion: string): number | undefined {
  const guess = notes.guesses.findLast((one) => one.kind === 'vote' && one.motion === motion);
  return guess?.kind === 'vote' ? guess.inFavour : undefined;
}

/** Notes how many will be in favour, before it is known. */
export function VoteGuess({ motion }: { motion: string }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const note = useSeat((state) => state.note);
  const id = useId();
  const [text, setText] = useState(() => String(guessFor(game, motion) ?? ''));
  const present = game.view.present.reduce((sum, here) => sum + here, 0);
  const at = game.commands;
  const keep = (written: string) => {
    setText(written);
    const inFavour = Number(written);
    if (!/^\d+$/.test(written) || inFavour > present) return;
    note(({ guesses, ...rest }) => {
      const others = guesses.filter((one) => one.kind !== 'vote' || one.motion !== motion);
      return { ...rest, guesses: [...others, { kind: 'vote', at, inFavour, motion }] };
    });
  };
  return (
    <div className={voteForecast['guess']}>
      <label htmlFor={id}>{t('voteGuess.label')}</label>
      <span className={voteForecast['guess-field']}>
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
      <Small as="span">
        {t('voteGuess.of', { n: present })} · {t(text === '' ? 'voteGuess.none' : 'voteGuess.note')}
      </Small>
    </div>
  );
}

/** Writes beside the guess for a motion what it came to. */
export function useSettledGuess(motion: string | undefined, found: number): void {
  const { game } = usePlay();
  const note = useSeat((state) => state.note);
  const open =
    motion !== undefined &&
    game.notes.guesses.some(
      (one) => one.kind === 'vote' && one.motion === motion && one.found === undefined,
    );
  useEffect(() => {
    if (!open) return;
    note((notes) => ({
      ...notes,
      guesses: notes.guesses.map((one) =>
        one.kind === 'vote' && one.motion === motion ? { ...one, found } : one,
      ),
    }));
  }, [open, motion, found, note]);
}
