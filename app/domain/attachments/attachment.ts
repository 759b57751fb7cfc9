import type { AttachmentMedia, PrivacyState, ScanState } from "db/vocabulary";

/** What an edition asks for or allows: a statement, the evidence of a section, photographs. */
export type AttachmentKind = {
  id: string;
  trackId: string;
  position: number;
  code: string;
  title: string;
  prompt: string;
  sectionId: string | null;
  media: AttachmentMedia;
  required: boolean;
  maxBytes: number;
  maxCount: number;
};

/** A file that was taken in; its content lies in the store under `sha256`. */
export type Attachment = {
  id: string;
  proposalId: string;
  kindId: string;
  /** What the uploader called it. */
  name: string;
  bytes: number;
  sha256: string;
  mediaType: string;
  pages: number | null;
  thumbnailSha256: string | null;
  scan: ScanState;
  uploadedBy: string;
  uploadedAt: Date;
  privacy: PrivacyState | null;
  consentBasis: string | null;
};

export type FiledAttachment = Attachment & { kind: AttachmentKind };
