/** The parts of the catalogue, in the order people read them. */
export const sections = ['D', 'N', 'T', 'H', 'L', 'M', 'Q'] as const;
