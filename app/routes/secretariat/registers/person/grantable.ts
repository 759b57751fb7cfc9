import type { Role } from "db/vocabulary";
import { importableRoles } from "~/domain/imports/person-row";

/** Roles that are held for a unit, and those that are held for the whole portal; a panel's are given on its own page. */
const ofPortal = ["secretariat", "authority", "auditor", "system_admin"] as const;
export const grantable = [...importableRoles, ...ofPortal] as const;
export type Grantable = (typeof grantable)[number];

export function isOfUnit(role: Role): boolean {
  return importableRoles.some((known) => known === role);
}
