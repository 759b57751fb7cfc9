import type { Role } from "db/vocabulary";

export type Grant = {
  role: Role;
  unitId: string | null;
  editionId: string | null;
  stageId: string | null;
  fromAt: Date;
  untilAt: Date | null;
};

/** Who asks: a signed-in person with the grants that are in force now, or the system itself. */
export type Actor = {
  id: string | undefined;
  name: string;
  grants: readonly Grant[];
  /** Whether the account's address has been proven through its mailbox. */
  isProven?: boolean;
  /** Writes along on somebody's proposal by invitation, which takes no role. */
  collaborates?: boolean;
  /** The proposals on which he or she has or had such a seat. */
  seats?: readonly string[];
};

/** As what somebody comes to a door: a role, or a collaborator, who has a seat on a proposal instead of one. */
export type Capacity = Role | "collaborator";

export type Scope = { unitId?: string; editionId?: string; stageId?: string };

/** Roles by which somebody decides or scores: they sleep until the account's address has been proven. */
const wakenedByProof: readonly Role[] = ["judge", "panel_chair", "authority"];

/** The grants that count now: in force, and for what decides or scores only once the address is proven. */
export function effective<Held extends Grant>(grants: readonly Held[], provenAt: Date | null, now: Date): Held[] {
  return grants.filter((grant) => inForce(grant, now) && (provenAt !== null || !wakenedByProof.includes(grant.role)));
}

/** Whether a role asks for a proven address. */
export function needsProof(role: Role): boolean {
  return wakenedByProof.includes(role);
}

export const nobody: Actor = { id: undefined, name: "", grants: [] };

/** Who acts, for a row that names them; empty for the portal itself and for strangers, to whom no row belongs. */
export function actorId({ id }: Pick<Actor, "id">): string {
  return id ?? "";
}

export function inForce(grant: Grant, now: Date): boolean {
  return grant.fromAt <= now && !isOver(grant, now);
}

export function isOver(grant: Grant, now: Date): boolean {
  return grant.untilAt !== null && grant.untilAt <= now;
}

/** Whether the actor holds the role for this scope; a grant without a scope covers every scope. */
export function holds(actor: Actor, role: Role, scope: Scope = {}): boolean {
  return actor.grants.some((grant) => grant.role === role && covers(grant, scope));
}

export function holdsAny(actor: Actor, roles: readonly Role[], scope: Scope = {}): boolean {
  return roles.some((role) => holds(actor, role, scope));
}

export function rolesOf(actor: Actor): Role[] {
  return [...new Set(actor.grants.map((grant) => grant.role))];
}

export function capacitiesOf(actor: Actor): Capacity[] {
  return actor.collaborates ? [...rolesOf(actor), "collaborator"] : rolesOf(actor);
}

/** The units for which the actor holds one of the roles. */
export function unitsOf(actor: Actor, roles: readonly Role[]): string[] {
  const units = actor.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.unitId);
  return [...new Set(units.filter((unit) => unit !== null))];
}

function covers(grant: Grant, scope: Scope): boolean {
  return (
    matches(grant.unitId, scope.unitId) &&
    matches(grant.editionId, scope.editionId) &&
    matches(grant.stageId, scope.stageId)
  );
}

function matches(granted: string | null, asked: string | undefined): boolean {
  return granted === null || asked === undefined || granted === asked;
}
