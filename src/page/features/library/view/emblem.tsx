/** The kind of rule as a drawing: who has to agree, and what the bracket still waits for. */
import type { ReactNode } from 'react';
import type { RuleKind } from '../model/rule-kind.ts';
import styles from './library.module.css?names';

/** Around what all have to agree to. */
const BRACKETS = 'M8 6H4V42H8M40 6H44V42H40';

const RING = Array.from({ length: 12 }, (_, i) => {
  const angle = (i * Math.PI) / 6;
  return [24 + 12 * Math.sin(angle), 24 - 12 * Math.cos(angle)] as const;
});
const NINE = Array.from(
  { length: 9 },
  (_, i) => [9 + 8 * (i % 3), 16 + 8 * Math.floor(i / 3)] as const,
);

const dots = (at: readonly (readonly [number, number])[]): ReactNode =>
  at.map(([x, y]) => <circle key={`${x} ${y}`} cx={x} cy={y} r={2.5} data-full />);

const box = (x: number, y: number, w: number, h: number, full: boolean): ReactNode => (
  <rect key={`${x} ${y}`} x={x} y={y} width={w} height={h} data-full={full || undefined} />
);

const DRAWN: Readonly<Record<RuleKind, ReactNode>> = {
  unanimity: (
    <>
      {dots(RING)}
      <path d={BRACKETS} />
    </>
  ),
  reserve: (
    <>
      <circle cx={24} cy={19} r={9} data-ring />
      {[10, 19.6, 29.2].map((x) => box(x, 34, 8, 6, x < 25))}
      <path d={BRACKETS} />
    </>
  ),
  willing: (
    <>
      <path d="M24 13a11 11 0 1 0 10.6 14" data-ring />
      <path d="M30 8.5a11 11 0 0 1 9.5 13" data-ring strokeDasharray="4 3" />
      <path d="M8 6H4V42H8M40 42h4V30" />
    </>
  ),
  twoThirds: (
    <>
      {[5, 18, 31].map((x) => box(x, 16, 12, 16, x < 30))}
      <path d="M27 8.5h3.5V39.5H27" />
    </>
  ),
  exit: (
    <>
      {box(10, 11, 11, 11, true)}
      {box(23, 11, 11, 11, true)}
      {box(10, 24, 11, 11, true)}
      {box(23, 24, 11, 11, false)}
      <path d="M8 6H4V42H8M40 6h4v20M28.5 29.5 41 40M41 33.5V40h-6.5" />
    </>
  ),
  majority: (
    <>
      {[11, 20, 29].map((y) => [box(9, y, 9, 7, true), box(30, y, 9, 7, false)])}
      <path d="M5 41h38M21.5 21l5 5M26.5 21l-5 5" />
    </>
  ),
  veto: (
    <>
      {dots(NINE)}
      <path d="M31 13h12v22h-12zM32 34 42 14" />
    </>
  ),
  double: (
    <>
      {box(4, 13, 40, 8, false)}
      {box(4, 13.01, 22, 8, true)}
      {box(4, 28, 40, 8, false)}
      {box(4, 28.01, 27, 8, true)}
      <path d="M24.5 9H28v16h-3.5M28 24h3.5v16H28" />
    </>
  ),
};

/** @param size in px */
export function Emblem({ rule, size }: { rule: RuleKind; size: number }) {
  return (
    <svg
      className={styles['emblem']}
      viewBox="0 0 48 48"
      width={size}
      height={size}
      aria-hidden="true"
    >
      {DRAWN[rule]}
    </svg>
  );
}
