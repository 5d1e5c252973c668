/** What each position of an article is worth to a delegation, for the picture beside the table of positions. */
import { measureCloseness } from '../../../../engine/mandate/mandate.ts';

/** 0 to 100 on the axis, 0..1 of the worth of the ideal. */
export type CurvePoint = { at: number; worth: number };

const END = 100;

/** Straight lines between the ends and the ideal: the worth falls with the distance, as the engine counts it. */
export function makeValueCurve(ideal: number): CurvePoint[] {
  const places = [...new Set([0, ideal, END])].toSorted((one, other) => one - other);
  return places.map((at) => ({ at, worth: measureCloseness(ideal, at) }));
}

/** The part of the axis past the red line: a line lies on one side of the ideal, and at the ideal bounds both. */
export function findPastLine(ideal: number, line: number): { from: number; to: number }[] {
  if (line < ideal) return [{ from: 0, to: line }];
  if (line > ideal) return [{ from: line, to: END }];
  return [
    { from: 0, to: line },
    { from: line, to: END },
  ];
}
