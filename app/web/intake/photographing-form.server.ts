import { insist, Refusal } from "~/domain/kernel/refusal";
import { actorId } from "~/domain/people/actor";
import { photographs } from "~/domain/visits/photograph";
import { addPhotograph, insistRoomForPhotograph } from "~/domain/visits/photographing.server";
import { type TakeResult, takeEach } from "./each-file.server";
import { type ContextNow, fileAway } from "./filing.server";
import { takeIn } from "./taking-in.server";

/** Takes in every photograph of a posted form for the visit that a judge's reading is about. */
export function takePhotographs(contextNow: ContextNow, assignmentId: string, request: Request): Promise<TakeResult[]> {
  return takeEach(request, async (offered, isEnough) => {
    const context = await contextNow();
    const entryId = await insistRoomForPhotograph(context, assignmentId);
    insist(isEnough ? "form-given-up" : undefined);
    const examined = await takeIn(actorId(context.actor), photographs, offered);
    const shelf = {
      key: `visit-${entryId}`,
      insistRoom: (context: Awaited<ReturnType<ContextNow>>) => insistRoomForPhotograph(context, assignmentId),
    };
    // Sent once more, as the line broke: what is there is there.
    return fileAway(contextNow, shelf, examined, (context, file) => addPhotograph(context, assignmentId, file)).catch(
      unlessThere,
    );
  });
}

function unlessThere(error: unknown): undefined {
  if (error instanceof Refusal && error.reason === "file-already-there") return undefined;
  throw error;
}
