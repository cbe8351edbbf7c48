/** Types of serve.mjs, which plain Node runs. */
export function serve(options: { readonly port?: number; readonly dist: string; readonly root: string; readonly page?: string }): Promise<{ readonly url: string; readonly close: () => Promise<void> }>;
