/** How long the page may go without drawing or taking a click. */
const BREATH_MS = 16;
let last = performance.now();

/** Lets the page draw and take clicks when it has been at work for a frame's time: pane and grid share one thread. */
export async function breathe(): Promise<void> {
  if (performance.now() - last < BREATH_MS) return;
  await new Promise(resolve => { setTimeout(resolve, 0); });
  last = performance.now();
}
