/** The bots `--seat` names, for help. */
import type { ComputerPlayer } from '../conference/plan.ts';

const BOT_WORDS: { readonly [Name in ComputerPlayer]: string } = {
  delegation: 'the usual computer player, if you name no bot',
  passive: 'waits: answers and votes by its instructions, and starts nothing',
  random: 'does anything that is in order',
  greedy: 'pushes for its own aims',
  packager: 'asks, then trades across articles',
  sighted: 'asks, then submits the best package it sees, as a person would by the trading table',
  spoiler: 'wants no deal: refuses everything and objects',
  holdout: 'refuses every offer and package, and objects while the draft crosses a red line',
  searcher: 'simulates each act to the end in conferences that might be this one; slow',
  ace: 'simulates each act to the end in this very conference: for measuring only',
  oracle: 'trades knowing all instructions: for measuring only',
  chair: 'plays the Chair',
};

/** Spaces between a name and its words, with the longest name. */
const GAP = 2;

export function formatBots(): string {
  const entries = Object.entries(BOT_WORDS);
  const width = GAP + Math.max(...entries.map(([name]) => name.length));
  return ['', 'Bots:', ...entries.map(([name, words]) => `  ${name.padEnd(width)}${words}`)].join(
    '\n',
  );
}
