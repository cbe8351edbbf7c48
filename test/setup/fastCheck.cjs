const fc = require('fast-check');

// The same cases in every run, so that a red build is about the change at hand. FAST_CHECK_SEED=0 (any number) tries others.
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20261123) });
