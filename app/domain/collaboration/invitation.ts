/** How long the link in a letter works. */
export const invitationDays = 14;

export function expiryOf(invitedAt: Date): Date {
  return new Date(invitedAt.getTime() + invitationDays * 86_400_000);
}

/** People on one proposal besides its author, open invitations included: a portal is no way to send letters to all. */
export const mostWriters = 15;

export type InvitationState = "open" | "accepted" | "revoked" | "expired";

export type Dates = { expiresAt: Date; acceptedAt: Date | null; revokedAt: Date | null };

export function stateOf({ expiresAt, acceptedAt, revokedAt }: Dates, now: Date): InvitationState {
  if (acceptedAt) return "accepted";
  if (revokedAt) return "revoked";
  return now < expiresAt ? "open" : "expired";
}
