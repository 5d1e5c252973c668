/** Links that stand on printed briefs: those the page that hands out makes, with what was set there. */
import { namePackedFile } from '../model/packed-name.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import { FIRST_CHOICE, readKeptChoice } from './kept-choice.ts';
import { LONGEST_QR } from './qr-length.ts';
import { chooseHanded, makeSeatLink, parseSeedText, useHanded } from './use-handout.ts';

export type PrintLinks = {
  /** Null: there is no link, or none short enough for a code. */
  of: (seat: string) => string | null;
  /** Name of the file whoever opens a link is asked for; null: none is needed. */
  file: string | null;
  /** Links there are, and they are too long for a code. */
  long: boolean;
  /** Of the conference handed out; null: each player draws one. */
  seed: number | null;
};

/** @param id of what ships, or of a draft; @param text of the file, where it does not ship */
export function usePrintLinks(
  id: string,
  scenario: Scenario,
  text: string | undefined,
): PrintLinks | null {
  const packed = useHanded(scenario, text);
  if (!packed) return null;
  const choice = readKeptChoice(id, FIRST_CHOICE);
  const handed = chooseHanded(packed, choice);
  const { code } = handed.scenario;
  const linkOf = (seat: string): string => makeSeatLink(handed, choice, seat);
  const long = linkOf(scenario.delegations[0]?.id ?? 'CHAIR').length > LONGEST_QR;
  return {
    of: (seat) => (long ? null : linkOf(seat)),
    file: handed.how === 'beside' ? namePackedFile(scenario.id, code) : null,
    long,
    seed: parseSeedText(choice.seed) ?? null,
  };
}
