/** How the name of an actor is known. */
export type ActorSource = 'declared' | 'sso' | 'remote' | 'unknown';

/** One change, before the log gives it a number and hashes. Nothing known is the empty string. */
export interface AuditDraft {
  /** When, as an ISO timestamp in UTC. */
  readonly ts_utc: string;
  readonly actor: string;
  readonly actor_source: ActorSource;
  readonly table: string;
  readonly row_key: string;
  readonly column: string;
  readonly old: string;
  readonly new: string;
  readonly reason: string;
  readonly comment: string;
}

/** A row of the audit log: a change, its number, the hash of the entry before (empty for the first) and its own. */
export interface AuditEntry extends AuditDraft {
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
}
