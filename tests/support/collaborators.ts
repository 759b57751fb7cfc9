import { acceptInvitation } from "~/domain/collaboration/accepting.server";
import { inviteCollaborator, type LetterAround } from "~/domain/collaboration/inviting.server";
import type { World } from "./world";

/** A letter that is nothing but what it carries. */
export const aLetter: LetterAround = (secret) => ({ subject: "CONTOH Undangan", body: `CONTOH ${secret}` });

export async function anInvitation(world: World, proposalId: string, email = "diajak@contoh.example") {
  const innovator = await world.as(world.people.innovator);
  return inviteCollaborator(innovator, proposalId, { name: "CONTOH Rekan", email }, aLetter);
}

/** Somebody without any role who writes along on a proposal of the world's innovator. */
export async function aCollaborator(world: World, proposalId: string, email = "rekanpenulis@contoh.example") {
  const id = await world.addPerson(email);
  const { secret } = await anInvitation(world, proposalId, email);
  await acceptInvitation(await world.as(id), secret);
  return id;
}
