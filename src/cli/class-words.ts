/** What the terminal says once a class can be reached. */
import encodeQR from 'qr';
import type { ServedClass } from '../server/class/serve-class.ts';

export function describeClass({
  join,
  code,
  instructor,
  addresses,
  signedWith,
}: ServedClass): string {
  const [outside, ...others] = addresses;
  const alone = others.length === 0;
  return [
    encodeQR(join, 'term'),
    `Students open   ${outside ?? ''}`,
    `and type        ${code}`,
    '',
    `Instructor      ${instructor}`,
    '                Keep this link to yourself.',
    `Records         are signed with ${signedWith}`,
    '',
    alone
      ? 'This computer has no network. Others cannot reach it.'
      : 'If a second device cannot open the address, your network probably keeps devices apart. Use a phone’s hotspot instead.',
    '',
    'Ctrl+C stops the class. The same command continues it.',
  ].join('\n');
}
