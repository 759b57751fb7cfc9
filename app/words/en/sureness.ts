import type { Words } from "../words";
import { counted } from "./counted";

export const sureness: Words["sureness"] = {
  title: "How sure the ranks are",
  link: "How sure these ranks are",
  lead: "The mean of the scores decides. This page only tells how sure the line is, and what would change if each judge's severity were taken into account.",
  lists: "Lists of this stage",
  none: "Not computed yet.",
  ask: "Compute how sure the ranks are",
  askText: "It is computed in the background, usually within seconds, and changes no rank.",
  running: "How sure the ranks are is being computed.",
  follow: "See how far it is",
  failed: "The last attempt did not succeed. Please compute it again.",
  warnings: {
    "too-few-sheets":
      "There are too few sheets to tell a severe judge from chance, so that no correction and no chances are given.",
    "judges-not-connected":
      "Some judges share no entry with the others, so that their severity can't be compared and no correction and no chances are given.",
    "component-of-few-judges": "There is a group of fewer than three judges that shares no entry with the others.",
    "leniency-unsure": "The severity of some judges is not sure, as they have few sheets or their scores vary much.",
    "marks-at-ceiling":
      "More than 5% of the scores are the highest there is. Scores that pile up at the top make the best entries hard to tell apart.",
    "sheets-incomplete": "Some sheets are incomplete and not counted.",
  },
  summary: {
    title: "In short",
    safe: (count, label) =>
      `${counted(count, "entry is", "entries are")} almost certainly in the ${label}, whoever the judges.`,
    band: (count) =>
      `${counted(count, "entry is", "entries are")} in the grey band: what was read can't tell on which side of the line they belong.`,
    bandNone: "No entry is in the grey band: the line is clear.",
    right: (right, places) =>
      `Of ${counted(places, "place", "places")} about ${right} go to entries that really are among the best.`,
    sheet: (percent) =>
      `Of the differences between sheets ${percent}% come from the quality of the entries; the rest from severity and differing opinions.`,
  },
  picture: {
    title: "The grey band",
    text: "Each row is an entry, in the order of the ranks. The dot is its rank, the bar the ranks that it may have (nine chances in ten). The upright line is the cut.",
    line: (label) => `Cut of the ${label}`,
  },
  table: {
    caption: "Entries around the line",
    rank: "Rank",
    entry: "Entry",
    chance: "Chance to be above",
    interval: "Possible ranks",
    adjusted: "Adjusted mean",
    adjustedRank: "Adjusted rank",
    inBand: "grey band",
  },
  moved: {
    title: "What would move if severity were taken into account",
    none: "Nothing: the adjusted order gives the same list.",
    text: "These entries are on the other side of the line once the severity of their judges is taken off. They move only where the committee decides so.",
    up: "up over the line",
    down: "down below the line",
  },
  judges: {
    title: "Severity of judges",
    text: "How far a judge's scores lie above (+) or below (−) those of others for the same entries, and how sure that is. A severe judge is not a wrong one.",
    judge: "Judge",
    leniency: "Difference",
  },
  how: (draws, moment) =>
    `Computed ${moment} from all sheets that were handed in, with ${draws} random draws that anybody can repeat from this seed:`,
};
