import { expect, test } from 'vitest';
import { readRecord } from './read-record.ts';
import { findWrittenTwice } from './written-twice.ts';

test.each([
  ['{"a":1,"b":{"a":2}}', null],
  ['[{"a":1},{"a":1}]', null],
  ['{"a":"b\\":{\\"a\\":1","c":"\\\\"}', null],
  ['{"a":1,"b":2,"a":3}', 'a'],
  ['{"a":1,"\\u0061":2}', 'a'],
  ['{ "list": [ [], { "x": "1,2:3" }, { "y": { "deep" : 1 , "deep" : 2 } } ] }', 'list.2.y.deep'],
  ['{"__proto__":1,"__proto__":2}', '__proto__'],
])('%s: %s', (text, path) => {
  expect(findWrittenTwice(text, JSON.parse(text))).toBe(path);
});

test.each([
  ['letters', 'x'.repeat(16e6)],
  ['escapes', '\\\\'.repeat(8e6)],
])('a key that stands twice is found beside as many %s as a record may have', (_, long) => {
  const reading = readRecord(`{"a":1,"long":"${long}","a":2}`);
  expect(reading).toMatchObject({ ok: false, fault: { code: 'record/shape', path: 'a' } });
});
