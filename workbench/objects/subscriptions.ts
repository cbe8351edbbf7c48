import type { HostObject } from '../protocol/hostObject';

/** Which events a pane listens to: by the kind of object, the target and the event. */
export class Subscriptions {
  readonly #counts = new Map<string, number>();
  change(object: HostObject, on: 'Register' | 'Unregister', event: string): void {
    const key = keyOf(object.surface.name.replace(/Collection$/, ''), object.eventTarget ?? '', event);
    this.#counts.set(key, Math.max(0, (this.#counts.get(key) ?? 0) + (on === 'Register' ? 1 : -1)));
  }
  has(family: string, target: string, event: string): boolean { return (this.#counts.get(keyOf(family, target, event)) ?? 0) > 0; }
}
/** `EventNameChanged` and `NameChangedEvent` are the library's two ways of naming events. */
const keyOf = (family: string, target: string, event: string): string => `${family}|${target}|${event.replace(/^Event(\w+)$/, '$1Event')}`;
