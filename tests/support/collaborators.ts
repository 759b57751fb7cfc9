import { acceptInvitation } from "~/domain/accounts/accepting.server";
import { addUserWithHash } from "~/domain/accounts/adding.server";
import { inviteCollaborator } from "~/domain/collaboration/inviting.server";
import type { InvitationLetter } from "~/domain/people/invitation";
import { noPassword } from "~/domain/people/password";
import type { World } from "./world";

/** A letter that is nothing but what it carries. */
export const aLetter: InvitationLetter = ({ secret }) => ({ subject: "CONTOH Undangan", body: `CONTOH ${secret}` });

export async function anInvitation(world: World, proposalId: string, email = "diajak@contoh.example") {
  const innovator = await world.as(world.people.innovator);
  return inviteCollaborator(innovator, proposalId, { name: "CONTOH Rekan", email }, aLetter);
}

/** An account that somebody else opened; its owner has no password yet. */
export async function anUnopenedAccount(world: World, email = "baru@contoh.example") {
  const officer = await world.as(world.people.officer);
  return addUserWithHash(officer, { email, name: "CONTOH Pemilik", passwordHash: noPassword });
}

/** Somebody without any role who writes along on a proposal of the world's innovator. */
export async function aCollaborator(world: World, proposalId: string, email = "rekanpenulis@contoh.example") {
  const id = await world.addPerson(email);
  const { secret } = await anInvitation(world, proposalId, email);
  await acceptInvitation(await world.as(id), secret);
  return id;
}
