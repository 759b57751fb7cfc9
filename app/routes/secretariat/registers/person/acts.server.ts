import { data } from "@remix-run/node";
import { z } from "zod";
import { grantRole } from "~/domain/accounts/adding.server";
import { appointChangeAgent, endChangeAgent } from "~/domain/accounts/appointing.server";
import { disableUser, enableUser } from "~/domain/accounts/disabling.server";
import { endGrant } from "~/domain/accounts/ending.server";
import { inviteToActivate } from "~/domain/accounts/inviting.server";
import type { Person } from "~/domain/accounts/listing.server";
import { moveAccount } from "~/domain/accounts/proving.server";
import { endSessionsOf } from "~/domain/accounts/sessions.server";
import { openAtDesk } from "~/domain/accounts/setting-password.server";
import type { Context } from "~/domain/kernel/context";
import { describeUser } from "~/domain/people/describing.server";
import { isEmail } from "~/domain/people/email";
import { findUnit } from "~/domain/units/listing.server";
import { activationLetter, movedNotice } from "~/letters/account-letters.server";
import { day, nothing, optional, sure, text } from "~/routes/pieces/forms/fields";
import { type Deed, done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { form } from "~/web/acting.server";
import type { Words } from "~/words/words";
import { grantable, isOfUnit } from "./grantable";

/** All that whoever keeps an account can do to it, by what its buttons ask for. */
export function actsOn(context: Context, person: Person, { people: says, ownAccount }: Words) {
  const { id } = person;
  const next = (deed: Deed) => done(paths.person(id), deed);
  return {
    rename: form(
      z.object({ name: text(says.missing) }),
      async ({ name }) => {
        await describeUser(context, id, { name });
        return next("account-renamed");
      },
      { at: { rest: "name" } },
    ),
    move: form(
      z.object({ email: z.string({ error: ownAccount.emailMissing }).trim().refine(isEmail, ownAccount.emailMissing) }),
      async ({ email }) => {
        await moveAccount(context, id, email, { letter: activationLetter(), notice: movedNotice() });
        return next("account-moved");
      },
      { at: { rest: "email" } },
    ),
    sessions: form(nothing, async () => {
      await endSessionsOf(context, id);
      return next("sessions-ended");
    }),
    desk: form(
      z.object({ password: optional }),
      async ({ password }) => {
        await openAtDesk(context, id, password);
        return next("password-handed-over");
      },
      { at: { rest: "password" } },
    ),
    disable: form(
      z.object({ sure: sure(says.sureMissing) }),
      async () => {
        await disableUser(context, id);
        return next("account-disabled");
      },
      { at: { rest: "sure" } },
    ),
    enable: form(nothing, async () => {
      await enableUser(context, id);
      return next("account-enabled");
    }),
    invite: form(nothing, async () => {
      await inviteToActivate(context, id, activationLetter());
      return next("invited-again");
    }),
    grant: form(
      grantForm(says.missing),
      async ({ role, unitId }) => {
        const scope = isOfUnit(role) ? { unitId: (await findUnit(context, unitId)).id } : {};
        await grantRole(context, id, { role, ...scope });
        return next("role-granted");
      },
      { at: { rest: "role" } },
    ),
    end: form(z.object({ grantId: optional }), async ({ grantId }) => {
      await endGrant(context, grantOf(person, grantId));
      return next("role-ended");
    }),
    appoint: form(
      z.object({ agentUnitId: text(says.missing), fromOn: day(says.badDay), decree: z.string().trim().optional() }),
      async ({ agentUnitId, ...said }) => {
        await appointChangeAgent(context, id, { unitId: (await findUnit(context, agentUnitId)).id, ...said });
        return next("agent-appointed");
      },
      { at: { rest: "agentUnitId" } },
    ),
    "end-term": form(z.object({ unitId: optional }), async ({ unitId }) => {
      await endChangeAgent(context, id, unitId);
      return next("agent-ended");
    }),
  };
}

/** A role of a unit names the unit. */
function grantForm(missing: string) {
  return z
    .object({ role: z.enum(grantable, { error: missing }), unitId: optional })
    .refine(({ role, unitId }) => unitId !== "" || !isOfUnit(role), { error: missing, path: ["unitId"] });
}

/** A grant of this person and of nobody else. */
function grantOf({ grants }: Person, grantId: string): string {
  const grant = grants.find(({ id }) => id === grantId);
  if (!grant) throw data(null, { status: 404 });
  return grant.id;
}
