import { expect, test } from 'vitest';
import { leaveOut, type Unused } from './react-parts.ts';

const NOTHING: Unused = { functions: [], kinds: new Set(), off: [], exports: [] };

test('a function is left empty, and its methods go', () => {
  const code = `function Door(of) { knock(of); }
Door.prototype.open = function () { knock(this); };
function knock(of) { return of; }`;
  expect(leaveOut(code, { ...NOTHING, functions: ['Door'] })).toBe(`function Door(of) {}

function knock(of) { return of; }`);
});

test('what is exported goes whole', () => {
  const code = 'exports.open = function () {}; exports.shut = function () {};';
  expect(leaveOut(code, { ...NOTHING, exports: ['shut'] })).toBe('exports.open = function () {}; ');
});

test('a variable that stays false is read and set no more', () => {
  const code = `var wet = !1;
function rain() { wet = !0; return wet || fall(wet); }
function fall(wet) { return wet; }`;
  expect(leaveOut(code, { ...NOTHING, off: ['wet'] })).toBe(`var wet = !1;
function rain() { !1; return !1 || fall(!1); }
function fall(wet) { return wet; }`);
});

test.each([
  [
    'case 1: one(); break; case 2: two(); break; default: none();',
    'case 1: one(); break;  default: none();',
  ],
  ['case 2: case 1: both();', ' case 1: both();'],
  ['case 1: case 2: both(); break;', 'case 1: both(); break;'],
  ['case 1: one(); case 2: both(); return;', 'case 1: one(); both(); return;'],
  ['case 2: two(); case 1: both();', 'case 2: two(); case 1: both();'],
  ['case 1: { one(); break; } case 2: { two(); return; }', 'case 1: { one(); break; } '],
])('of the kinds in "%s", the second is left out', (cases, left) => {
  const wrap = (inner: string): string => `function act(it) { switch (it.tag) { ${inner} } }`;
  expect(leaveOut(wrap(cases), { ...NOTHING, kinds: new Set([2]) })).toBe(wrap(left));
});

test('variables that a kind declares are declared for the others', () => {
  const code = `switch (it.tag) {
case 1: it = at; break;
case 2: var at = () => { var own; }; break; }`;
  expect(leaveOut(code, { ...NOTHING, kinds: new Set([2]) })).toBe(`switch (it.tag) {
case 1: it = at; break;
 var at;}`);
});

test('nothing is of such a kind, and numbers of other things stay', () => {
  const code = 'go(2 === it.tag, 2 !== it.tag, 2 === it.size, 1 === it.tag);';
  expect(leaveOut(code, { ...NOTHING, kinds: new Set([2]) })).toBe(
    'go(!1, !0, 2 === it.size, 1 === it.tag);',
  );
});

test.each([
  ['functions', { ...NOTHING, functions: ['shut'] }],
  ['exports', { ...NOTHING, exports: ['shut'] }],
  ['variables', { ...NOTHING, off: ['shut'] }],
])('of %s, one that is not there is an error', (_, unused) => {
  expect(() => leaveOut('function open() {}', unused)).toThrow('shut');
});
