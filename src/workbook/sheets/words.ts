import type { Plan } from '../../plan/model/plan';

/** `units a month`, or with the one unit all items share: `pcs a month`. */
export const unitLine = (plan: Pick<Plan, 'bucket'>): string => `units a ${plan.bucket}`;

/** The default that stands on the sheet wherever nothing better was given. */
export const percentText = (share: number): string => `${Number((share * 100).toFixed(2))} %`;
