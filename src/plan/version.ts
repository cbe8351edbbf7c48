/** Version of the planning engine, as recorded with every run; equals the package's version. */
export const ENGINE_VERSION = '0.1.0';
