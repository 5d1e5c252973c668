/** Names short enough for a plate. */

/** English names that stay long without what stands in parentheses, by the ISO code of the flag. */
const BY_FLAG: ReadonlyMap<string, string> = new Map([
  ['ae', 'UAE'],
  ['ag', 'Antigua-Barbuda'],
  ['ba', 'Bosnia-Herz.'],
  ['cd', 'DR Congo'],
  ['cf', 'Central African R.'],
  ['do', 'Dominican Rep.'],
  ['eu', 'EU'],
  ['gb', 'UK'],
  ['gq', 'Eq. Guinea'],
  ['kn', 'St Kitts-Nevis'],
  ['kp', 'DPR Korea'],
  ['kr', 'Rep. of Korea'],
  ['la', 'Lao PDR'],
  ['lc', 'Saint Lucia'],
  ['mh', 'Marshall Is.'],
  ['pg', 'Papua N. Guinea'],
  ['ps', 'Palestine'],
  ['ru', 'Russian Fed.'],
  ['sb', 'Solomon Is.'],
  ['st', 'São Tomé'],
  ['sy', 'Syria'],
  ['tt', 'Trinidad-Tobago'],
  ['tz', 'Tanzania'],
  ['us', 'USA'],
  ['vc', 'St Vincent'],
]);

/** Letters up to which a name is short. */
const SHORT = 13;

/** "Iran (Islamic Republic of)" is called Iran. */
export function shortened(name: string): string {
  return name.replace(/\s*\([^)]*\)\s*$/u, '');
}

/** @param flag ISO code, lower case; a name of another kind of delegation only loses its parenthesis */
export function shortName(name: string, flag: string | undefined): string {
  const bare = shortened(name);
  return bare.length <= SHORT ? bare : (BY_FLAG.get(flag ?? '') ?? bare);
}
