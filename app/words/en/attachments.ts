import type { AttachmentMedia, PrivacyState } from "db/vocabulary";
import type { attachments as id } from "../id/attachments";

export const attachments = {
  title: "Attachments",
  lead: "Only your unit, the secretariat, the auditors and the judges assigned to it read these files.",
  task: {
    hint: (files: number) => (files === 0 ? "No files yet" : `${files} ${files === 1 ? "file" : "files"}`),
    missing: (kinds: number) => `${kinds} required missing`,
    undeclared: (files: number) => `${files} not declared`,
  },
  toEvidence: (files: number) =>
    files === 0
      ? "Attach evidence for this section"
      : `Evidence for this section (${files} ${files === 1 ? "file" : "files"})`,
  toOverview: "Back to the proposal",
  locked: "Attachments cannot be changed any more at this point.",
  noneAsked: "This edition asks for no attachments.",
  none: "No files yet.",
  noFiles: "There are no attachments.",
  required: "Required",
  optional: "Optional",
  media: {
    document: "PDF documents",
    picture: "JPEG, PNG or WebP pictures",
  } satisfies Record<AttachmentMedia, string>,
  caps: (media: string, size: string, count: number) =>
    `${media}, at most ${size}${count > 1 ? ` each, at most ${count} files` : ", one file"}`,
  chooseOne: "Choose a file",
  chooseSeveral: "Choose files (several at once if you like)",
  pictureHint: "What the camera wrote along, such as the place, is taken out on upload.",
  add: "Add files",
  upload: "Upload",
  nothingChosen: "Choose a file first.",
  full: "There is no more room. Remove a file to replace it.",
  kept: (names: string) => `Other files are saved: ${names}`,
  pages: (pages: number) => `${pages} ${pages === 1 ? "page" : "pages"}`,
  toRead: { hint: "opens in a new tab", save: "Save" },
  thumbnail: (name: string) => `Small picture of ${name}`,
  remove: "Remove",
  removing: {
    title: "Remove this file?",
    lead: "The file will no longer be part of the proposal. You can upload it again while registration is open.",
    confirm: "Yes, remove the file",
    cancel: "Cancel",
  },
  privacy: {
    legend: "Who is shown or named?",
    choose: "Choose an answer",
    undeclared: "Nobody has said who is shown in it",
    hint: "People in care may be shown only when they, or their guardian, have agreed.",
    basis: "What the consent rests on",
    basisHint: "Required if people are shown, such as the number and date of a letter of consent.",
    save: "Save the statement",
    change: "Change the statement",
    missing: "Choose who is shown in this file.",
    states: {
      no_people: "Nobody who can be recognised",
      consented: "People, all of whom have agreed",
      guardian_consented: "Children or wards, whose guardians have agreed",
      redacted: "People, with faces and names made unrecognisable",
    } satisfies Record<PrivacyState, string>,
  },
  progress: {
    uploading: "Uploading",
    examining: "Being examined",
    saved: "Saved",
    waiting: "The line broke. The upload tries again by itself; leave this page open.",
    failed: "The upload failed. Press Upload again to go on.",
    ended: "Your session has ended. Reload this page to sign in again, then choose the same file.",
    reload: "Show the files that are saved",
  },
} satisfies typeof id;
