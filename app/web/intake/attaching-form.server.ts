import { attachFile, insistRoom } from "~/domain/evidence/attaching.server";
import { insist } from "~/domain/kernel/refusal";
import { actorId } from "~/domain/people/actor";
import { type TakeResult, takeEach } from "./each-file.server";
import { type ContextNow, fileAway, proposalShelf } from "./filing.server";
import { type Offered, takeIn } from "./taking-in.server";

/** Takes in every file of a posted form for a proposal. */
export function attachFiles(
  contextNow: ContextNow,
  proposalId: string,
  kindCode: string,
  request: Request,
): Promise<TakeResult[]> {
  return takeEach(request, (offered, isEnough) => attachOne(contextNow, proposalId, kindCode, offered, isEnough));
}

/** Asks before reading, so that what cannot be taken is not written to disk; the command asks again. */
async function attachOne(
  contextNow: ContextNow,
  proposalId: string,
  kindCode: string,
  offered: Offered,
  isEnough: boolean,
) {
  const context = await contextNow();
  const { kind } = await insistRoom(context, proposalId, kindCode);
  insist(isEnough ? "form-given-up" : undefined);
  const examined = await takeIn(actorId(context.actor), kind, offered);
  return fileAway(contextNow, proposalShelf(proposalId, kindCode), examined, (context, file) =>
    attachFile(context, proposalId, kindCode, file),
  );
}
