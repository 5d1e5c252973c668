/**
 * Names short enough for a plate, as they stand in a room of the United Nations. Long ones are known by
 * what a scenario writes; what it puts in brackets after a name is left to the longer forms.
 */

import { dropAside } from './drop-aside.ts';

const SHORT: ReadonlyMap<string, string> = new Map([
  ['Antigua and Barbuda', 'Antigua & Barb.'],
  ['Bosnia and Herzegovina', 'Bosnia & Herz.'],
  ['Brunei Darussalam', 'Brunei'],
  ['Central African Republic', 'Cent. Afr. Rep.'],
  ["Democratic People's Republic of Korea", 'DPR Korea'],
  ['Democratic Republic of the Congo', 'DR Congo'],
  ['Dominican Republic', 'Dominican Rep.'],
  ['Equatorial Guinea', 'Eq. Guinea'],
  ["Lao People's Democratic Republic", 'Lao PDR'],
  ['Marshall Islands', 'Marshall Is.'],
  ['North Macedonia', 'N. Macedonia'],
  ['Papua New Guinea', 'Papua N. G.'],
  ['Republic of Korea', 'Rep. of Korea'],
  ['Republic of Moldova', 'Moldova'],
  ['Russian Federation', 'Russian Fed.'],
  ['Saint Kitts and Nevis', 'St Kitts & Nevis'],
  ['Saint Lucia', 'St Lucia'],
  ['Saint Vincent and the Grenadines', 'St Vincent'],
  ['Sao Tome and Principe', 'Sao Tome & Pr.'],
  ['Solomon Islands', 'Solomon Is.'],
  ['Syrian Arab Republic', 'Syria'],
  ['Trinidad and Tobago', 'Trinidad & Tob.'],
  ['United Arab Emirates', 'UAE'],
  ['United Kingdom', 'UK'],
  ['United Kingdom of Great Britain and Northern Ireland', 'UK'],
  ['United Republic of Tanzania', 'Tanzania'],
  ['United States', 'USA'],
  ['United States of America', 'USA'],
]);

/** The name as a plate has it. */
export function shortenName(name: string): string {
  const bare = dropAside(name);
  return SHORT.get(bare) ?? bare;
}
