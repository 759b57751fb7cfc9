import type { InvitationKind } from "db/vocabulary";
import { dayMs } from "~/domain/kernel/days";

/** How many days the link in a letter works; one that opens an account to whoever holds it, only one. */
const daysOf: Record<InvitationKind, number> = { collaborate: 14, activate: 14, confirm: 14, reset: 1 };

export function expiryOf(kind: InvitationKind, invitedAt: Date): Date {
  return new Date(invitedAt.getTime() + daysOf[kind] * dayMs);
}

export type InvitationState = "open" | "accepted" | "revoked" | "expired";

export type Dates = { expiresAt: Date; acceptedAt: Date | null; revokedAt: Date | null };

export function stateOf({ expiresAt, acceptedAt, revokedAt }: Dates, now: Date): InvitationState {
  if (acceptedAt) return "accepted";
  if (revokedAt) return "revoked";
  return now < expiresAt ? "open" : "expired";
}

/** Writes the letter around the secret that its link has to carry; the domain itself knows no words. */
export type InvitationLetter = (to: { name: string; secret: string; expiresAt: Date }) => {
  subject: string;
  body: string;
};
