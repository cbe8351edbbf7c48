import { HostObject, type Surface } from '../protocol/hostObject';

const KNOWN = /AddinInternalService|License|Flighting|Telemetry|BiShim/;

/** A service the library pings without needing an answer: every call is accepted and answered with nothing. */
export class QuietService extends HostObject {
  private constructor(private readonly service: string) { super(); }
  static named(service: string): HostObject | null { return KNOWN.test(service) ? new QuietService(service) : null; }
  get surface(): Surface { return { name: this.service, scalars: [], writable: [], navs: [], methods: [] }; }
  override call(): null { return null; }
}
