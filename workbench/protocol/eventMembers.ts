/** The event property behind a registration the client sends: class and wire name → member, as requirement sets list it. */
const NAMES: Readonly<Record<string, string>> = {
  DataChangedEvent: 'onChanged', SelectionChangedEvent: 'onSelectionChanged', ActivatedEvent: 'onActivated', DeactivatedEvent: 'onDeactivated', AddedEvent: 'onAdded', DeletedEvent: 'onDeleted',
  CalculatedEvent: 'onCalculated', FormatChangedEvent: 'onFormatChanged', NameChangedEvent: 'onNameChanged', VisibilityChangedEvent: 'onVisibilityChanged', MovedEvent: 'onMoved',
};
/** Events no change of ours raises: registering them is refused rather than silently never answered. */
export function eventMember(className: string, event: string): string | null {
  const name = NAMES[event.replace(/^Event(\w+)$/, '$1Event')];
  return name === undefined || className === 'Chart' || className === 'ChartCollection' ? null : `${className}.${name}`;
}
