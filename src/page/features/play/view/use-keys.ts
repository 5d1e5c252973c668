/** Keys of the play screen: views, acts, articles, and the page's own. None is heard while a person types or a dialog is open. */
import { useEffect } from 'react';
import { hasSpentTurn } from '../../../session/game/spent-turn.ts';
import { seatKind } from '../../../session/game/seat-kind.ts';
import { SCREENS } from '../../../session/store/facts.ts';
import { findNextOpen } from '../../../session/game/text/article-now.ts';
import { ACT_FACES, chooseConsoleKeys, MORE_KEY } from '../../../session/play/act-table.ts';
import { formatWhyNot } from '../../../ui/acts/act-key.tsx';
import { useSaying } from '../../../ui/aloud.tsx';
import { readBracketStep } from '../../../ui/bracket-step.ts';
import { readLetter } from '../../../session/play/read-letter.ts';
import { putMoreAway, toggleMore } from './console/more-keys.tsx';
import {
  type Play,
  findQuestionOffer,
  usePlay,
  useSeat,
  useDialogs,
} from '../../../session/play/play-context.tsx';
import { useTicker } from '../../../session/play/ticker.tsx';
import { FOREGONE_KEY, useForegone } from '../../../session/play/use-foregone.ts';
import { JUMP_KEY, pressJump } from './console/jump-later.ts';
import { useUndo } from './console/undo-key.tsx';

export function useKeys(): void {
  const play = usePlay();
  const ofPage = usePageKeys();
  const foregone = useForegone();
  const show = useSeat((state) => state.show);
  const look = useSeat((state) => state.look);
  const go = useSeat((state) => state.go);
  const say = useSaying();
  const focus = useSeat((state) => state.focus);
  useEffect(() => {
    const { view } = play.game;
    const n = view.articles.length;
    const listen = (event: KeyboardEvent) => {
      const key = readLetter(event);
      const held = event.ctrlKey || event.metaKey;
      // Held with Ctrl or Cmd, K is no letter of what is typed; nor is Escape from a list that is shut.
      const free = held
        ? key === 'k'
        : key === 'escape' && event.target instanceof HTMLSelectElement;
      const typed = isTyping(event.target) && !free;
      if (event.defaultPrevented || typed) return;
      if (document.querySelector('dialog[open]')) return;
      // Of what is open over the page Escape closes that alone.
      if (key === 'escape' && document.querySelector(':popover-open')) return;
      const step = readBracketStep(event);
      if (step !== 0) return look((focus + n + step) % n);
      if (event.altKey) return;
      const screen = SCREENS[Number(key) - 1];
      if (ofPage(held ? `+${key}` : key)) event.preventDefault();
      else if (held) return;
      else if (screen) show(screen);
      else if (key === 'escape') play.close();
      else if (key === FOREGONE_KEY && foregone) foregone();
      else if (doByLetter(key, play)) event.preventDefault();
      else if (key === JUMP_KEY) pressJump();
      else if (key === 'e' && view.phase === 'closed') go({ page: 'outcome' });
      else if (key === 'n') look(findNextOpen(view, focus));
      else if (key === 'p') look(findNextOpen(view, focus, -1));
      else if (LETTERS.has(key)) say(formatWhyNotNow(key, play));
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [play, ofPage, foregone, show, look, focus, go, say]);
}

/** Before anything else hears it, a letter or digit is nothing where a person has turned them off (WCAG 2.1.4). */
export function useHush(): void {
  const letters = useSeat((state) => state.settings.letters);
  useEffect(() => {
    if (letters) return undefined;
    const hush = (event: KeyboardEvent): void => {
      const held = event.ctrlKey || event.metaKey || event.altKey;
      if (/^\S$/u.test(event.key) && !held && !isTyping(event.target))
        event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', hush, { capture: true });
    return () => window.removeEventListener('keydown', hush, { capture: true });
  }, [letters]);
}

/** Keys of the page; `+` before one that is held with Ctrl or Cmd. True where it was one. */
function usePageKeys(): (key: string) => boolean {
  const open = useDialogs();
  const undo = useUndo();
  const telling = useTicker();
  const { game } = usePlay();
  const sound = useSeat((state) => state.settings.sound);
  const setSettings = useSeat((state) => state.setSettings);
  return (key) => {
    switch (key) {
      case '+k':
      case '/':
        open('palette');
        return true;
      case '+z':
      case 'u':
        undo();
        return true;
      case '?':
        open('help');
        return true;
      case 'q':
        open('codex');
        return true;
      case 'm':
        setSettings({ sound: !sound });
        return true;
      case ',':
        telling.setPaused(!telling.paused);
        return true;
      case 'e':
        // Pressed from habit, while it is still told what came after an act that took the turn with it.
        if (telling.at === 0 || !hasSpentTurn(game)) return false;
        telling.skip();
        return true;
      case '.':
        telling.skip();
        return true;
      default:
        return false;
    }
  };
}

/** Does what the console's key of that letter does, where it does something. */
function doByLetter(letter: string, play: Play): boolean {
  const { more, found, legal } = findByLetter(letter, play);
  if (letter === MORE_KEY && more.length > 0) return toggleMore();
  if (!found || !legal || legal.unavailable) return false;
  putMoreAway();
  if (found.vote) play.say({ type: 'ballot', vote: found.vote });
  else play.begin(found.act);
  return true;
}

/** The console's key of that letter, and whether its act is legal now. */
function findByLetter(letter: string, { game, legal }: Play) {
  const { view } = game;
  const asked = findQuestionOffer(game) ? 'answer' : 'turn';
  const { keys, more } = chooseConsoleKeys(view, seatKind(view), asked);
  const found = [...keys, ...more].find(({ key }) => key === letter);
  return { more, found, legal: found && legal(found.act) };
}

const LETTERS: ReadonlySet<string> = new Set(Object.values(ACT_FACES).map(({ key }) => key));

/** Why the letter of an act does nothing now. */
function formatWhyNotNow(letter: string, play: Play): string {
  const { game, speech } = play;
  const { legal } = findByLetter(letter, play);
  if (legal?.unavailable) return formatWhyNot(legal, game.view, speech);
  const { phase, awaited } = game.view;
  if (phase === 'closed') return speech.t('rejection.act/closed');
  return speech.t(awaited === game.seat ? 'rejection.act/notNow' : 'rejection.act/notYourTurn');
}

/** Ranges, radios and boxes take arrows and the space bar, no letters. */
const CHOICES = 'input:is([type="range"], [type="radio"], [type="checkbox"])';

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.matches(CHOICES)) return false;
  return target.matches('input, select, textarea, [contenteditable]');
}
