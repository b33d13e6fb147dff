/** Code point of the first icon; the next ones follow. */
export const firstIcon: number;
/** Outlines in a square of 24, to be stroked 2 wide with round caps and joins. */
export const icons: string[];
