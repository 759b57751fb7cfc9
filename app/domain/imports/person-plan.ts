import type { Appointment } from "~/domain/accounts/appointing.server";
import type { Actor, Grant } from "~/domain/people/actor";
import { inForce } from "~/domain/people/actor";
import type { Description } from "~/domain/people/describing.server";
import { mayKeepAccount } from "~/domain/people/policy";
import type { RegisteredUnit, UnitIndex } from "~/domain/units/register";
import { type ImportableRole, type PersonRow, readPersonRow } from "./person-row";
import {
  type CellChange,
  type CellProblem,
  duplicateRow,
  type ImportRow,
  type Judged,
  keptRow,
  refusedRow,
} from "./row";

/** Somebody with an account, as the plan needs to know them. */
export type KnownPerson = {
  id: string;
  name: string;
  email: string;
  nip: string | null;
  disabledAt: Date | null;
  grants: Grant[];
  /** Units whose change agent the person is now. */
  agentOf: string[];
};

export type PersonPlan = Judged & {
  userId?: string;
  add?: { name: string; email: string; nip: string | undefined };
  describe?: Description;
  grant?: { role: ImportableRole; unitId: string };
  appoint?: Appointment;
};

type Known = {
  /** All those whom the rows name by e-mail or NIP. */
  people: readonly KnownPerson[];
  units: UnitIndex;
  actor: Actor;
  now: Date;
};

/** The fate of each row; one e-mail is one person, and stands on one row. */
export function planPeople(
  rows: readonly ImportRow[],
  duplicates: ReadonlyMap<number, number>,
  { people, units, actor, now }: Known,
): PersonPlan[] {
  const byEmail = new Map(people.map((person) => [person.email, person]));
  const nipHolders = new Map(people.flatMap(({ nip, email }) => (nip ? [[nip, email] as const] : [])));

  return rows.map((row) => {
    const sameAs = duplicates.get(row.line);
    if (sameAs !== undefined) return duplicateRow(row.line, sameAs);
    const { person, problems } = readPersonRow(row);
    const known = byEmail.get(person.email);
    const unit = findUnit(person, units, problems);
    const holder = person.nip && nipHolders.get(person.nip);
    if (holder && holder !== person.email) problems.push({ column: "nip", code: "nip-taken" });
    const plan = planPerson(row.line, person, known, unit, now);
    if (known && plan.fate !== "unchanged") problems.push(...keptFrom(known, actor, now));
    if (problems.length > 0) return refusedRow(row.line, problems);
    if (person.nip) nipHolders.set(person.nip, person.email);
    return plan;
  });
}

/** Why an account is not changed by a list. */
function keptFrom({ disabledAt, grants }: KnownPerson, actor: Actor, now: Date): CellProblem[] {
  return [
    ...(disabledAt ? [{ column: "email", code: "account-disabled" } as const] : []),
    ...(mayKeepAccount(actor, grants, now) ? [{ column: "email", code: "organisers-account" } as const] : []),
  ];
}

function findUnit({ unit: name }: PersonRow, units: UnitIndex, problems: CellProblem[]): RegisteredUnit | undefined {
  if (!name) return undefined;
  const [unit, another] = units.called(name);
  if (!unit) problems.push({ column: "unit", code: "unit-unknown" });
  if (another) problems.push({ column: "unit", code: "unit-ambiguous" });
  return unit;
}

function planPerson(
  line: number,
  row: PersonRow,
  known: KnownPerson | undefined,
  unit: RegisteredUnit | undefined,
  now: Date,
): PersonPlan {
  const { name, email, nip, role, agent } = row;
  const changes: CellChange[] = [];
  if (known && known.name !== name) changes.push({ column: "name", before: known.name, after: name });
  if (known && nip && known.nip !== nip) changes.push({ column: "nip", before: known.nip ?? "", after: nip });
  const describes = changes.length > 0;

  const grants = role !== undefined && unit !== undefined && !holdsRole(known, role, unit.id, now);
  const appoints = agent !== undefined && unit !== undefined && !known?.agentOf.includes(unit.id);
  if (grants) changes.push({ column: "role", before: "", after: role });
  if (appoints) changes.push({ column: "agentSince", before: "", after: agent.since });

  return {
    ...keptRow(line, !known, known ? changes : []),
    ...(known ? { userId: known.id } : { add: { name, email, nip } }),
    ...(describes ? { describe: { name, nip } } : {}),
    ...(grants ? { grant: { role, unitId: unit.id } } : {}),
    ...(appoints ? { appoint: { unitId: unit.id, fromOn: agent.since, decree: agent.decree } } : {}),
  };
}

function holdsRole(known: KnownPerson | undefined, role: ImportableRole, unitId: string, now: Date): boolean {
  return known?.grants.some((grant) => grant.role === role && grant.unitId === unitId && inForce(grant, now)) ?? false;
}
