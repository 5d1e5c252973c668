/**
 * Why this text: the three causes to be told. A cause that somebody's act set off is put to the test: the conference is
 * played on from there without that act. Those without which the article would have ended otherwise come first, then
 * the rest, each by weight.
 */
import type { Conference } from '../../conference/conference.ts';
import { type ConferenceStep, listSteps } from '../../conference/steps.ts';
import { NOTHING, readStandingTexts } from '../../engine/mandate/mandate.ts';
import { locateArticle } from '../../engine/command.ts';
import { findCausingAct, type Cause, listCauses, findOptionIdOf } from './causes.ts';
import { playWithout } from './without.ts';

/** `without`: words the article would have ended with, null: none; absent where no one act set the cause off. */
export type Why = Cause & { without?: string | null };

const TOLD = 3;
/** Causes put to the test at most, the heaviest: each plays the rest of a conference. */
const TRIED = 5;

/** @param tell share 0..1 of the trials that have been made */
export function explainText(
  conference: Conference,
  steps: readonly ConferenceStep[] = [...listSteps(conference)],
  tell: (done: number) => void = () => {},
): readonly Why[] {
  const causes = listCauses(conference, steps).map((cause) => ({
    cause,
    act: findCausingAct(cause, steps),
  }));
  const trials = causes.filter(({ act }) => act !== undefined).slice(0, TRIED);
  const told = causes.map(({ cause, act }): Why => {
    const number = trials.findIndex((one) => one.cause === cause);
    if (!act || number === -1) return cause;
    const end = playWithout(conference, steps, act);
    tell((number + 1) / trials.length);
    const a = locateArticle(conference.setup.scenario, cause.article);
    if (!end) return cause;
    return {
      ...cause,
      without: findOptionIdOf(conference.setup, a, readStandingTexts(end)[a] ?? NOTHING),
    };
  });
  const decided = told.filter(isDecisive);
  return [...decided, ...told.filter((one) => !isDecisive(one))].slice(0, TOLD);
}

function isDecisive({ without, option }: Why): boolean {
  return without !== undefined && without !== option;
}
