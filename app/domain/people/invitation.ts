import { dayMs } from "~/domain/kernel/days";
/** How long the link in a letter works. */
export const invitationDays = 14;

export function expiryOf(invitedAt: Date): Date {
  return new Date(invitedAt.getTime() + invitationDays * dayMs);
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
