import { expect, test } from 'vitest';
import { writePlain } from './plain-primitives.ts';

const IMPORTS = ["import { Button, dress, Row, Stack, Text } from '../ui/layout/primitives.tsx';"];

const plain = (source: string): string =>
  writePlain([...IMPORTS, source].join('\n'), 'part.tsx')
    .split('\n')
    .slice(IMPORTS.length)
    .join('\n')
    .replaceAll(/ +/g, ' ');

test('an element is written in place of a primitive', () => {
  expect(
    plain('const a = <Row as="li" wrap gap={4} key={k} className={styles[\'x\']}>t</Row>;'),
  ).toBe("const a = <li className={`row gap-4 wrap-true ${styles['x']}`} key={k} >t</li>;");
  expect(plain('const a = <Text size={2}><Stack>t</Stack></Text>;')).toBe(
    'const a = <span className="size-2" ><div className="stack">t</div></span>;',
  );
  expect(plain('const a = <Text as="p">t</Text>;')).toBe('const a = <p >t</p>;');
});

test('a button has its kind and does not send a form unless told', () => {
  expect(plain('const a = <Button onClick={go}>t</Button>;')).toBe(
    'const a = <button type="button" className="button" onClick={go}>t</button>;',
  );
  expect(
    plain("const a = <Button kind={on ? 'primary' : 'plain'} type=\"submit\" top={3} />;"),
  ).toBe(
    "const a = <button className={`${on ? 'button primary' : 'button'} top-3`} type=\"submit\" />;",
  );
});

test('what only looks like a button sends and does nothing', () => {
  expect(plain('const a = <Button as="a" kind="small" href="#/">t</Button>;')).toBe(
    'const a = <a className="button small-button" href="#/">t</a>;',
  );
});

test('the keys and the language of an element are spread over it', () => {
  expect(plain('const a = <Button {...keyed(\'n\')} kind="link" {...markText(name)} />;')).toBe(
    'const a = <button type="button" className="link" {...keyed(\'n\')} {...markText(name)} />;',
  );
});

test('of two values the one that holds is worn', () => {
  expect(plain('const a = <Text tone={bad ? \'red\' : undefined} className="x" />;')).toBe(
    "const a = <span className={`${bad ? 'tone-red' : ''} x`} />;",
  );
  expect(plain('const a = <Text size={few ? 2 : most ? 3 : 4} />;')).toBe(
    "const a = <span className={`${few ? 'size-2' : most ? 'size-3' : 'size-4'}`} />;",
  );
});

test('what only a run can tell stays a primitive', () => {
  for (const source of ['<Text tone={TONES[kind]} />', '<Row {...rest} gap={4} />'])
    expect(plain(source)).toBe(source);
});

test('a look without a primitive is written as its classes', () => {
  expect(plain("const a = dress({ padY: 4, tone: 'soft' }, parts['x']);")).toBe(
    "const a = `tone-soft padY-4 ${parts['x']}`;",
  );
  expect(plain('const a = dress({ top: 3 });')).toBe('const a = `top-3`;');
});

test('a component of its own that is called alike stays', () => {
  expect(writePlain('const a = <Row gap={4} />;', 'part.tsx')).toBe('const a = <Row gap={4} />;');
});

test('a look in the class of a primitive stops the build', () => {
  expect(() => plain('<Row gap={4} className={dress({ top: 3 })} />')).toThrow('a look within');
});
