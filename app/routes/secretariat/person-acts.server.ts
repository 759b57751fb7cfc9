import { data } from "@remix-run/node";
import { importableRoles } from "~/domain/imports/person-row";
import type { Context } from "~/domain/kernel/context";
import { isDay } from "~/domain/kernel/days";
import { grantRole } from "~/domain/people/adding.server";
import { appointChangeAgent, endChangeAgent } from "~/domain/people/appointing.server";
import { disableUser, enableUser } from "~/domain/people/disabling.server";
import { endGrant } from "~/domain/people/ending.server";
import type { InvitationLetter } from "~/domain/people/invitation";
import { inviteToActivate } from "~/domain/people/inviting.server";
import type { Person } from "~/domain/people/listing.server";
import { findUnit } from "~/domain/units/listing.server";
import type { Deed } from "~/web/paths";
import type { Words } from "~/words/words";
import type { FieldError } from "../field-errors";

type Typed = Record<string, string>;

const deeds: Record<string, Deed> = {
  grant: "role-granted",
  end: "role-ended",
  appoint: "agent-appointed",
  "end-term": "agent-ended",
  disable: "account-disabled",
  enable: "account-enabled",
  invite: "invited-again",
};

export function deedOf(intent = ""): Deed | undefined {
  return deeds[intent];
}

export function errorsIn({ people: says }: Words, typed: Typed): FieldError[] {
  const { intent } = typed;
  const at = (field: string, text: string) => ({ href: `#${field}`, text });
  if (intent === "disable" && typed.sure !== "on") return [at("sure", says.sureMissing)];
  if (intent === "grant") {
    const role = importableRoles.find((one) => one === typed.role);
    return [...(role ? [] : [at("role", says.missing)]), ...(typed.unitId ? [] : [at("unitId", says.missing)])];
  }
  if (intent !== "appoint") return [];
  return [
    ...(typed.agentUnitId ? [] : [at("agentUnitId", says.missing)]),
    ...(isDay(typed.fromOn ?? "") ? [] : [at("fromOn", says.badDay)]),
  ];
}

/** Where a refusal of the whole act is shown. */
export function refusedAt(intent = ""): { href?: string } {
  const field = { grant: "role", appoint: "agentUnitId", disable: "sure" }[intent];
  return field ? { href: `#${field}` } : {};
}

export async function actOnPerson(
  context: Context,
  person: Person,
  typed: Typed,
  letter: InvitationLetter,
): Promise<unknown> {
  const { intent, unitId = "", agentUnitId = "", fromOn = "", decree } = typed;
  if (intent === "disable") return disableUser(context, person.id);
  if (intent === "invite") return inviteToActivate(context, person.id, letter);
  if (intent === "enable") return enableUser(context, person.id);
  if (intent === "end") return endGrant(context, grantOf(person, typed.grantId));
  if (intent === "end-term") return endChangeAgent(context, person.id, unitId);
  if (intent === "appoint") {
    const unit = await findUnit(context, agentUnitId);
    return appointChangeAgent(context, person.id, { unitId: unit.id, fromOn, decree });
  }
  const role = importableRoles.find((one) => one === typed.role);
  if (intent !== "grant" || !role) throw data(null, { status: 400 });
  const unit = await findUnit(context, unitId);
  return grantRole(context, person.id, { role, unitId: unit.id });
}

/** A grant of this person and of nobody else. */
function grantOf({ grants }: Person, grantId: string | undefined): string {
  const grant = grants.find(({ id }) => id === grantId);
  if (!grant) throw data(null, { status: 404 });
  return grant.id;
}
