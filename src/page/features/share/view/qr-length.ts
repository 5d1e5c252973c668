/** Characters a QR code takes that a phone still reads from a wall, or from a sheet of paper. */
export const LONGEST_QR = 1200;
