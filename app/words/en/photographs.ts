import type { photographs as id } from "../id/photographs";

export const photographs = {
  title: "Photographs for the public",
  lead: "Choose which of the proposal's photographs anyone may see on the innovation's page in the gallery.",
  choose: "Choose photographs",
  none: "The proposal has no photographs.",
  noneText: "Only photographs that were handed in with the proposal can be shown in the gallery.",
  open: "Public",
  closed: "Not shown",
  since: (time: string) => `Public since ${time}.`,
  hindered: "This photograph cannot be shown",
  release: "Show to the public",
  releaseHint:
    "Anyone will be able to see and download this photograph, with the name of its file. Make sure that the people shown have agreed. What others have downloaded cannot be taken back.",
  close: "Take back",
  closeHint:
    "The photograph leaves the gallery at once and its address no longer opens. Copies that others have downloaded remain.",
  sure: "Yes, I have checked this.",
  sureMissing: "Tick this to confirm.",
  seePublic: "See its page in the gallery",
  back: "Back to the winners",
  public: "Photographs",
  alt: (kind: string, title: string, place: number) => `${kind}: ${title} (photograph ${place})`,
} satisfies typeof id;
