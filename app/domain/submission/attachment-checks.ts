import type { AttachmentKind, FiledAttachment } from "~/domain/attachments/attachment";
import { isTaken } from "~/domain/attachments/media";
import type { Check } from "./check";

/** What the track requires is there in the right form, and every file says whom it shows. */
export function attachmentChecks(kinds: readonly AttachmentKind[], attachments: readonly FiledAttachment[]): Check[] {
  return [
    ...kinds.filter(({ required }) => required).map((kind) => requirement(kind, attachments)),
    ...attachments.map(
      ({ name, privacy }): Check => ({
        code: "privacy",
        met: privacy !== null,
        place: "attachments",
        facts: { name },
      }),
    ),
  ];
}

function requirement({ id, title, media }: AttachmentKind, attachments: readonly FiledAttachment[]): Check {
  const filed = attachments.filter(({ kindId }) => kindId === id);
  const met = filed.some(({ mediaType }) => isTaken(media, mediaType));
  const facts = { title, media, wrongMedia: !met && filed.length > 0 };
  return { code: "attachment", met, place: "attachments", facts };
}
