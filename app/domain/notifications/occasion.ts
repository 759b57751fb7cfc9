import type { LetterKind, ScreeningVerdict } from "db/vocabulary";

export type Recipient = { id: string; name: string; email: string };

/** In which part somebody is written to: as one who writes, who heads the unit, or whom the head lets submit. */
export type Part = "writer" | "head" | "delegate";

/** A reason to write to somebody: all that a letter is made of, but its words. */
export type Occasion = {
  key: string;
  kind: Exclude<LetterKind, "invitation" | "activation">;
  recipient: Recipient;
  part: Part;
  edition: { id: string; name: string; closesAt: Date };
  proposals: ReadonlyArray<{ id: string; title: string }>;
  /** Of a receipt. */
  number?: string;
  /** Of the screening. */
  verdict?: ScreeningVerdict;
  /** By when documents are to be mended. */
  dueAt?: Date;
};
