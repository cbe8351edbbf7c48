/** What the ribbon's buttons do, by the function names of the manifest. */
export interface RibbonCommands {
  readonly runPlan: () => Promise<void>;
  readonly explainCell: () => Promise<void>;
}

/** Tells Office what the ribbon's buttons do. Each tells Office when it is done, also when it failed. */
export function registerCommands(commands: RibbonCommands): void {
  for (const [name, command] of Object.entries(commands) as [keyof RibbonCommands, RibbonCommands[keyof RibbonCommands]][]) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void command().finally(() => event.completed());
    });
  }
}
