import type { Words } from "../words";
import { counted } from "./counted";

export const sureness: Words["sureness"] = {
  title: "Certainty of the ranking",
  link: "How certain is this ranking?",
  lead: "The ranking follows the mean of the sheets that count by this stage's rule. This page does not change it: it shows how certain the line is, and what would differ if all sheets counted and each judge's severity were taken into account.",
  lists: "Lists of this stage",
  none: "Not computed yet.",
  noneText: "The panel chair or the authority can have it computed.",
  ask: "Compute the certainty",
  askText: "It is computed in the background, usually within seconds, and changes no rank.",
  running: "The certainty of the ranking is being computed.",
  follow: "See how far it is",
  failed: "The last attempt did not succeed.",
  warnings: {
    "too-few-sheets":
      "There are too few sheets to tell a severe or lenient judge from chance, so no correction and no chances are given.",
    "judges-not-connected":
      "Some judges share no entry with the others, so that their severity can't be compared and no correction and no chances are given.",
    "component-of-few-judges":
      "There is a group of fewer than three judges. Their severity can't be judged, so no correction and no chances are given.",
    "leniency-unsure":
      "The severity of some judges is uncertain, as they have few sheets or their scores vary widely. Use the adjusted figures with care.",
    "marks-at-ceiling":
      "More than 5% of the scores in this stage are the highest possible. The best entries are hard to tell apart; look at how wide their ranges are.",
    "sheets-incomplete": "Some sheets are incomplete and not counted.",
  },
  summary: {
    title: "In short",
    safe: (count, label) =>
      `${counted(count, "entry has", "entries have")} a chance of 95% or more of really belonging in the ${label}, going by these sheets.`,
    band: (count) =>
      `${counted(count, "entry is", "entries are")} in the grey band (a chance between 5% and 95%): these sheets are not enough to tell whether they belong above the line.`,
    bandNone: "No entry is in the grey band: the line is clear.",
    right: (right, places) =>
      `Of the ${counted(places, "entry", "entries")} above the line, about ${right} are expected to be among the best; the rest may hold places that others deserve as much or more.`,
    sheet: (percent) =>
      `About ${percent}% of the differences between sheets follow the entry, that is, what judges see alike; the rest is severity, differing opinion and chance. The higher the figure, the more a single sheet can be relied on; a mean of several can be relied on more.`,
  },
  picture: {
    title: "The grey band",
    text: "Each row is one entry, in rank order. The dot is its rank now. The bar shows the ranks it may deserve once severity is taken into account: nine trials in ten fall inside it, so the dot can lie outside. A thick yellow bar marks the grey band. The upright line is the cut.",
    more: (count) =>
      `${counted(count, "entry", "entries")} of the grey band that are further from the line are not drawn.`,
    line: (label) => `Cut of the ${label}`,
  },
  table: {
    caption: "Entries around the line",
    rank: "Rank",
    entry: "Entry",
    chance: "Chance of belonging above the line",
    interval: "Possible ranks",
    adjusted: "Adjusted mean",
    adjustedRank: "Adjusted rank",
    inBand: "grey band",
  },
  moved: {
    title: "What would move if severity were taken into account",
    none: "Nothing: the adjusted order gives the same list.",
    text: "These entries would be on the other side of the line. This is for consideration only; it does not change the list.",
    up: "up over the line",
    down: "down below the line",
  },
  judges: {
    title: "Severity and leniency of judges",
    text: "The estimated difference of each judge's scores from those of others for the same entries. Plus (+) means more lenient, minus (−) more severe. About two times in three the estimate is off by no more than the figure after ±. Severe or lenient does not mean wrong.",
    judge: "Judge",
    leniency: "Difference",
    sheets: "Sheets",
    deviation: "Unsteadiness",
    deviationText:
      "Unsteadiness is how far a judge's sheets lie on average from those of others for the same entries, once severity is taken into account. Judges far beyond the others are marked for the chair to look at. No sheet loses weight.",
    erratic: "far beyond the others",
  },
  how: (draws, moment) =>
    `Computed ${moment} from all sheets that were handed in, with ${draws} random trials. An examiner who holds the same sheets can repeat them from this seed:`,
};
