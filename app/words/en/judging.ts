import { counted } from "./counted";

export const judging = {
  list: {
    title: "Judging",
    lead: "You cannot see other judges' scores before you hand in your own sheet. After that the stage's rule decides.",
    next: "Score the next entry",
    declare: (count: number) => `Declare for ${counted(count, "entry", "entries")} at once`,
    together: (count: number) => `Hand in what is filled (${counted(count, "sheet", "sheets")})`,
    past: (count: number) => `Stages that have closed (${count})`,
    closed: (time: string) => `Closed ${time}`,
    total: "Your total",
    caption: (stage: string) => `Your assignments in ${stage}`,
    number: "Number",
    name: "Title",
    state: "Status",
    until: (time: string, days: number) => `Closes ${time}, ${counted(days, "day", "days")} left`,
    states: {
      undeclared: "Declaration needed",
      unread: "Not scored yet",
      draft: "Scoring begun",
      reopened: "Opened again",
      handed_in: "Handed in",
    },
    none: "You have no assignments yet.",
    noneText: "Entries will appear here once the secretariat has opened the judging.",
  },
  pace: {
    done: (done: number, total: number) => `${done} of ${total} sheets handed in.`,
    each: (left: number, days: number, each: number) =>
      `${counted(left, "entry", "entries")} left in ${counted(days, "day", "days")}: about ${each} a day.`,
    rhythm: (minutes: number, hours: number) =>
      `At your own rhythm so far, about ${counted(minutes, "minute", "minutes")} an entry, the rest takes some ${counted(hours, "hour", "hours")}.`,
    spread: (least: string, middle: string, most: string) =>
      `The sheets that you have handed in lie between ${least} and ${most}, with ${middle} in the middle.`,
  },
  declareAll: {
    title: "Declaration of conflicts of interest",
    back: "Back to the list",
    none: "No declaration is awaited.",
    noneText: "You have declared for all entries of this stage.",
    legend: "I have no conflict of interest with",
    hint: "Tick each entry that you have looked at. Where there is a conflict leave it unticked: open that entry from the list and give the assignment back.",
    submit: "Declare to be free of conflict",
    missing: "Tick at least one entry.",
    known: "Known to be in conflict with you; open and give the assignment back",
  },
  together: {
    changed:
      "One of the sheets was changed in another window. Its total below is the latest: check it, then tick it again.",
    title: "Hand in several sheets at once",
    back: "Back to the list",
    none: "No sheet is complete yet.",
    noneText: "Sheets with a score for each criterion and overall reasons will be shown here.",
    legend: "Complete sheets",
    hint: "Untick those that you don't want to hand in yet.",
    submit: "Hand in what is ticked",
    missing: "Tick at least one sheet.",
  },
  blind: {
    unit: "Unit and team are hidden",
    declare:
      "This stage is judged without names. Conflicts that the portal knows of were kept from your assignments. If you recognise the innovators and it may influence your judgement, give this assignment back.",
    copy: "You are reading an anonymous copy. What stands in square brackets, such as [unit], replaces what could tell whose it is.",
    withheld: (count: number) =>
      count === 1
        ? "One file is not shown: it could tell whose this is, or has not been checked."
        : `${count} files are not shown: they could tell whose this is, or have not been checked.`,
  },
  peers: {
    title: "Other judges' sheets",
    judge: (number: number) => `Other judge ${number}`,
    criterion: "Criterion",
    none: "No other judge has handed in a sheet for this entry yet.",
  },
  declare: {
    title: "Declaration on conflicts of interest",
    lead: "Before you read the proposal, please state whether you can judge it impartially.",
    team: "Innovators",
    free: "I have no conflict of interest",
    freeText:
      "I do not belong to the unit or team that submitted it, have never coached them, and have no family or financial ties with them.",
    submit: "Declare no conflict and open the proposal",
    conflict: "I have a conflict of interest",
    reason: "Explain briefly",
    reasonHint: "At least 10 characters. Not shown to the innovators or to other judges.",
    hand: "Return this assignment",
    missing: "Choose one of the statements.",
  },
  sheet: {
    dossier: "Proposal",
    contents: "Contents of the proposal",
    sheet: "Score sheet",
    toSheet: (scored: string, of: string) => `Score sheet ${scored}/${of}`,
    scored: (scored: string, of: string) => `${scored} of ${of} criteria`,
    total: (points: string) => `Total ${points}`,
    told: (value: string, meaning: string, total: string) => `Score ${value}. ${meaning} Total ${total}.`,
    folded: "What is asked, and note",
    scale: "What scores mean",
    noteDue: "Note required",
    read: "Read:",
    range: (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`),
    note: "Note",
    noteHint: (low: number | null, high: number | null) =>
      [low === null ? undefined : `${low} or lower`, high === null ? undefined : `${high} or higher`]
        .filter(Boolean)
        .join(", or "),
    noteRule: (bounds: string) => `Required if the score is ${bounds}.`,
    overall: "Overall reasons (required, one or two sentences)",
    save: "Save draft",
    saved: (time: string) => `Draft saved at ${time}.`,
    partly: (time: string) => `Saved at ${time}, except for the score that is marked.`,
    handIn: "Hand in",
    offScale: (min: number, max: number) => `Enter a whole number from ${min} to ${max}.`,
    reopened: (name: string, time: string) => `Opened again by ${name} on ${time}.`,
    stale: "This sheet was changed in another window. Your entries are still below and are not saved yet.",
    conflict: "Not saved: this sheet was changed in another window. Press the save button to check it.",
    merged:
      "Another window or device has saved changes that were not shown here. The sheet now shows all of them: check it, then hand it in.",
    clash: (value: number | undefined, note: string) =>
      `another window or device has saved ${value ?? "no score"}${note === "" ? "" : ` with the note “${note}”`}. What you typed here is not saved yet. Save again to use it.`,
    clashOverall: (note: string) =>
      `Overall reasons: another window or device has saved “${note}”. What you typed here is not saved yet. Save again to use it.`,
    keys: {
      title: "Keyboard shortcuts",
      next: "to the next criterion without a score",
      move: "from criterion to criterion",
      note: "write a note; Esc back to the score",
      read: "read the part of the proposal; Esc back to the score",
      handIn: "hand in",
    },
    facts: "About the innovation",
    startedOn: "Implementation began",
    category: "Category",
    sdgs: "Sustainable Development Goals (SDGs)",
    team: "Team",
    location: "Location",
    video: "Video",
    words: (words: number, limit: number) => `${words} of ${limit} words`,
    conflictLate: "Have you only now noticed a conflict of interest?",
  },
  trial: {
    title: "Try the score sheet",
    link: "Try the score sheet as judges will see it",
    lead: "an invented entry, nothing is kept",
    answer: (title: string) =>
      `CONTOH (example). Here judges read what the innovators answered under “${title}”. Enter scores beside it to try the scale, the notes that are due and the total.`,
    submit: "Try to hand in",
    whole: (total: string) => `This sheet is complete and comes to ${total}. Nothing was kept.`,
  },
  queue: {
    label: "Your list of entries",
    list: "List",
    before: "Entry before",
    after: "Next entry",
    place: (place: number, total: number, handedIn: number) => `${place} of ${total} · ${handedIn} handed in`,
    until: (time: string, days: number | undefined) =>
      days === undefined ? `closes ${time}` : `closes ${time}, ${counted(days, "day", "days")} left`,
  },
  recall: {
    see: "See the sheet that was just handed in",
    title: "This score sheet has been handed in.",
    text: "As long as the stage is open you can take it back to change it.",
    submit: "Take this sheet back",
    before: "See or take back the sheet that was just handed in",
  },
  handIn: {
    gaps: {
      "score-missing": (title: string) => `${title}: no score yet`,
      "off-scale": (title: string) => `${title}: the score is off the scale`,
      "note-missing": (title: string) => `${title}: a note is required`,
    },
    overallMissing: "The overall reasons are not filled in yet",
  },
  offline: {
    none: "Your list and score sheets are not kept on this device yet, so they cannot be opened without an internet connection.",
    keep: "Keep on this device so that it opens without a connection",
    working: (detail: string) => `Being kept on this device … ${detail}`,
    kept: (time: string) =>
      `Your list and score sheets are kept on this device and open without a connection. Updated ${time}. Attachments are not kept. Signing out removes the copies.`,
    partly: (detail: string) =>
      `Only some pages are kept on this device so far (${detail}). Try again when the connection is good.`,
    failed: "This device or browser cannot keep pages.",
    drop: "Remove from this device",
    missing: "This page is not kept on this device",
    missingText: "The portal cannot be reached. Only pages that were kept on this device can be opened.",
    toList: "List of entries",
    copy: "This page comes from what is kept on this device",
    copyFrom: "The portal cannot be reached. This copy was made on",
    copyText:
      "What you fill in on a score sheet is kept on this device and sent as a draft once you are connected again. Visit notes are kept here too; press save again once you are connected.",
  },
};
