/** Types of workbench/server/serve.mjs, which plain Node runs. */
declare module '*/workbench/server/serve.mjs' {
  export function serve(options: { readonly port?: number; readonly dist: string; readonly root: string; readonly page?: string }): Promise<{ readonly url: string; readonly close: () => Promise<void> }>;
}
