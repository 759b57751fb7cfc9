import { data } from "@remix-run/node";
import { grantRole } from "~/domain/accounts/adding.server";
import { appointChangeAgent, endChangeAgent } from "~/domain/accounts/appointing.server";
import { disableUser, enableUser } from "~/domain/accounts/disabling.server";
import { endGrant } from "~/domain/accounts/ending.server";
import { inviteToActivate } from "~/domain/accounts/inviting.server";
import type { Person } from "~/domain/accounts/listing.server";
import { moveAccount, type Notice } from "~/domain/accounts/proving.server";
import { endSessionsOf } from "~/domain/accounts/sessions.server";
import { openAtDesk } from "~/domain/accounts/setting-password.server";
import type { Context } from "~/domain/kernel/context";
import { isDay } from "~/domain/kernel/days";
import { describeUser } from "~/domain/people/describing.server";
import { isEmail } from "~/domain/people/email";
import type { InvitationLetter } from "~/domain/people/invitation";
import { findUnit } from "~/domain/units/listing.server";
import type { FieldError } from "~/routes/pieces/forms/field-errors";
import type { Deed } from "~/site/paths";
import type { Words } from "~/words/words";
import { grantable, isOfUnit } from "./grantable";

type Typed = Record<string, string>;

const deeds: Record<string, Deed> = {
  grant: "role-granted",
  end: "role-ended",
  appoint: "agent-appointed",
  "end-term": "agent-ended",
  disable: "account-disabled",
  enable: "account-enabled",
  invite: "invited-again",
  rename: "account-renamed",
  move: "account-moved",
  sessions: "sessions-ended",
  desk: "password-handed-over",
};

export function deedOf(intent = ""): Deed | undefined {
  return deeds[intent];
}

export function errorsIn({ people: says, ownAccount }: Words, typed: Typed): FieldError[] {
  const { intent } = typed;
  const at = (field: string, text: string) => ({ href: `#${field}`, text });
  if (intent === "disable" && typed.sure !== "on") return [at("sure", says.sureMissing)];
  if (intent === "grant") {
    const role = grantable.find((one) => one === typed.role);
    const isPlaced = typed.unitId || (role && !isOfUnit(role));
    return [...(role ? [] : [at("role", says.missing)]), ...(isPlaced ? [] : [at("unitId", says.missing)])];
  }
  if (intent === "rename" && !typed.name) return [at("name", says.missing)];
  if (intent === "move" && !isEmail(typed.email ?? "")) return [at("email", ownAccount.emailMissing)];
  if (intent !== "appoint") return [];
  return [
    ...(typed.agentUnitId ? [] : [at("agentUnitId", says.missing)]),
    ...(isDay(typed.fromOn ?? "") ? [] : [at("fromOn", says.badDay)]),
  ];
}

/** Where a refusal of the whole act is shown. */
export function refusedAt(intent = ""): { href?: string } {
  const fields: Record<string, string> = {
    grant: "role",
    appoint: "agentUnitId",
    disable: "sure",
    rename: "name",
    move: "email",
    desk: "password",
  };
  const field = fields[intent];
  return field ? { href: `#${field}` } : {};
}

export async function actOnPerson(
  context: Context,
  person: Person,
  typed: Typed,
  { letter, notice }: { letter: InvitationLetter; notice: Notice },
): Promise<unknown> {
  const { intent, unitId = "", agentUnitId = "", fromOn = "", decree } = typed;
  if (intent === "rename") return describeUser(context, person.id, { name: typed.name });
  if (intent === "move") return moveAccount(context, person.id, typed.email ?? "", { letter, notice });
  if (intent === "sessions") return endSessionsOf(context, person.id);
  if (intent === "desk") return openAtDesk(context, person.id, typed.password ?? "");
  if (intent === "disable") return disableUser(context, person.id);
  if (intent === "invite") return inviteToActivate(context, person.id, letter);
  if (intent === "enable") return enableUser(context, person.id);
  if (intent === "end") return endGrant(context, grantOf(person, typed.grantId));
  if (intent === "end-term") return endChangeAgent(context, person.id, unitId);
  if (intent === "appoint") {
    const unit = await findUnit(context, agentUnitId);
    return appointChangeAgent(context, person.id, { unitId: unit.id, fromOn, decree });
  }
  const role = grantable.find((one) => one === typed.role);
  if (intent !== "grant" || !role) throw data(null, { status: 400 });
  if (!isOfUnit(role)) return grantRole(context, person.id, { role });
  const unit = await findUnit(context, unitId);
  return grantRole(context, person.id, { role, unitId: unit.id });
}

/** A grant of this person and of nobody else. */
function grantOf({ grants }: Person, grantId: string | undefined): string {
  const grant = grants.find(({ id }) => id === grantId);
  if (!grant) throw data(null, { status: 404 });
  return grant.id;
}
