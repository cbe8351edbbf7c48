const base = require('./jest.config.cjs');

/** The built add-in (dist/, made by npm run build) in Chromium. */
module.exports = { ...base, roots: ['<rootDir>/test/browser'], testPathIgnorePatterns: ['/node_modules/'], testTimeout: 120_000, maxWorkers: 1 };
