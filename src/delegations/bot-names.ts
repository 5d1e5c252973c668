/** Names of the policies, apart from their code: reading a record needs no more. */
export const BOT_NAMES = [
  'delegation',
  'passive',
  'random',
  'greedy',
  'packager',
  'spoiler',
  'oracle',
  'sighted',
  'holdout',
  'chair',
] as const;

export type Bot = (typeof BOT_NAMES)[number];
