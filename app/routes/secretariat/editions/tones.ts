import type { EditionStatus } from "db/vocabulary";

export const editionTones: Record<EditionStatus, "warn" | "info" | "done" | "neutral"> = {
  draft: "warn",
  published: "info",
  finished: "done",
  cancelled: "neutral",
};
