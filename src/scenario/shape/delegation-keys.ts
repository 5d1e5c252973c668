/** Every key of a delegation that the format defines, so that what else is there is a weight. Apart from the schema. */
export const DELEGATION_KEYS: readonly string[] = [
  'id',
  'name',
  'groups',
  'joins',
  'flag',
  'capability',
  'votes',
  'reservation',
  'playable',
  'positions',
  'linkages',
  'brief',
];
