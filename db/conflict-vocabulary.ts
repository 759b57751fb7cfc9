/** The closed lists about conflicts of interest. */

export const conflictKinds = [
  "same_unit",
  "same_directorate",
  "author",
  "team_member",
  "past_tie",
  "declared",
  "suspected",
  "confirmed",
] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** What makes the portal ask whether two have to do with each other. */
export const suspicionGrounds = ["same_name", "same_mail_domain"] as const;
export type SuspicionGround = (typeof suspicionGrounds)[number];

export const overrideAnswers = ["approved", "refused"] as const;
/** What the second person said to an exception from a conflict. */
export type OverrideAnswer = (typeof overrideAnswers)[number];

export const suspicionVerdicts = ["conflict", "none"] as const;
export type SuspicionVerdict = (typeof suspicionVerdicts)[number];
