import { expect, test } from 'vitest';
import { CODES } from '../../../../scenario/codes.ts';
import { translateFinding } from './said.ts';

const names = new Map([
  ['pier', 'Lights on the pier'],
  ['low', 'Lights on the pier: Dark'],
]);

test.each([
  ['article/no-care', 'The article "pier" matters to nobody.'],
  ['option/same-position', '"low" stands at 0 like "pier", so nobody can prefer one.'],
])('of a remark of the doctor (%s) titles stand for ids', (code, message) => {
  expect(translateFinding({ code, message }, names)).toBe(
    message
      .replace('"pier"', '"Lights on the pier"')
      .replace('"low"', '"Lights on the pier: Dark"'),
  );
});

test.each([
  ['key/unknown', 'Unknown key "pier". Known keys here: id, title.'],
  ['id/duplicate', 'The id "pier" is already used in articles. Choose another one.'],
  ['reference/dangling', 'No delegation has the id "pier".'],
  ['reference/duplicate', '"low" is in this list twice. Delete one of them.'],
  ['rule/weight', 'No delegation has the weight "pier". Known weights: votes.'],
  ['value/choice', 'Expected one of estimate, sourced, found the text "low".'],
  ['weight/near-miss', '"pier" of "low" counts as a weight of that name.'],
])('what is wrong in the file (%s) is quoted as it stands there', (code, message) => {
  expect(Object.keys(CODES)).toContain(code);
  expect(translateFinding({ code, message }, names)).toBe(message);
});
