/** What the Start page says of the sample company, so that it need not be made to be described. */
export const sampleFigures = { items: 96, years: 3, sheets: 29 } as const;

/** Input tables of the contract, all of which a blank template has. */
export const inputTableCount = 29;
