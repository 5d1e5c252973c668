import { expect, test } from 'vitest';
import { dropMethods, dropUnnamed } from './unnamed.ts';

test('a method that nothing names is left out, and what only such a method names', () => {
  const code = `
    make({ open: function () { this.list(); }, list: function () {}, near: function () {} });
    make({ far: function () { this.near(); }, size: 3 });
    it.open();`;
  expect(dropUnnamed(code, [])).toBe(`
    make({ open: function () { this.list(); }, list: function () {}, ...{} });
    make({ ...{}, size: 3 });
    it.open();`);
});

test('so is a method of a class', () => {
  const code =
    'class Door { constructor() { this.open(); } open() {} static knock() {} close() {} }';
  expect(dropUnnamed(code, ['knock'])).toBe(
    'class Door { constructor() { this.open(); } open() {} static knock() {}  }',
  );
});

test('a method that names itself alone is left out', () => {
  expect(dropUnnamed('make({ again: function () { this.again(); } });', [])).toBe(
    'make({ ...{} });',
  );
});

test.each([
  ['a string', 'it[key || "sort"]();'],
  ['a word of a string', 'read(it, "list.sort");'],
  ['a word of a template', 'read(it, `sort ${key}`);'],
  ['a pattern', 'const { sort } = it;'],
  ['an argument', 'sort(it);'],
  ['a key of what is no method', 'make({ sort: true });'],
])('a method is kept when %s names it', (_, rest) => {
  const code = `make({ sort: function () {} }); ${rest}`;
  expect(dropUnnamed(code, [])).toBe(code);
});

test('a method is kept when code outside names it', () => {
  const code = 'make({ sort: function () {} });';
  expect(dropUnnamed(code, ['sort'])).toBe(code);
});

test('accessors are kept or left out together', () => {
  const code =
    'make({ x: { get: function () {}, set: function () {} }, y: { get: function () {} } });';
  expect(dropUnnamed(code, ['x', 'get', 'set'])).toBe(
    'make({ x: { get: function () {}, set: function () {} }, ...{} });',
  );
});

test('a module goes with the last that asks for it', () => {
  const code = `
    var require_near = __commonJSMin((exports) => { exports.x = 1; });
    var require_far = __commonJSMin((exports) => { var near = require_near(); exports.y = near.x; });
    var require_all = __commonJSMin((exports) => { exports.tools = { far: require_far() }; });
    export { require_all as all };`;
  expect(dropUnnamed(code, [])).toBe(`
    var require_near;
    var require_far;
    var require_all = __commonJSMin((exports) => { exports.tools = { ...{} }; });
    export { require_all as all };`);
  expect(dropUnnamed(code, ['far'])).toBe(code);
});

test('a method goes by its name, though others have it too; one that is not there stops the build', () => {
  const code = 'make({ add: function () {}, list: function () { others.add(); } });';
  expect(dropMethods(code, ['add'])).toBe('make({ ...{}, list: function () { others.add(); } });');
  expect(() => dropMethods(code, ['add', 'remove'])).toThrow('no method remove');
});
