import type { EntryOutcome, LetterKind, ScreeningVerdict, TimeZone } from "db/vocabulary";

export type Recipient = { id: string; name: string; email: string };

/** In which part somebody is written to. */
export type Part = "writer" | "head" | "delegate" | "judge" | "chair" | "authority" | "officer";

/** Letters that the command itself writes, since only it knows their key. */
export type OwnLetterKind =
  | "invitation"
  | "activation"
  | "password_reset"
  | "address_proof"
  | "address_changed"
  | "sign_in_warning";

/** A reason to write to somebody: all that a letter is made of, but its words. */
export type Occasion = {
  key: string;
  kind: Exclude<LetterKind, OwnLetterKind>;
  recipient: Recipient;
  part: Part;
  /** Letters about nominations belong to no edition. */
  edition: { id: string; name: string; closesAt: Date } | undefined;
  proposals: ReadonlyArray<{ id: string; title: string }>;
  /** Of a receipt, or of a decree. */
  number?: string;
  /** Of the screening. */
  verdict?: ScreeningVerdict;
  /** By when documents are to be mended. */
  dueAt?: Date;
  stage?: { id: string; name: string; closesAt: Date };
  /** How many readings it is about. */
  count?: number;
  /** When and where it is presented, and by when this is to be confirmed. */
  slot?: { startsAt: Date; room: string; zone: TimeZone; dueAt: Date; isMoved: boolean };
  /** The judge's reading that it is about. */
  reading?: string;
  /** What became of an entry. */
  outcome?: EntryOutcome;
  nomination?: { id: string; title: string; step: "returned" | "approved" | "ended" };
};
