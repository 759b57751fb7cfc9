import type { progress as id } from "../id/progress";
import { counted } from "./counted";

const proposals = (count: number) => (count === 1 ? "1 proposal" : `${count} proposals`);

const unchangedFor = (days: number) => `Unchanged for more than ${days === 1 ? "1 day" : `${days} days`}`;
const unchanged = (days: number) => `Unchanged for ${days === 1 ? "1 day" : `${days} days`}`;

export const progress = {
  title: "Progress",
  lead: "Who holds each proposal, and which units have not begun. The text of drafts is not shown.",
  closes: (left: string) => `Registration closes ${left}.`,
  closed: "Registration has closed.",
  funnel: "The proposals' way",
  funnelTable: "Show as a table",
  funnelCaption: "How many proposals reached each step",
  heads: ["Step", "Proposals"] as [string, string],
  steps: {
    begun: "Begun",
    forwarded: "Forwarded to the head",
    endorsed: "Endorsed by the head",
    submitted: "Submitted",
    passed: "Passed the screening",
  },
  text: proposals,
  views: "View",
  byUnit: "By unit",
  byProposal: "Proposals not submitted yet",
  units: {
    caption: "Each unit's proposals by who holds them",
    unit: "Unit",
    begun: "Begun",
    withWriters: "With writers",
    withHead: "With the head",
    submitted: "Submitted",
    notSubmitted: "Not submitted",
    stuck: unchangedFor,
    none: "No unit matches.",
    unbegun: (count: number) => (count === 1 ? "1 unit has not begun" : `${count} units have not begun`),
    onlyUnbegun: "Show only those that have not begun",
    all: "Show all units",
  },
  list: {
    caption: "Proposals not submitted yet",
    filters: "Filter the proposals",
    name: "Title",
    unit: "Unit",
    holder: "Held by",
    onlyStuck: unchangedFor,
    changed: "Last changed",
    missing: "Completeness",
    none: "No proposal matches.",
  },
  holder: (holder: string, names: string) => `${holder} – ${names}`,
  since: (day: string) => `since ${day}`,
  missing: (count: number) => (count === 1 ? "1 requirement is not met" : `${count} requirements are not met`),
  complete: "All requirements are met",
  stuck: unchanged,
  over: "already closed",
  holders: {
    innovator: "Writers",
    unit_head: "Head of the unit",
    delegate: "The admin who may submit it",
    secretariat: "Secretariat",
    panel: "Judging panel",
    nobody: "Completed",
  },
  waitingTitle: "What waits for you",
  waitingNone: "Nothing waits for you at the moment.",
  waiting: {
    toProve: () => "Confirm your e-mail address",
    noOfficer: (count) => `The secretariat needs two officers, ${count} more: open an account and give it the role`,
    noAuthority: () => "There is no authority yet. Open an account and give it the role once its address is confirmed",
    rolesAsleep: (count) =>
      `${counted(count, "person", "people")} with an unconfirmed address, whose roles do not count yet`,
    noUnits: () => "There are no units yet: register them, then open accounts for their people",
    noEdition: () => "There is no edition yet: make one from a template",
    editionsReturned: (count) => `${counted(count, "draft edition", "draft editions")} sent back by the authority`,
    editionsToPropose: (count) => `${counted(count, "draft edition", "draft editions")} not published yet`,
    toPrepare: () => "Fill this stage with its entries",
    suspicionsToAnswer: () => "Answer possible conflicts of interest of judges",
    overridesToAnswer: () => "Answer proposed exceptions from conflicts of interest",
    toCheckFiles: () => "Check the entries' files for judging without names",
    toSeatJudges: () => "Seat the judges and the chair of this stage",
    slotsClashing: (count) => `${counted(count, "presentation", "presentations")} of this stage clashing with others`,
    slotsMissing: (count) => `${counted(count, "entry", "entries")} of this stage without a time for the presentation`,
    slotsToTell: (count) =>
      `${counted(count, "time", "times")} of presentations of this stage not told to the entrants`,
    slotsAskedAnew: (count) => `${counted(count, "entry", "entries")} of this stage asking for another time`,
    contradictionsToDecide: (count) =>
      `${counted(count, "claim that a visit contradicts waits", "claims that visits contradict wait")} for your decision`,
    practiceToOpen: (count) =>
      `${counted(count, "practice proposal is", "practice proposals are")} ready: open the practice to judges`,
    toPractise: (count) =>
      `${counted(count, "practice proposal", "practice proposals")} to score before the stage opens`,
    papersToCheck: (count) =>
      `${counted(count, "paper sheet waits", "paper sheets wait")} for you to type the scores again`,
    questionsToAnswer: (count) => `${counted(count, "judge's question waits", "judges' questions wait")} for an answer`,
    toAnswerSlot: () => "Confirm the time of a presentation",
    seatsAsleep: (count) =>
      `${counted(count, "member", "members")} of this stage's panel who have not answered the invitation and do not count yet`,
    toDraw: () => "Assign judges for this stage",
    toOpen: () => "Open the judging of this stage",
    headsMissing: (count) =>
      `${counted(count, "proposal waits", "proposals wait")} for the head of a unit that has none: give somebody the role`,
    importsToApply: (count) => `${counted(count, "list has", "lists have")} been read and not applied`,
    nobodyToJudge: () => "No proposal is eligible: reopen the registration or cancel the edition",
    nobodyPassed: () => "Nobody passed to this stage: cancel the edition",
    judgesMissing: () => "Some entries have too few judges who can score them",
    conflictsFound: () => "Some sheets are of judges in conflict of interest",
    toSeatChair: () => "Seat a chair for this stage",
    judgingLate: () => "Judging time is over and some entries have not been judged enough",
    toExtend: () => "Judging time is over: give more if need be",
    toClose: () => "All sheets are in: close the judging",
    toAnnounce: () => "Announce the list of this stage",
    toShow: (count) => `${counted(count, "winner", "winners")} not in the gallery yet`,
    nominationsLate: (count) => `${counted(count, "nomination", "nominations")} past the scheme's deadline`,
    nominationsToMove: (count) => `${counted(count, "nomination", "nominations")} for you to move on`,
    nominationsSent: (count) => `${counted(count, "nomination", "nominations")} sent and without a result`,
    toApproveNomination: (count) => `${counted(count, "nomination", "nominations")} for you to approve`,
    drafts: (count: number) =>
      count === 1 ? "1 draft of yours is not with the head yet" : `${count} drafts of yours are not with the head yet`,
    returned: (count: number) => `${proposals(count)} came back to you to be mended`,
    repairs: (count: number) => `${proposals(count)} with documents to mend`,
    toEndorse: (count: number) => `${proposals(count)} to be endorsed by you`,
    toSubmit: (count: number) => `${proposals(count)} endorsed but not submitted`,
    delegated: (count: number) => `${proposals(count)} for you to submit on the head's behalf`,
    toCheck: (count: number) => `${proposals(count)} to be screened`,
    toApprove: (count: number) =>
      count === 1 ? "1 screening result to be approved by you" : `${count} screening results to be approved by you`,
    lettersLost: (count: number) =>
      count === 1 ? "1 letter could not be delivered" : `${count} letters could not be delivered`,
    clockDoubted: () => "The server's clock is in doubt. Check it, so that registration can close",
    endedEarly: (count: number) =>
      count === 1
        ? "An edition has proposals that ended too early"
        : `${count} editions have proposals that ended too early`,
    toPublish: (count: number) =>
      count === 1
        ? "1 edition to be published with your consent"
        : `${count} editions to be published with your consent`,
    toConfirm: () => "Confirm the list of this stage",
    toDetermine: () => "Determine the final result",
    toAnswerSeat: () => "Say whether you take your seat as a judge",
    toDeclare: (count: number) =>
      count === 1 ? "1 entry waits for your declaration" : `${count} entries wait for your declaration`,
    toScore: (count: number) =>
      count === 1 ? "1 entry you have not finished scoring" : `${count} entries you have not finished scoring`,
  },
  doorsTitle: "What you can do",
} satisfies typeof id;
